package cn.sanyi.workflow;

import cn.sanyi.approval.CaseEffect;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** A service task is an effect on the case. */
record EffectDelegate(CaseEffect effect) implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        effect.apply(caseNumber);
        var process = ((ExecutionEntity) execution).getProcessInstance();
        process.setVariables(Facts.of(process.getProcessDefinition()).typed(effect.facts(caseNumber)));
    }
}
