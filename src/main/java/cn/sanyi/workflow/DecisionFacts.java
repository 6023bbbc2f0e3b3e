package cn.sanyi.workflow;

import cn.sanyi.platform.Problem;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Writes each output of a decision as the declared fact of that name. */
class DecisionFacts implements ExecutionListener {

    private static final String RESULT = "decisionResult";

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getVariable(RESULT) instanceof DmnDecisionResult result) {
            var process = ((ExecutionEntity) execution).getProcessInstance();
            process.setVariables(Facts.of(process.getProcessDefinition())
                    .typed(onlyRow(execution, result).getEntryMap()));
        }
    }

    private static DmnDecisionResultEntries onlyRow(DelegateExecution execution, DmnDecisionResult result) {
        if (result.size() != 1) {
            String name = execution.getCurrentActivityName();
            throw Problem.refused("decision-not-unique", "判定表“" + name + "”应给出一个结果，实际 " + result.size() + " 个");
        }
        return result.getFirstResult();
    }
}
