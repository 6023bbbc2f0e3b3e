package cn.sanyi.notification;

import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.LimitNames;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes the reminder of one clock: to the applicant for a limit of the case, to the leading unit for that of handling it, to
 * who is to act for a limit of a step.
 */
@Component
class ReminderNotices {

    private final NoticeStore notices;
    private final StepPeople people;
    private final LeadingUnits leading;

    ReminderNotices(NoticeStore notices, StepPeople people, LeadingUnits leading) {
        this.leading = leading;
        this.notices = notices;
        this.people = people;
    }

    /** @param reached the thresholds that are reached, the nearest first */
    void remind(CaseFile caseFile, CaseClock running, List<Integer> reached, int daysLeft) {
        boolean first = notices.take(running.id(), reached.get(0), running.dueOn());
        reached.subList(1, reached.size()).forEach(passed -> notices.take(running.id(), passed, running.dueOn()));
        if (first) {
            notices.add(
                    recipients(caseFile, running),
                    caseFile.number(),
                    NoticeKind.REMINDER,
                    text(caseFile, running, daysLeft));
        }
    }

    private List<Recipient> recipients(CaseFile caseFile, CaseClock running) {
        if (LimitNames.isHandling(running.limitKey())) {
            return leading.of(caseFile).map(Unit::id).map(Recipient::unit).stream()
                    .toList();
        }
        return running.stepId() == null
                ? List.of(Recipient.unit(caseFile.applicant()))
                : people.of(running.stepId(), null);
    }

    private static String text(CaseFile caseFile, CaseClock running, int daysLeft) {
        String left = daysLeft == 0 ? "今天到期" : "还有 %d 天到期".formatted(daysLeft);
        return "办件 %s《%s》的%s%s（%s 24:00 截止）。"
                .formatted(
                        caseFile.number(),
                        caseFile.title(),
                        LimitNames.label(running.limitKey()),
                        left,
                        running.dueOn());
    }
}
