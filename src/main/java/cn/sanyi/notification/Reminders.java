package cn.sanyi.notification;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.deadline.RunningClocks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of limits that come to their end, each threshold once per clock and last day: moved, it is reminded of anew. A clock that is first seen below several
 * thresholds reminds only of the nearest. Past limits are not reminded of: they are told when they pass.
 */
@Component
class Reminders {

    private final RunningClocks clocks;
    private final ReminderDays days;
    private final CaseFiles cases;
    private final ReminderNotices notices;
    private final Clock clock;

    Reminders(RunningClocks clocks, ReminderDays days, CaseFiles cases, ReminderNotices notices, Clock clock) {
        this.clocks = clocks;
        this.days = days;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public void remind() {
        LocalDate today = LocalDate.now(clock);
        int longest = days.longest(today);
        if (longest >= 0) {
            clocks.dueWithin(longest).forEach(running -> cases.find(running.caseNumber())
                    .ifPresent(caseFile -> remind(running, caseFile, today)));
        }
    }

    private void remind(CaseClock running, CaseFile caseFile, LocalDate today) {
        int left = (int) ChronoUnit.DAYS.between(today, running.dueOn());
        SortedSet<Integer> reached = days.in(caseFile.jurisdiction(), today).tailSet(left);
        if (left >= 0 && !reached.isEmpty()) {
            notices.remind(caseFile, running, List.copyOf(reached), left);
        }
    }
}
