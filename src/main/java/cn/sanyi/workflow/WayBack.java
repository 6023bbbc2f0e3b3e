package cn.sanyi.workflow;

import java.sql.Timestamp;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The way that a token has gone since a step was left: through which joins, and out of which called processes.
 *
 * @param done the task that was completed
 * @param since tasks created by that; none where its token waits at a join
 */
record WayBack(HistoricTaskInstance done, List<String> since, JdbcClient jdbc, CommandContext context) {

    static final Set<String> JOINS = Set.of("inclusiveGateway", "parallelGateway");

    /** A process that has ended on the way, and what in it leads to the step. */
    private record Ended(String process, String activity, Call call) {}

    /** What had called it. */
    private record Call(String process, String activity, String definition) {}

    /** A join at which a token waits, since when. */
    record Reached(String join, Date at) {}

    /** @param process still runs; @param entry where it is entered again; @param waits where its token waits, if it does */
    record Found(ExecutionEntity process, Reentry entry, @Nullable Reached waits) {}

    /** Empty where nothing runs any more that could be entered, or others have gone on meanwhile. */
    Optional<Found> find() {
        Deque<Ended> ended = new ArrayDeque<>();
        String instance = done.getProcessInstanceId();
        String activity = done.getTaskDefinitionKey();
        ExecutionEntity process = context.getExecutionManager().findExecutionById(instance);
        while (process == null) {
            Optional<Call> call = call(instance);
            if (call.isEmpty()) {
                return Optional.empty();
            }
            ended.push(new Ended(instance, activity, call.get()));
            instance = call.get().process();
            activity = call.get().activity();
            process = context.getExecutionManager().findExecutionById(instance);
        }
        return found(process, activity, ended);
    }

    private Optional<Found> found(ExecutionEntity process, String activity, Deque<Ended> ended) {
        Optional<Reached> waits = since.isEmpty() ? reached(process) : Optional.empty();
        Optional<Date> entered = since.isEmpty() ? waits.map(Reached::at) : entered();
        if (entered.isEmpty() || othersWentOn(entered.get()) || !known(process, ended)) {
            return Optional.empty();
        }
        Date until = entered.get();
        @Nullable Reentry below = null;
        for (var each = ended.descendingIterator(); each.hasNext(); ) {
            Ended one = each.next();
            below = new Reentry(one.activity(), passed(one.process(), until), below);
        }
        var entry = new Reentry(activity, passed(Objects.requireNonNull(process.getId()), until), below);
        return Optional.of(new Found(process, entry, waits.orElse(null)));
    }

    private Optional<Call> call(String called) {
        return jdbc.sql("select proc_inst_id_ process, act_id_ activity, proc_def_id_ definition from act_hi_actinst"
                        + " where root_proc_inst_id_ = ? and call_proc_inst_id_ = ?")
                .params(done.getRootProcessInstanceId(), called)
                .query(Call.class)
                .optional();
    }

    private Optional<Date> entered() {
        return since.stream()
                .map(context.getTaskManager()::findTaskById)
                .filter(Objects::nonNull)
                .map(TaskEntity::getCreateTime)
                .max(Date::compareTo);
    }

    /** The join at which its token waits. */
    private Optional<Reached> reached(ExecutionEntity process) {
        return jdbc.sql(
                        "select act_id_, start_time_ from act_hi_actinst where proc_inst_id_ = ? and act_type_ = any (?)"
                                + " and end_time_ is null and start_time_ >= ? order by start_time_ limit 1")
                .params(process.getId(), types(), left())
                .query((row, index) -> new Reached(
                        row.getString(1), new Date(row.getTimestamp(2).getTime())))
                .optional();
    }

    /** Then what its token has done cannot be told from what theirs have. */
    private boolean othersWentOn(Date until) {
        return jdbc.sql("select exists (select 1 from act_hi_taskinst where root_proc_inst_id_ = ? and id_ <> ?"
                        + " and end_time_ between ? and ?)")
                .params(done.getRootProcessInstanceId(), done.getId(), left(), new Timestamp(until.getTime()))
                .query(Boolean.class)
                .single();
    }

    /** Joins that let go of tokens on the way: each as often as others had waited there. */
    private List<String> passed(String process, Date until) {
        return jdbc.sql(
                        "select act_id_ from (select act_id_, row_number() over (partition by act_id_) from act_hi_actinst"
                                + " where proc_inst_id_ = ? and act_type_ = any (?) and end_time_ between ? and ?) of_join(act_id_, no)"
                                + " where no > 1")
                .params(process, types(), left(), new Timestamp(until.getTime()))
                .query(String.class)
                .list();
    }

    private Timestamp left() {
        return new Timestamp(done.getEndTime().getTime());
    }

    private static String[] types() {
        return JOINS.toArray(String[]::new);
    }

    /** What a process knew ends with it; it must have been given it, or have given it back. */
    private boolean known(ExecutionEntity scope, Deque<Ended> ended) {
        return ended.stream().allMatch(each -> {
            ProcessDefinitionEntity caller = definition(each.call().definition());
            @Nullable ActivityImpl call = caller.findActivity(each.call().activity());
            return call != null
                    && call.getActivityBehavior() instanceof ReenteredCall reentered
                    && reentered.knowsAll(scope, Facts.of(called(each.process())));
        });
    }

    private ProcessDefinitionEntity called(String process) {
        return definition(jdbc.sql("select proc_def_id_ from act_hi_procinst where proc_inst_id_ = ?")
                .param(process)
                .query(String.class)
                .single());
    }

    private ProcessDefinitionEntity definition(String id) {
        return context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
    }
}
