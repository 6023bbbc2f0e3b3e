package cn.sanyi.workflow;

import cn.sanyi.workflow.WayBack.Found;
import cn.sanyi.workflow.WayBack.Reached;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Enters a step again that was left, and takes out what was entered by leaving it: tasks, calls that stand in the same
 * process, or the token that waits for others at a join. Where its token was the last that a join had waited for, those
 * of the others wait there again; where its process has ended by that, it is called once more and entered at the step.
 * Other branches stay. Says why where it cannot.
 *
 * @param left task that was completed
 * @param since tasks created by that; none where its token waits
 * @param dry only says whether it could
 */
record TakeBack(String left, List<String> since, JdbcClient jdbc, boolean dry) implements Command<Optional<String>> {

    private static final String GATHERED = "同时办理的各方已经收齐，流程已进入下一阶段，不能单独收回；由最后办结的一方收回。";

    @Override
    public Optional<String> execute(CommandContext context) {
        HistoricTaskInstance done = context.getProcessEngineConfiguration()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .taskId(left)
                .singleResult();
        if (effectsSince(done) > 0) {
            return Optional.of("之后的资金或办件处理已经生效。");
        }
        Optional<Found> way = new WayBack(done, since, jdbc, context).find();
        if (way.isEmpty()) {
            return Optional.of(GATHERED);
        }
        List<String> tokens = tokens(way.get(), context);
        if (tokens.isEmpty()) {
            return Optional.of("流程已经越过这一环节，没有可以收回的位置。");
        }
        if (!dry) {
            move(way.get().process(), way.get().entry(), tokens, context);
        }
        return Optional.empty();
    }

    private int effectsSince(HistoricTaskInstance done) {
        return jdbc.sql("select count(*) from act_hi_actinst where root_proc_inst_id_ = ? and act_type_ = 'serviceTask'"
                        + " and start_time_ >= ?")
                .params(
                        done.getRootProcessInstanceId(),
                        new Timestamp(done.getEndTime().getTime()))
                .query(Integer.class)
                .single();
    }

    private List<String> tokens(Found way, CommandContext context) {
        return way.waits() == null
                ? entered(way.process(), context)
                : waiting(way.process(), way.waits(), context).stream().toList();
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

    /** Its token at the join; those at one join are alike. */
    private static Optional<String> waiting(ExecutionEntity process, Reached waits, CommandContext context) {
        ActivityInstance tree =
                context.getProcessEngineConfiguration().getRuntimeService().getActivityInstance(process.getId());
        return Stream.of(tree.getChildActivityInstances())
                .filter(each -> each.getActivityId().equals(waits.join()))
                .map(ActivityInstance::getId)
                .findFirst();
    }

    private static void move(ExecutionEntity process, Reentry entry, List<String> tokens, CommandContext context) {
        String id = Objects.requireNonNull(process.getId());
        var modification =
                context.getProcessEngineConfiguration().getRuntimeService().createProcessInstanceModification(id);
        tokens.forEach(modification::cancelActivityInstance);
        Reentry.whole(() -> {
            entry.enter(id, modification::startBeforeActivity);
            modification.execute();
        });
    }
}
