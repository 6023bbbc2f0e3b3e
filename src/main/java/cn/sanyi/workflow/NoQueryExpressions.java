package cn.sanyi.workflow;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses queries that carry expressions, also inside {@code or()}, where the engine's own check does not look
 * (CVE-2026-109432), and stored filters altogether: nothing here uses them.
 */
class NoQueryExpressions extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractExecuteFilterCmd || command instanceof SaveFilterCmd) {
            throw new SecurityException("Stored filters are off");
        }
        if (command instanceof AbstractQuery<?, ?> query && hasExpressions(query)) {
            throw new SecurityException("Expressions in queries are off");
        }
        return next.execute(command);
    }

    private static boolean hasExpressions(AbstractQuery<?, ?> query) {
        return !query.getExpressions().isEmpty()
                || alternatives(query).stream()
                        .anyMatch(part -> !part.getExpressions().isEmpty());
    }

    /** The query itself and its {@code or()} parts; these do not nest. */
    private static Collection<? extends AbstractQuery<?, ?>> alternatives(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        return query instanceof HistoricProcessInstanceQueryImpl instances ? instances.getQueries() : List.of();
    }
}
