package cn.sanyi.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar as the database has it; some thirty rows a year, so it is read whole. */
@Repository
class CalendarTable {

    private final JdbcClient database;

    CalendarTable(JdbcClient database) {
        this.database = database;
    }

    /** As {@link #current}; a calendar taken meanwhile waits for the end of the transaction, so none is counted by half. */
    WorkingCalendar held() {
        database.sql("select year from calendar_year for share")
                .query(Integer.class)
                .list();
        return current();
    }

    List<CalendarDesk.YearLine> years() {
        return database.sql(
                        """
                        select y.year, y.status, y.source, count(*) filter (where not d.working) as holidays,
                               count(*) filter (where d.working) as make_up_days
                        from calendar_year y left join calendar_day d on extract(year from d.day) = y.year
                        group by y.year order by y.year desc""")
                .query(CalendarDesk.YearLine.class)
                .list();
    }

    WorkingCalendar current() {
        Map<LocalDate, WorkingCalendar.Special> special = new HashMap<>();
        database.sql("select day, working, name from calendar_day").query(row -> {
            special.put(
                    row.getObject("day", LocalDate.class),
                    new WorkingCalendar.Special(row.getBoolean("working"), row.getString("name")));
        });
        Map<Integer, WorkingCalendar.Status> years = new HashMap<>();
        database.sql("select year, status from calendar_year").query(row -> {
            years.put(row.getInt("year"), WorkingCalendar.Status.valueOf(row.getString("status")));
        });
        return new WorkingCalendar(special, years);
    }
}
