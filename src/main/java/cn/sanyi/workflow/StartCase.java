package cn.sanyi.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Starts the process of a release. A case without a limit gets a timer that never fires. */
record StartCase(String caseNumber, String deployment, String processKey, Map<String, Object> facts)
        implements Command<@Nullable Void> {

    @Override
    public @Nullable Void execute(CommandContext context) {
        var definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionByDeploymentAndKey(deployment, processKey);
        var given = new HashMap<String, Object>(facts);
        given.merge(Facts.LIMIT_DUE, Facts.NEVER, (due, never) -> due);
        var process = definition.createProcessInstance(caseNumber);
        process.start(Facts.of(definition).typed(given));
        return null;
    }
}
