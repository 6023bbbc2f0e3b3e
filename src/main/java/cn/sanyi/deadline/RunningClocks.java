package cn.sanyi.deadline;

import cn.sanyi.deadline.Clocks.CaseClock;
import java.util.List;

/** The clocks that run now, over all cases. */
public interface RunningClocks {

    /** Those whose due date is at most so many days ahead, the most urgent first; past ones are among them, paused ones not. */
    List<CaseClock> dueWithin(int days);
}
