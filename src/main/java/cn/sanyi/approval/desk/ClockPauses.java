package cn.sanyi.approval.desk;

import cn.sanyi.approval.comments.Comments;
import cn.sanyi.approval.comments.Reason;
import cn.sanyi.approval.comments.Reasons;
import cn.sanyi.approval.execution.ActExecution;
import cn.sanyi.approval.limits.ClockKeepers;
import cn.sanyi.approval.limits.Pause;
import cn.sanyi.approval.limits.PauseLog;
import cn.sanyi.approval.limits.PausedItems;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.LimitNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 暂停计时、恢复计时: by people of the unit responsible, for a reason of the list, seen by oversight. */
@NamedInterface("desk")
@Service
public class ClockPauses {

    private static final int LONGEST_NOTE = 400;

    private final CaseFiles caseFiles;
    private final Clocks clocks;
    private final ClockKeepers keepers;
    private final PauseRights rights;
    private final Reasons reasons;
    private final PauseLog log;
    private final PausedItems items;
    private final RecordBook record;
    private final Clock time;

    ClockPauses(
            CaseFiles caseFiles,
            Clocks clocks,
            ClockKeepers keepers,
            PauseRights rights,
            Reasons reasons,
            PauseLog log,
            PausedItems items,
            RecordBook record,
            Clock time) {
        this.caseFiles = caseFiles;
        this.clocks = clocks;
        this.keepers = keepers;
        this.rights = rights;
        this.reasons = reasons;
        this.log = log;
        this.items = items;
        this.record = record;
        this.time = time;
    }

    /**
     * What a person can do with a clock, for the page.
     *
     * @param keeper whose people may pause it
     * @param mayPause whether this person may now; {@code mayResume} likewise
     */
    public record Handle(CaseClock clock, String keeper, boolean mayPause, boolean mayResume) {}

    public List<Handle> handles(Actor actor, CaseFile caseFile) {
        return clocks.ofCase(caseFile.number()).stream()
                .map(clock -> handle(actor, caseFile, clock))
                .toList();
    }

    private Handle handle(Actor actor, CaseFile caseFile, CaseClock clock) {
        Optional<Unit> keeper =
                clock.state() == Clocks.State.ENDED ? Optional.empty() : keepers.keeper(caseFile, clock);
        boolean allowed = keeper.isPresent()
                && rights.refusal(actor, caseFile, keeper.get()).isEmpty();
        boolean byHand = log.open(caseFile.number(), clock.id())
                .filter(pause -> !pause.byCorrection())
                .isPresent();
        return new Handle(
                clock,
                keeper.map(Unit::name).orElse(""),
                allowed
                        && clock.state() == Clocks.State.RUNNING
                        && !LocalDate.now(time).isAfter(clock.dueOn()),
                allowed && clock.state() == Clocks.State.PAUSED && byHand);
    }

