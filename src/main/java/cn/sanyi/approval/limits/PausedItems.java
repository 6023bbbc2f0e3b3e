package cn.sanyi.approval.limits;

import cn.sanyi.approval.steps.ItemDueDates;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.deadline.Lamps;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What shows a clock follows it in the same commit: open work items, and the process's timer. */
@Component
public class PausedItems {

    private final ClockKeepers keepers;
    private final ItemDueDates items;
    private final Lamps lamps;
    private final LimitTimer timer;
    private final Clock time;

    PausedItems(ClockKeepers keepers, ItemDueDates items, Lamps lamps, LimitTimer timer, Clock time) {
        this.keepers = keepers;
        this.items = items;
        this.lamps = lamps;
        this.timer = timer;
        this.time = time;
    }

    public void follow(CaseFile caseFile, CaseClock clock) {
        var steps = keepers.openSteps(caseFile, clock);
        if (clock.state() == Clocks.State.RUNNING) {
            LocalDate near = lamps.nearFrom(clock, caseFile.jurisdiction(), LocalDate.now(time));
            steps.forEach(step -> items.due(step, clock.dueOn(), near));
        } else {
            steps.forEach(items::pause);
        }
        timer.follow(caseFile);
    }
}
