package cn.sanyi.workflow;

import cn.sanyi.approval.StepEvents;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the case which wait states open and close. The reference of a wait state is the id of its task. */
@Component
class StepListener implements TaskListener {

    private final ObjectProvider<StepEvents> events;

    StepListener(ObjectProvider<StepEvents> events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE ->
                events.getObject().entered(caseNumber(task), task.getTaskDefinitionKey(), wait(task));
            case EVENTNAME_COMPLETE -> events.getObject().left(task.getId(), false);
            default -> events.getObject().left(task.getId(), true);
        }
    }

    private static StepEvents.Wait wait(DelegateTask task) {
        var root = CaseTree.of((TaskEntity) task).root();
        boolean main = CaseTree.isMain(root.getProcessDefinition());
        return new StepEvents.Wait(task.getId(), main ? null : root.getId());
    }

    private static String caseNumber(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        if (number == null) {
            throw new IllegalStateException("No business key in the process of step " + task.getTaskDefinitionKey());
        }
        return number;
    }
}
