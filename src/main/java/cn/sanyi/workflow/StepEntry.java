package cn.sanyi.workflow;

import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/** The element of a process behind which a step lies: the step itself, or a call that leads to it. */
final class StepEntry {

    private StepEntry() {}

    /** @param seen keys of called processes looked into; @return null if the step is not below the process */
    static @Nullable String of(
            ProcessDefinitionEntity process, String stepKey, CommandContext context, Set<String> seen) {
        if (process.findActivity(stepKey) != null) {
            return stepKey;
        }
        return process.getActivities().stream()
                .filter(activity -> leadsToStep(process, activity, stepKey, context, seen))
                .map(ActivityImpl::getId)
                .findFirst()
                .orElse(null);
    }

    private static boolean leadsToStep(
            ProcessDefinitionEntity caller,
            ActivityImpl activity,
            String stepKey,
            CommandContext context,
            Set<String> seen) {
        if (!(activity.getProperty(CaseParseListener.CALLED) instanceof String called) || !seen.add(called)) {
            return false;
        }
        var process = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionByDeploymentAndKey(caller.getDeploymentId(), called);
        return of(process, stepKey, context, seen) != null;
    }
}
