package cn.sanyi.deadline;

import java.time.LocalDate;
import java.util.HashMap;
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
