package cn.sanyi.deadline;

import cn.sanyi.deadline.Clocks.CaseClock;
import java.time.LocalDate;
import java.util.SortedSet;

/** Whoever shows or fires by clocks follows when a new calendar moves them, in the same commit. */
public interface RecountFollower {

    /** Before anything moves: takes hold of the cases, in their order. */
    void before(SortedSet<String> caseNumbers);

    /** @param moved as it stands now */
    void moved(CaseClock moved, LocalDate dueBefore, String by, String why);
}
