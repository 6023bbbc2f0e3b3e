package cn.sanyi.workflow;

import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Leaves a wait state with the facts that its process declares. */
record CompleteStep(String taskId, Map<String, Object> facts) implements Command<@Nullable Void> {

    @Override
    public @Nullable Void execute(CommandContext context) {
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw EngineCommands.movedOn();
        }
        var process = task.getExecution().getProcessInstance();
        process.setVariables(Facts.of(process.getProcessDefinition()).typed(facts));
        task.complete();
        return null;
    }
}
