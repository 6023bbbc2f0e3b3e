package cn.sanyi.workflow;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/** Ends the processes of one key that run beside the main one of a case; the steps they waited in are left as cancelled. */
record EndBeside(String caseNumber, String process, String reason) implements Command<@Nullable Void> {

    @Override
    public @Nullable Void execute(CommandContext context) {
        var runtime = context.getProcessEngineConfiguration().getRuntimeService();
        List<String> roots = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(process)
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
        roots.forEach(root -> runtime.deleteProcessInstance(root, reason));
        return null;
    }
}
