package cn.sanyi.approval.execution;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.Acts;
import cn.sanyi.approval.limits.LimitTimer;
import cn.sanyi.approval.steps.ActTable;
import cn.sanyi.approval.steps.CarryOver;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One act as a whole: the entry among the acts, what the act does, the timer, the record. */
@Component
public class ActExecution {

    private final CaseFiles caseFiles;
    private final ActTable acts;
    private final RecordBook record;
    private final LimitTimer timer;
    private final ActTools tools;
    private final CarryOver carryOver;
    private final Clock clock;

    ActExecution(
            CaseFiles caseFiles,
            ActTable acts,
            RecordBook record,
            LimitTimer timer,
            ActTools tools,
            CarryOver carryOver,
            Clock clock) {
        this.carryOver = carryOver;
        this.caseFiles = caseFiles;
        this.acts = acts;
        this.record = record;
        this.timer = timer;
        this.tools = tools;
        this.clock = clock;
    }

    public Acts.Done perform(Actor actor, Act act, Acts.Command command) {
        RunningAct running = tools.begin(actor, act, command, clock.instant());
        CaseFile caseFile = running.caseFile();
        UUID unit = onPartOf(actor, running);
        var limit = timer.stand(caseFile);
        acts.add(
                caseFile.number(),
                running.step(),
                new ActTable.Row(
                        running.actId(),
                        act.code(),
                        act.label(),
                        running.at(),
                        act.entry().is(ActEntry.Trait.SECRET) ? command.data().objectNode() : command.data(),
                        act.entry().is(ActEntry.Trait.SECRET) ? null : command.comment()),
                actor,
                unit);
        act.perform(running);
        record.append(caseFile.number(), signature(actor, unit), act.code(), entry(running, act, command));
        carryOver.pass(caseFile.number());
        tools.pauses.settle(caseFile.number(), actor.name());
        CaseFile after = caseFiles.lock(caseFile.number());
        timer.followSince(limit, after);
        return new Acts.Done(
                running.actId(), after.number(), act.code(), after.state().name(), tools.openSteps(after.number()));
    }

    /** The unit whose item it is; for somebody who acts on another's, the step's unit if it is theirs, else none. */
    private static @Nullable UUID onPartOf(Actor actor, RunningAct running) {
        return Stream.of(running.workItem().unit(), running.step().unit())
                .filter(Objects::nonNull)
                .filter(actor::worksIn)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> entry(RunningAct running, Act act, Acts.Command command) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("act", running.actId().toString());
        entry.put("step", running.step().key());
        entry.put("stepName", running.step().name());
        entry.put("round", running.step().round());
        entry.put("label", act.label());
        if (!act.entry().is(ActEntry.Trait.SECRET)) {
            entry.put("data", command.data());
            entry.put("comment", command.comment() == null ? "" : command.comment());
        }
        entry.putAll(running.notes());
        return entry;
    }

    /** The name as it stood, with the unit acted for. */
    public static String signature(Actor actor, @Nullable UUID unit) {
        return actor.posts().stream()
                .filter(post -> post.unitId().equals(unit))
                .map(post -> post.unitName() + " " + actor.signature())
                .findFirst()
                .orElse(actor.signature());
    }
}
