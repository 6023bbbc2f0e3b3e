package cn.sanyi.deadline;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counts working days (工作日) by the calendar, without a clock of a case. */
@Component
public class WorkingDays {

    private final CalendarTable calendar;

    WorkingDays(CalendarTable calendar) {
        this.calendar = calendar;
    }

    /** A day's worth of counting: the calendar is read once. */
    public interface Count {

        /** The last of so many working days after the day, which is not counted itself. */
        LocalDate after(LocalDate day, int workingDays);
    }

    public Count count() {
        WorkingCalendar now = calendar.current();
        return (day, workingDays) -> {
            LocalDate last = day;
            for (int counted = 0; counted < workingDays; ) {
                last = last.plusDays(1);
                counted += now.isWorking(last) ? 1 : 0;
            }
            return last;
        };
    }
}
