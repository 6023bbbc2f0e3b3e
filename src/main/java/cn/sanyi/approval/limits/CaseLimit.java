package cn.sanyi.approval.limits;

import cn.sanyi.approval.ActCodes;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The limit of the whole case: that of the step in which it is submitted. */
@Component
public class CaseLimit {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clocks clocks;
    private final Procedures procedures;

    CaseLimit(Clocks clocks, Procedures procedures) {
        this.clocks = clocks;
        this.procedures = procedures;
    }

    /** The step whose primary act is {@code submit}; every procedure that people apply for has one. */
    public StepDefinition submission(CaseFile caseFile) {
        return procedures.release(caseFile.releaseId()).orElseThrow().steps().stream()
                .filter(step -> step.acts().contains(ActCodes.SUBMIT))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No step offers submit: " + caseFile.procedureKey()));
    }

    public Optional<Clocks.CaseClock> clock(CaseFile caseFile) {
        return clocks.find(caseFile.number(), submission(caseFile).limitKey(), null);
    }

    /** Ends it where it still runs. */
    public void end(CaseFile caseFile, Instant at, String reason) {
        clock(caseFile).ifPresent(running -> clocks.end(running.id(), at, reason));
    }

    /** A limit that ends on a day ends at its 24:00. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
