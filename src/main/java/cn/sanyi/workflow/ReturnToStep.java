package cn.sanyi.workflow;

import cn.sanyi.platform.Problem;
import java.util.HashSet;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes the process tree in which a task stands back: everything open in it is cancelled, then the target is entered. A
 * target inside a called process is reached by calling that process anew.
 */
record ReturnToStep(String taskId, String stepKey) implements Command<@Nullable Void> {

    @Override
    public @Nullable Void execute(CommandContext context) {
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw EngineCommands.movedOn();
        }
        var root = CaseTree.of(task).root();
        @Nullable String target = StepEntry.of(root.getProcessDefinition(), stepKey, context, new HashSet<>());
        if (target == null) {
            throw Problem.refused("unknown-step", "流程中没有环节“" + stepKey + "”");
        }
        var runtime = context.getProcessEngineConfiguration().getRuntimeService();
        var modification = runtime.createProcessInstanceModification(root.getId());
        for (var open : runtime.getActivityInstance(root.getId()).getChildActivityInstances()) {
            modification.cancelActivityInstance(open.getId());
        }
        modification.startBeforeActivity(target).execute();
        return null;
    }
}
