package cn.sanyi.approval.limits;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.comments.Reason;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who paused what and why, beside the clocks; runs in the transaction of whoever pauses or goes on. */
@Component
public class PauseLog {

    /** The code its reason has in the list. */
    private static final String CORRECTION = "PAUSE_CORRECTION";

    private final PauseTable table;
    private final Clocks clocks;
    private final Directory directory;
    private final Clock time;

    PauseLog(PauseTable table, Clocks clocks, Directory directory, Clock time) {
        this.directory = directory;
        this.table = table;
        this.clocks = clocks;
        this.time = time;
    }

    /** Why and in whose name. @param stepName null for the limit of the whole case */
    public record Why(
            Reason reason, String note, boolean byCorrection, @Nullable String stepName, Actor actor, Unit unit) {}

    public void begin(CaseFile caseFile, CaseClock running, Why why) {
        LocalDate today = LocalDate.now(time);
        table.insert(
                new Pause(
                        UUID.randomUUID(),
                        running.id(),
                        caseFile.number(),
                        caseFile.jurisdiction(),
                        running.limitKey(),
                        why.stepName(),
                        why.reason().code(),
                        why.reason().label(),
                        why.note(),
                        why.byCorrection(),
                        why.actor().name(),
                        why.unit().id(),
                        why.unit().name(),
                        time.instant(),
                        today,
                        running.dueOn(),
                        (int) ChronoUnit.DAYS.between(today, running.dueOn()),
                        null,
                        null,
                        null,
                        null),
                why.actor().personId());
    }

    /** With a correction list; it ends with the correction. An earlier pause by hand ends here. */
    public void byCorrection(ActInProgress act, CaseClock running) {
        String number = act.caseFile().number();
        open(number, running.id()).ifPresent(pause -> close(pause, act.actor().name(), running.dueOn()));
        Unit unit = directory.unit(act.workItem().unit()).orElseThrow();
        var reason = new Reason(CORRECTION, Reason.Kind.PAUSE, "补正", null, null, "", null);
        begin(act.caseFile(), running, new Why(reason, "", true, act.step().name(), act.actor(), unit));
    }

    private void close(Pause pause, String by, LocalDate dueAfter) {
        table.close(pause.id(), time.instant(), LocalDate.now(time), by, dueAfter);
    }

    public Optional<Pause> open(String caseNumber, UUID clock) {
        return table.open(caseNumber).stream()
                .filter(pause -> pause.clock().equals(clock))
                .findFirst();
    }

    /** Closes the entries of clocks that no longer stand still, whatever set them going. */
    public void settle(String caseNumber, String by) {
        var open = table.open(caseNumber);
        if (open.isEmpty()) {
            return;
        }
        var counting = clocks.ofCase(caseNumber);
        open.forEach(pause -> counting.stream()
                .filter(clock -> clock.id().equals(pause.clock()) && clock.state() != Clocks.State.PAUSED)
                .findFirst()
                .ifPresent(clock -> close(pause, by, clock.dueOn())));
    }
}
