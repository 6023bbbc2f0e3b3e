package cn.sanyi.fund;

import static cn.sanyi.approval.preview.ReviewFinding.Severity.ASKED;
import static cn.sanyi.approval.preview.ReviewFinding.Severity.PASSED;

import cn.sanyi.approval.preview.ReviewFinding;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.policy.Grade;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The office looks whether the plan comes within 60 days of the settlement (Q56-15). What follows if not, no text says. */
@Component
class LimitReview {

    private static final String LIMIT = "plan-submission";

    private final Clocks clocks;
    private final Clock clock;

    LimitReview(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    Stream<ReviewFinding> of(CaseFile caseFile) {
        return clocks.find(caseFile.number(), LIMIT, null).stream().map(this::finding);
    }

    private ReviewFinding finding(Clocks.CaseClock limit) {
        LocalDate ended = limit.endedOn();
        LocalDate on = ended == null ? LocalDate.now(clock) : ended;
        long late = ChronoUnit.DAYS.between(limit.dueOn(), on);
        return new ReviewFinding(
                late > 0 ? ASKED : PASSED,
                "MGMT_COMMITTEE_OFFICE",
                "",
                late > 0 ? "plan-late" : "plan-on-time",
                late > 0
                        ? "方案应在 %s 前提交，已逾期 %d 天：仍可提交，但会被标记逾期并可能被询问（逾期后果原文未写）。".formatted(limit.dueOn(), late)
                        : "在期限内（最迟 %s）。".formatted(limit.dueOn()),
                "Q56-15",
                Grade.STATED);
    }
}
