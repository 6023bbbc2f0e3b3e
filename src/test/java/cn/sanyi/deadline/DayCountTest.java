package cn.sanyi.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.deadline.Clocks.Day;
import cn.sanyi.deadline.Limit.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    private static final WorkingCalendar CALENDAR = HolidayFile.calendar();

    @Test
    void theDayItStartsFromIsNotCounted() {
        var days = count(new Limit(60, Unit.CALENDAR, true), "2026-03-01");
        assertThat(days.get(0)).isEqualTo(new Day(LocalDate.of(2026, 3, 1), false, 0, "起算日，不计入"));
        assertThat(days.get(1)).returns(1, Day::index).returns(LocalDate.of(2026, 3, 2), Day::date);
        assertThat(days).hasSize(61);
        assertThat(DayCount.last(days)).isEqualTo("2026-04-30");
    }

    /** Computed by hand with a wall calendar of each year. */
    @ParameterizedTest
    @CsvSource({
        // T0, last day without and with roll-over
        "2022-08-03, 2022-10-02, 2022-10-08", // 国庆 2022, 10-08 is a Saturday made up
        "2022-11-25, 2023-01-24, 2023-01-28", // 春节 2023, 01-28 is a Saturday made up
        "2023-08-01, 2023-09-30, 2023-10-07", // 中秋国庆 2023, 10-07 is a Saturday made up
        "2023-12-16, 2024-02-14, 2024-02-18", // 春节 2024, 02-18 is a Sunday made up
        "2024-08-05, 2024-10-04, 2024-10-08", // 国庆 2024
        "2024-12-01, 2025-01-30, 2025-02-05", // 春节 2025
        "2025-08-05, 2025-10-04, 2025-10-09", // 国庆中秋 2025
        "2025-12-20, 2026-02-18, 2026-02-24", // 春节 2026
        "2026-08-04, 2026-10-03, 2026-10-08", // 国庆 2026
        "2026-03-03, 2026-05-02, 2026-05-06", // 劳动节 2026
        "2026-04-14, 2026-06-13, 2026-06-15", // an ordinary Saturday
        "2024-01-01, 2024-03-01, 2024-03-01", // leap day
        "2023-01-01, 2023-03-02, 2023-03-02", // no leap day
        "2024-02-29, 2024-04-29, 2024-04-29" // from the leap day
    })
    void sixtyCalendarDaysMoveOnWhenTheyEndInAHoliday(String from, String without, String with) {
        assertThat(DayCount.last(count(new Limit(60, Unit.CALENDAR, false), from)))
                .isEqualTo(without);
        assertThat(DayCount.last(count(new Limit(60, Unit.CALENDAR, true), from)))
                .isEqualTo(with);
    }

    /** Computed by hand with a wall calendar of each year. */
    @ParameterizedTest
    @CsvSource({
        "2022-01-27, 2022-02-08", // 春节 2022: Sat 29 and Sun 30 January count
        "2022-09-30, 2022-10-12", // 国庆 2022: Sat 8 and Sun 9 October count
        "2023-01-19, 2023-01-31", // 春节 2023: Sat 28 and Sun 29 January count
        "2023-09-27, 2023-10-10", // 国庆 2023: Sat 7 and Sun 8 October count
        "2024-02-08, 2024-02-21", // 春节 2024: Fri 9 (New Year's Eve, no holiday that year) and Sun 18 February count
        "2024-09-27, 2024-10-10", // 国庆 2024: Sun 29 September counts
        "2025-01-24, 2025-02-07", // 春节 2025: Sun 26 January counts
        "2025-09-26, 2025-10-10", // 国庆 2025: Sun 28 September counts
        "2026-02-12, 2026-02-26", // 春节 2026: Sat 14 February counts
        "2026-09-30, 2026-10-13", // 国庆 2026: Sat 10 October counts
        "2024-02-26, 2024-03-04" // leap day
    })
    void fiveWorkingDaysSkipHolidaysAndCountMakeUpDays(String from, String last) {
        assertThat(DayCount.last(count(new Limit(5, Unit.WORKING, true), from))).isEqualTo(last);
    }

    @Test
    void everyDaySaysWhy() {
        var days = count(new Limit(5, Unit.WORKING, true), "2026-02-12");
        assertThat(days).extracting(Day::why).contains("周五，计入", "调休上班（春节），计入", "春节放假，不计入", "周二，计入");
        var rolled = count(new Limit(60, Unit.CALENDAR, true), "2026-04-14");
        assertThat(rolled).extracting(Day::why).endsWith("周六，计入", "周日，顺延", "周一，顺延后的最后一日");
        assertThat(rolled.get(61)).returns(false, Day::counted).returns(0, Day::index);
    }

    @Test
    void theDueDateMovesByThePause() {
        var limit = new Limit(60, Unit.CALENDAR, true);
        assertThat(DayCount.last(count(limit, "2026-03-01", pause("2026-03-10", "2026-03-18"))))
                .isEqualTo("2026-05-08");
        assertThat(DayCount.last(count(limit, "2026-03-01", pause("2026-03-10", "2026-03-20"))))
                .as("10 May is a Sunday")
                .isEqualTo("2026-05-11");
        assertThat(DayCount.last(count(limit, "2026-03-01", pause("2026-03-10", "2026-03-10"))))
                .isEqualTo("2026-04-30");
        assertThat(DayCount.last(count(
                        limit, "2026-03-01", pause("2026-03-10", "2026-03-13"), pause("2026-04-01", "2026-04-06"))))
                .isEqualTo("2026-05-08");
    }

    @Test
    void workingDaysOfAPauseDoNotCount() {
        var limit = new Limit(5, Unit.WORKING, true);
        var days = count(limit, "2026-03-02", pause("2026-03-05", "2026-03-16"));
        assertThat(DayCount.last(days)).isEqualTo("2026-03-18");
        assertThat(days)
                .filteredOn(day -> day.why().equals("暂停：补正"))
                .hasSize(11)
                .noneMatch(Day::counted);
        assertThat(DayCount.last(count(limit, "2026-03-02", pause("2026-03-09", "2026-03-12"))))
                .as("paused on the last day, one day is left")
                .isEqualTo("2026-03-12");
    }

    @Test
    void aPauseWhileRollingOverMovesTheLastDayToo() {
        var limit = new Limit(60, Unit.CALENDAR, true);
        assertThat(DayCount.last(count(limit, "2026-04-14", pause("2026-06-14", "2026-06-17"))))
                .isEqualTo("2026-06-17");
    }

    private static Pause pause(String from, String until) {
        return new Pause(LocalDate.parse(from), LocalDate.parse(until), "补正");
    }

    private static List<Day> count(Limit limit, String from, Pause... pauses) {
        return new DayCount(limit, Arrays.asList(pauses), CALENDAR).from(LocalDate.parse(from));
    }
}
