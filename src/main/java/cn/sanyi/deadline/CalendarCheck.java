package cn.sanyi.deadline;

import cn.sanyi.deadline.CalendarDraft.Entry;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a calendar of a year must satisfy before anybody is asked to take it. The holidays are those of
 * 全国年节及纪念日放假办法; a file without one of them has lost a month.
 */
final class CalendarCheck {

    private static final int FEWEST = 240;
    private static final int MOST = 260;
    private static final int LONGEST_NAME = 40;

    private final CalendarDraft draft;
    private final List<Problem.Field> wrong = new ArrayList<>();

    private CalendarCheck(CalendarDraft draft) {
        this.draft = draft;
    }

    /** @throws Problem {@code calendar-refused} with every fault */
    static void check(CalendarDraft draft) {
        var check = new CalendarCheck(draft);
        draft.unreadable().forEach(message -> check.wrong("calendar-unreadable", message));
        check.days();
        check.months();
        check.holidays();
        if (check.wrong.isEmpty()) {
            check.count();
        }
        if (!check.wrong.isEmpty()) {
            throw Problem.refused(
                    "calendar-refused",
                    "没有导入：文件有 %d 处问题。%s"
                            .formatted(check.wrong.size(), check.wrong.get(0).message()),
                    check.wrong.stream().limit(100).toList());
        }
    }

    private void days() {
        Set<LocalDate> seen = new HashSet<>();
        for (Entry entry : draft.entries()) {
            if (entry.day().getYear() != draft.year()) {
                wrong("calendar-other-year", "%s：%s 不在 %d 年。".formatted(entry.place(), entry.day(), draft.year()));
            } else if (!seen.add(entry.day())) {
                wrong("calendar-twice", "%s：%s 出现了两次。".formatted(entry.place(), entry.day()));
            } else {
                plausible(entry);
            }
        }
    }

    private void plausible(Entry entry) {
        String day = "%s：%s（%s）".formatted(entry.place(), entry.day(), entry.weekday());
        if (entry.name().length() > LONGEST_NAME) {
            wrong("calendar-name", "%s的名称超过 %d 个字。".formatted(day, LONGEST_NAME));
        } else if (entry.working() && entry.onWeekend() && entry.name().isEmpty()) {
            wrong("calendar-name", day + "上班但没有写明为哪个节日调休。");
        } else if (!entry.working() && !entry.onWeekend() && entry.name().isEmpty()) {
            wrong("calendar-name", day + "不上班但没有节日名称。");
        } else if (!draft.everyDay() && entry.working() && !entry.onWeekend()) {
            wrong("calendar-weekday", day + "本来就是工作日，不能列为调休上班。");
        }
    }

    private void months() {
        if (!draft.everyDay()) {
            return;
        }
        var byMonth = new TreeMap<Integer, List<LocalDate>>();
        draft.missing().stream().sorted().forEach(day -> byMonth.computeIfAbsent(
                        day.getMonthValue(), month -> new ArrayList<>())
                .add(day));
        byMonth.forEach((month, days) -> wrong(
                "calendar-missing-days",
                days.size() >= Month.of(month).minLength()
                        ? "缺少 %d 月（%d 天）。".formatted(month, days.size())
                        : "%d 月缺少 %d 天，第一天是 %s。".formatted(month, days.size(), days.get(0))));
    }

    private void holidays() {
        fixed("元旦", 1, 1);
        fixed("劳动节", 5, 1);
        fixed("国庆节", 10, 1);
        fixed("国庆节", 10, 2);
        fixed("国庆节", 10, 3);
        named("春节", "春节", 3, 1, 2);
        named("清明", "清明节", 1, 4, 4);
        named("端午", "端午节", 1, 5, 6);
        named("中秋", "中秋节", 1, 9, 10);
    }

    private void fixed(String name, int month, int day) {
        LocalDate date = LocalDate.of(draft.year(), month, day);
        if (draft.entries().stream().noneMatch(entry -> entry.day().equals(date) && !entry.working())) {
            wrong("calendar-missing-holiday", "缺少 %d 月的%s：%s 应放假。".formatted(month, name, date));
        }
    }

    private void named(String part, String name, int least, int fromMonth, int toMonth) {
        long found = draft.entries().stream()
                .filter(entry -> !entry.working() && entry.name().contains(part))
                .filter(entry ->
                        entry.day().getMonthValue() >= fromMonth && entry.day().getMonthValue() <= toMonth)
                .count();
        if (found < least) {
            String months = fromMonth == toMonth ? fromMonth + " 月" : "%d 至 %d 月".formatted(fromMonth, toMonth);
            wrong("calendar-missing-holiday", "缺少 %s的%s（至少 %d 天，名称须含“%s”）。".formatted(months, name, least, part));
        }
    }

    private void count() {
        int days = draft.workingDays();
        if (days < FEWEST || days > MOST) {
            wrong("calendar-working-days", "全年工作日共 %d 天，不合常理（%d 至 %d 天）。".formatted(days, FEWEST, MOST));
        }
    }

    private void wrong(String rule, String message) {
        wrong.add(new Problem.Field("file", rule, message));
    }
}
