package cn.sanyi.workflow;

import cn.sanyi.approval.CaseEffect;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A service task is an effect on the case. */
record EffectDelegate(CaseEffect effect) implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        effect.apply(execution.getProcessBusinessKey());
    }
}
