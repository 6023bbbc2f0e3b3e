package cn.sanyi.a01;

import cn.sanyi.Desk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place that wants quarterly reports for a while: from the first day of next year's quarter to the end of it. */
public final class ReportCycles {

    private static final String CHANGES = "/api/v1/admin/parameter-changes";

    private final Function<String, Desk> desks;
    private final Plans plans;

    public ReportCycles(Function<String, Desk> desks, Plans plans) {
        this.desks = desks;
        this.plans = plans;
    }

    /** The clock stands behind the end of a quarter while the work is done, and stays there. */
    public void quarterly(String place, Runnable work) {
        quarterly(place, null, work);
    }

    /** @param threshold per cent below which a reason is asked for; null: never */
    public void quarterly(String place, @Nullable String threshold, Runnable work) {
        LocalDate begin = plans.today().plusMonths(3).withDayOfMonth(1);
        begin = begin.withMonth((begin.getMonthValue() - 1) / 3 * 3 + 1);
        moveTo(begin.isBefore(plans.today()) ? begin.plusMonths(3) : begin);
        LocalDate first = plans.today();
        set("report.cycle", place, "quarterly", first);
        set("report.deviation-rate", place, threshold, first);
        moveTo(first.plusMonths(3).plusDays(1));
        work.run();
        set("report.cycle", place, null, plans.today().plusDays(1));
        set("report.deviation-rate", place, null, plans.today().plusDays(1));
    }

    private void moveTo(LocalDate day) {
        int days = (int) java.time.temporal.ChronoUnit.DAYS.between(plans.today(), day);
        plans.desk("mc").post("/api/v1/sample/clock", Map.of("plusDays", days)).expect(200);
    }

    private void set(String key, String place, @Nullable String value, LocalDate from) {
        Map<String, Object> body = new HashMap<>();
        body.put("key", key);
        body.put("jurisdiction", place);
        body.put("mode", value == null ? "EMPTY" : "VALUE");
        body.put("value", value);
        body.put("effectiveFrom", from.toString());
        body.put("grade", "SUGGESTED");
        body.put("source", "县医管委会议纪要");
        body.put("reason", "按季度掌握落实情况");
        String change = desks.apply("admin-business")
                .post(CHANGES, body)
                .expect(201)
                .path("change")
                .path("id")
                .asString();
        desks.apply("admin-business-2")
                .post(CHANGES + "/" + change + "/confirmation", Map.of())
                .expect(200);
    }

    /** A report on so many lines, each with a reason. */
    static Map<String, Object> report(int lines) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            rows.add(new HashMap<>(Map.of("reason", "设备招标推迟")));
        }
        return new HashMap<>(Map.of("lines", rows, "summary", "本季度按计划推进，下季度集中采购。"));
    }
}
