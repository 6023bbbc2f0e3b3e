package cn.sanyi.workflow;

import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * Moves the limit of a case, if its process still runs: its timers, and the fact from which a timer is set anew when the step is entered again.
 *
 * @param due {@link Facts#NEVER} to stop it
 */
record MoveLimit(String caseNumber, Date due) implements Command<@Nullable Void> {

    @Override
    public @Nullable Void execute(CommandContext context) {
        CaseTree.allOf(caseNumber, context)
                .filter(tree -> CaseTree.isMain(tree.root().getProcessDefinition()))
                .forEach(tree -> tree.forEach(this::move));
        return null;
    }

    private void move(ExecutionEntity execution) {
        if (execution.isProcessInstanceExecution()
                && Facts.of(execution.getProcessDefinition()).declares(Facts.LIMIT_DUE)) {
            execution.setVariable(Facts.LIMIT_DUE, due);
        }
        execution.getJobs().stream().filter(TimerEntity.class::isInstance).forEach(timer -> {
            timer.setDuedate(due);
            timer.setLockOwner(null);
            timer.setLockExpirationTime(null);
        });
        rearm(execution);
    }

    /** A timer that has fired is gone; a last day that lies ahead again needs a new one. */
    private void rearm(ExecutionEntity execution) {
        ActivityImpl step = execution.getActivity();
        if (step == null || !step.isScope() || !execution.isScope() || !due.after(ClockUtil.getCurrentTime())) {
            return;
        }
        Set<String> armed =
                execution.getJobs().stream().map(JobEntity::getActivityId).collect(Collectors.toSet());
        TimerDeclarationImpl.getDeclarationsForScope(step).values().stream()
                .filter(timer -> !armed.contains(timer.getActivityId()))
                .forEach(timer -> timer.createTimerInstance(execution));
    }
}
