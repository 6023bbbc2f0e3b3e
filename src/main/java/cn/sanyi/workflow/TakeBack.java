package cn.sanyi.workflow;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Enters a step again that was left, and takes out what was entered by leaving it: tasks, calls that stand in the same
 * process, or the token that waits for others at a join. Other branches stay. Says why where it cannot.
 *
 * @param left task that was completed
 * @param since tasks created by that; none where its token waits
 * @param dry only says whether it could
 */
record TakeBack(String left, List<String> since, JdbcClient jdbc, boolean dry) implements Command<Optional<String>> {

    private static final String GATHERED = "同时办理的各方已经收齐，流程已进入下一阶段，不能单独收回。";

    private static final Set<String> JOINS = Set.of("inclusiveGateway", "parallelGateway");

    @Override
    public Optional<String> execute(CommandContext context) {
        HistoricTaskInstance done = context.getProcessEngineConfiguration()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .taskId(left)
                .singleResult();
        ExecutionEntity process = context.getExecutionManager().findExecutionById(done.getProcessInstanceId());
        if (process == null) {
            return Optional.of(GATHERED);
        }
        if (effectsSince(done) > 0) {
            return Optional.of("之后的资金或办件处理已经生效。");
        }
        if (gathered(done, process, context)) {
            return Optional.of(GATHERED);
        }
        List<String> tokens = since.isEmpty() ? waiting(process, context) : entered(process, context);
        if (tokens.isEmpty()) {
            return Optional.of("流程已经越过这一环节，没有可以收回的位置。");
        }
        if (!dry) {
            move(process, done.getTaskDefinitionKey(), tokens, context);
        }
        return Optional.empty();
    }

    private int effectsSince(HistoricTaskInstance done) {
        return jdbc.sql("select count(*) from act_hi_actinst where root_proc_inst_id_ = ? and act_type_ = 'serviceTask'"
                        + " and start_time_ >= ?")
                .params(
                        done.getRootProcessInstanceId(),
                        new java.sql.Timestamp(done.getEndTime().getTime()))
                .query(Integer.class)
                .single();
    }

    /** Whether its token went on together with others: a join passed between its end and what followed has used them up. */
    private boolean gathered(HistoricTaskInstance done, ExecutionEntity process, CommandContext context) {
        String[] joins = process.getProcessDefinition().getActivities().stream()
                .filter(each -> JOINS.contains(String.valueOf(each.getProperty("type"))))
                .filter(each -> each.getIncomingTransitions().size() > 1)
                .map(ActivityImpl::getId)
                .toArray(String[]::new);
        Optional<Date> entered = since.isEmpty()
                ? reached(done, joins)
                : since.stream()
                        .map(context.getTaskManager()::findTaskById)
                        .filter(Objects::nonNull)
                        .map(TaskEntity::getCreateTime)
                        .max(Date::compareTo);
        return entered.isPresent()
                && jdbc.sql("select exists (select 1 from act_hi_actinst where proc_inst_id_ = ? and act_id_ = any (?)"
                                + " and end_time_ between ? and ?)")
                        .params(
                                done.getProcessInstanceId(),
                                joins,
                                new java.sql.Timestamp(done.getEndTime().getTime()),
                                new java.sql.Timestamp(entered.get().getTime()))
                        .query(Boolean.class)
                        .single();
    }

    /** When its token came to the join at which it waits. */
    private Optional<Date> reached(HistoricTaskInstance done, String[] joins) {
        return jdbc.sql("select start_time_ from act_hi_actinst where proc_inst_id_ = ? and act_id_ = any (?)"
                        + " and end_time_ is null and start_time_ >= ? order by start_time_ limit 1")
                .params(
                        done.getProcessInstanceId(),
                        joins,
                        new java.sql.Timestamp(done.getEndTime().getTime()))
                .query((row, index) -> new Date(row.getTimestamp(1).getTime()))
                .optional();
    }

    /** Where the tasks stand in this process: themselves, or the call below which they lie. */
    private List<String> entered(ExecutionEntity process, CommandContext context) {
        List<String> found = new ArrayList<>();
        for (String id : since) {
            TaskEntity task = context.getTaskManager().findTaskById(id);
            @Nullable String token = task == null ? null : within(process, task.getExecution());
            if (token == null) {
                return List.of();
            }
            found.add(token);
        }
        return found.stream().distinct().toList();
    }

    private static @Nullable String within(ExecutionEntity process, @Nullable ExecutionEntity execution) {
        @Nullable ExecutionEntity each = execution;
        while (each != null && !process.getId().equals(each.getProcessInstanceId())) {
            each = each.getProcessInstance().getSuperExecution();
        }
        return each == null ? null : each.getActivityInstanceId();
    }

    /** A token that waits at a join; those at one join are alike. */
    private List<String> waiting(ExecutionEntity process, CommandContext context) {
        ActivityInstance tree =
                context.getProcessEngineConfiguration().getRuntimeService().getActivityInstance(process.getId());
        List<ActivityInstance> waiting = Stream.of(tree.getChildActivityInstances())
                .filter(each -> JOINS.contains(each.getActivityType()))
                .toList();
        boolean oneJoin =
                waiting.stream().map(ActivityInstance::getActivityId).distinct().count() == 1;
        return oneJoin ? List.of(waiting.get(0).getId()) : List.of();
    }

    private static void move(ExecutionEntity process, String step, List<String> tokens, CommandContext context) {
        var modification = context.getProcessEngineConfiguration()
                .getRuntimeService()
                .createProcessInstanceModification(Objects.requireNonNull(process.getId()));
        tokens.forEach(modification::cancelActivityInstance);
        modification.startBeforeActivity(step).execute();
    }
}