    /** @throws Problem 403; 422 {@code pause-reason-unknown}, {@code clock-not-running}, {@code clock-overdue}, {@code pause-note-too-long} */
    @Transactional
    public void pause(
            Actor actor, String caseNumber, UUID clockId, @Nullable String reasonCode, @Nullable String typed) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        CaseClock clock = clock(caseNumber, clockId);
        Unit keeper = require(actor, caseFile, clock);
        Reason reason = reasons.chosen(Reason.Kind.PAUSE, caseFile.procedureKey(), reasonCode == null ? "" : reasonCode)
                .orElseThrow(() -> Problem.refused(
                        "pause-reason-unknown",
                        "请从原因代码中选择暂停的原因。",
                        List.of(new Problem.Field("reason", "pause-reason-unknown", "没有这个暂停原因，或已停用。"))));
        String note = note(typed);
        requirePausable(clock);
        log.begin(caseFile, clock, new PauseLog.Why(reason, note, false, stepName(caseFile, clock), actor, keeper));
        clocks.pause(clock.id(), time.instant(), note.isEmpty() ? reason.label() : reason.label() + "：" + note);
        items.follow(caseFile, clock(caseNumber, clockId));
        note(
                actor,
                caseFile,
                keeper,
                "pauseClock",
                Map.of(
                        "clock",
                        clock.limitKey(),
                        "reason",
                        reason.code(),
                        "label",
                        reason.label(),
                        "note",
                        note,
                        "dueOn",
                        clock.dueOn().toString()));
    }

    /** @throws Problem 403; 422 {@code clock-not-paused}, {@code paused-by-correction} */
    @Transactional
    public void resume(Actor actor, String caseNumber, UUID clockId, @Nullable String typed) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        CaseClock clock = clock(caseNumber, clockId);
        Unit keeper = require(actor, caseFile, clock);
        Pause open = log.open(caseNumber, clockId)
                .filter(pause -> clock.state() == Clocks.State.PAUSED)
                .orElseThrow(() -> Problem.refused("clock-not-paused", "这个时限没有暂停，不能恢复。"));
        if (open.byCorrection()) {
            throw Problem.refused("paused-by-correction", "因补正暂停的时限在补正完成时自动恢复，不能手工恢复。");
        }
        String note = note(typed);
        clocks.resume(clockId, time.instant(), note.isEmpty() ? "恢复计时" : "恢复计时：" + note);
        log.settle(caseNumber, actor.name());
        CaseClock after = clock(caseNumber, clockId);
        items.follow(caseFile, after);
        note(
                actor,
                caseFile,
                keeper,
                "resumeClock",
                Map.of(
                        "clock",
                        clock.limitKey(),
                        "note",
                        note,
                        "dueBefore",
                        clock.dueOn().toString(),
                        "dueOn",
                        after.dueOn().toString()));
    }

    private Unit require(Actor actor, CaseFile caseFile, CaseClock clock) {
        if (LimitNames.isGiven(clock.limitKey())) {
            throw Problem.refused("clock-given", "这个时限的最后一天由办件本身确定，不能暂停，只能由决定改变。");
        }
        Unit keeper = keepers.keeper(caseFile, clock)
                .orElseThrow(() -> Problem.refused("no-responsible-unit", "本辖区没有可以暂停这个时限的单位。"));
        rights.refusal(actor, caseFile, keeper).ifPresent(reason -> {
            throw Problem.forbidden("not-responsible", reason);
        });
        return keeper;
    }

    private void requirePausable(CaseClock clock) {
        if (clock.state() != Clocks.State.RUNNING) {
            throw Problem.refused("clock-not-running", "这个时限没有在计时（已暂停或已结束），不能暂停。");
        }
        if (LocalDate.now(time).isAfter(clock.dueOn())) {
            throw Problem.refused("clock-overdue", "这个时限已于 %s 到期，逾期后不能暂停。".formatted(clock.dueOn()));
        }
    }

    private @Nullable String stepName(CaseFile caseFile, CaseClock clock) {
        return clock.stepId() == null ? null : keepers.measured(caseFile, clock).name();
    }

    private CaseClock clock(String caseNumber, UUID id) {
        return clocks.ofCase(caseNumber).stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("unknown-clock", "办件没有这个时限。"));
    }

    private static String note(@Nullable String typed) {
        String note = typed == null ? "" : typed.strip();
        Comments.checkText(note);
        if (note.length() > LONGEST_NOTE) {
            String message = "说明最多 %d 个字，现在有 %d 个字。".formatted(LONGEST_NOTE, note.length());
            throw Problem.refused(
                    "pause-note-too-long", message, List.of(new Problem.Field("note", "pause-note-too-long", message)));
        }
        return note;
    }

    private void note(Actor actor, CaseFile caseFile, Unit keeper, String action, Map<String, ?> what) {
        record.append(caseFile.number(), ActExecution.signature(actor, keeper.id()), action, new LinkedHashMap<>(what));
    }
}
