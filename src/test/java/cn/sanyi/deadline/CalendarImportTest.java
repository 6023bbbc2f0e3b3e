package cn.sanyi.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import cn.sanyi.sample.SampleDays;
import cn.sanyi.workflow.TimersByHand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A year's calendar is brought by one administrator, shown in effect, and taken by another. */
class CalendarImportTest extends SanyiTest {

    private static final String CALENDARS = "/api/v1/admin/calendars";

    private Desk first;
    private Desk second;
    private Plans plans;
    private int year;

    @Autowired
    private ApplicationContext application;

    @AfterEach
    void backToToday() {
        SampleDays.backToToday(application);
    }

    @BeforeEach
    void thisYear() {
        first = as("admin-business");
        second = as("admin-business-2");
        plans = new Plans(this::as, "AX");
        year = plans.today().getYear();
    }

    @Test
    void aNewHolidayMovesRunningClocksItemsAndRecordAndNothingElse() {
        String ended = plans.accepted();
        String running = plans.submitted();
        LocalDate before = due(running);
        LocalDate endedDue = due(ended);
        ObjectNode calendar = published(year);
        List<String> extra = before.minusDays(1)
                .datesUntil(before.plusDays(1))
                .map(LocalDate::toString)
                .toList();
        extra.forEach(day -> {
            ((ArrayNode) calendar.path("holidays")).add(day);
            ((ObjectNode) calendar.path("names")).put(day, "临时放假");
        });

        JsonNode preview = bring(calendar.toString(), "year.json").expect(201);

        assertThat(preview.path("moves").toString()).contains(running).doesNotContain(ended);
        assertThat(due(running)).as("nothing has moved yet").isEqualTo(before);
        String id = preview.path("calendar").path("id").asString();
        assertThat(first.post(CALENDARS + "/" + id + "/confirmation", Map.of()).refusedWith(403))
                .isEqualTo("four-eyes");

        JsonNode taken =
                second.post(CALENDARS + "/" + id + "/confirmation", Map.of()).expect(200);

        assertThat(due(running)).isAfter(before);
        assertThat(itemDue(running)).isEqualTo(due(running));
        assertThat(due(ended)).isEqualTo(endedDue);
        assertThat(taken.path("moves").toString()).contains(running);
        assertThat(jdbc.sql("select payload from record_entry where chain = ? and action = 'recountClock'")
                        .param(running)
                        .query(String.class)
                        .single())
                .contains(before.toString());
        assertThat(second.post(CALENDARS + "/" + id + "/confirmation", Map.of()).refusedWith(409))
                .isEqualTo("calendar-decided");
        back(running, before);
    }

    @Test
    void aNewCalendarClearsALateMarkThatNoLongerHoldsAndSetsOneThatDoes() {
        LocalDate last = aPlainWorkday();
        String number = plans.settled(last.minusDays(60));
        moveTo(last.plusDays(1));
        assertThat(TimersByHand.fire(application, number)).isOne();
        assertThat(isLate(number)).isTrue();
        ObjectNode calendar = withHolidays(last, last.plusDays(1));

        String longer = effect(calendar, number, "NO_LONGER_LATE", "不再逾期");
        assertThat(isLate(number)).as("nothing has changed yet").isTrue();
        take(longer);
        assertThat(isLate(number)).isFalse();
        assertThat(actions(number)).contains("unmarkLate");

        take(effect(published(last.getYear()), number, "NOW_LATE", "变为逾期"));
        assertThat(isLate(number)).isTrue();
        assertThat(actions(number).stream().filter("markLate"::equals)).hasSize(2);

        take(effect(calendar, number, "NO_LONGER_LATE", "不再逾期"));
        moveTo(submissionDue(number).plusDays(1));
        assertThat(TimersByHand.fire(application, number))
                .as("the timer is there again")
                .isOne();
        assertThat(isLate(number)).isTrue();
        take(effect(published(last.getYear()), number, "UNCHANGED", "不变"));
        assertThat(isLate(number)).isTrue();
    }

    private void moveTo(LocalDate day) {
        plans.desk("mc")
                .post("/api/v1/sample/clock", Map.of("plusDays", ChronoUnit.DAYS.between(plans.today(), day)))
                .expect(200);
    }

    private static ObjectNode withHolidays(LocalDate... days) {
        ObjectNode calendar = published(days[0].getYear());
        for (LocalDate day : days) {
            ((ArrayNode) calendar.path("holidays")).add(day.toString());
            ((ObjectNode) calendar.path("names")).put(day.toString(), "临时放假");
        }
        return calendar;
    }

    /** Brings the calendar; what is shown before it is taken says this of the case. */
    private String effect(ObjectNode calendar, String number, String lateness, String shown) {
        JsonNode preview = bring(
                        calendar.path("year").asInt(), calendar.toString().getBytes(StandardCharsets.UTF_8), "y.json")
                .expect(201);
        assertThat(preview.path("moves")
                        .valueStream()
                        .filter(move -> move.path("caseNumber").asString().equals(number)))
                .extracting(move -> move.path("lateness").asString())
                .containsExactly(lateness);
        String id = preview.path("calendar").path("id").asString();
        assertThat(second.get("/admin/business/calendar/" + id).text()).contains(number, shown);
        return id;
    }

    private void take(String calendar) {
        second.post(CALENDARS + "/" + calendar + "/confirmation", Map.of()).expect(200);
    }

    private boolean isLate(String number) {
        boolean late = plans.desk("mc")
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("caseFile")
                .path("late")
                .asBoolean();
        String list = plans.desk("mc").get("/cases").text();
        String row = list.substring(list.indexOf(number));
        assertThat(row.substring(0, row.indexOf("</tr>")).contains(">逾期<")).isEqualTo(late);
        return late;
    }

    private List<String> actions(String number) {
        return plans.desk("mc")
                .get("/api/v1/cases/" + number + "/record")
                .expect(200)
                .findValuesAsString("action");
    }

    private LocalDate submissionDue(String number) {
        return jdbc.sql("select due_on from clock where case_number = ? and limit_key = 'plan-submission'")
                .param(number)
                .query(LocalDate.class)
                .single();
    }

    /** A plain working day soon, followed by a day of the same year. */
    private LocalDate aPlainWorkday() {
        return plans.today()
                .plusDays(2)
                .datesUntil(plans.today().plusDays(30))
                .filter(day -> day.getDayOfWeek().getValue() < 5
                        && day.plusDays(1).getYear() == day.getYear()
                        && jdbc.sql("select count(*) from calendar_day where day = ?")
                                        .param(day)
                                        .query(Integer.class)
                                        .single()
                                == 0)
                .findFirst()
                .orElseThrow();
    }

    /** The published calendar again: the clocks come back to where they were. */
    private void back(String running, LocalDate before) {
        String id = bring(published(year).toString(), "again.json")
                .expect(201)
                .path("calendar")
                .path("id")
                .asString();
        second.post(CALENDARS + "/" + id + "/confirmation", Map.of()).expect(200);
        assertThat(due(running)).isEqualTo(before);
        assertThat(itemDue(running)).isEqualTo(before);
    }

    @Test
    void everyDayInATableSaysTheSameAsTheNotice() {
        JsonNode fromTable = bring(table(year, day -> true), "year.csv").expect(201);
        assertThat(fromTable.path("calendar").path("workingDays").asInt())
                .isEqualTo(published(year).path("working_days_in_year").asInt());
        assertThat(fromTable.path("moves")).isEmpty();
        reject(fromTable);
    }

    @Test
    void aSecondCalendarOfTheYearWaitsForTheFirst() {
        JsonNode waiting = bring(published(year).toString(), "one.json").expect(201);
        assertThat(bring(published(year).toString(), "two.json").refusedWith(409))
                .isEqualTo("calendar-waiting");
        reject(waiting);
    }

    @Test
    void aCalendarWithAMissingMonthIsRefused() {
        Desk.Answer table = bring(table(year, day -> day.getMonthValue() != 7), "july.csv");
        assertThat(table.refusedWith(422)).isEqualTo("calendar-refused");
        assertThat(table.detail()).contains("缺少 7 月（31 天）");

        ObjectNode json = published(year);
        json.set("holidays", without(json, "-04-"));
        Desk.Answer notice = bring(json.toString(), "april.json");
        assertThat(notice.refusedWith(422)).isEqualTo("calendar-refused");
        assertThat(notice.text()).contains("缺少 4 月的清明节");
    }

    @Test
    void implausibleDaysAreNamed() {
        String table = table(year, day -> true);
        String newYear = year + "-01-01";
        assertThat(refusal(table + "\n" + newYear + ",否,元旦")).contains("出现了两次");
        assertThat(refusal(table.replace(newYear, (year - 1) + "-01-01"))).contains("不在 " + year + " 年");
        assertThat(refusal(table.replace(newYear, "New Year"))).contains("不是日期");
        assertThat(refusal(table.replace(newYear + ",否,元旦", newYear + ",maybe,元旦")))
                .contains("不是“是”或“否”");
        assertThat(refusal(table.replace(newYear + ",否,元旦", newYear + ",否,"))).contains("没有节日名称");
        ObjectNode json = published(year);
        ((ArrayNode) json.path("workdays")).add(monday().toString());
        assertThat(bring(json.toString(), "monday.json").text()).contains("本来就是工作日");
    }

    @Test
    void wrongYearsAndForeignFilesAreRefused() {
        assertThat(bring(year - 1, published(year).toString().getBytes(StandardCharsets.UTF_8), "past.json")
                        .refusedWith(422))
                .isEqualTo("calendar-past-year");
        assertThat(bring(year + 1, published(year).toString().getBytes(StandardCharsets.UTF_8), "next.json")
                        .refusedWith(422))
                .isEqualTo("calendar-wrong-year");
        assertThat(bring(year + 9, new byte[] {1}, "far.json").refusedWith(422)).isEqualTo("calendar-year");
        assertThat(bring("{\"year\":", "broken.json").refusedWith(422)).isEqualTo("calendar-file-json");
        assertThat(bring("", "empty.json").refusedWith(422)).isEqualTo("calendar-file-empty");
        assertThat(bring("x", "calendar.pdf").refusedWith(422)).isEqualTo("calendar-file-kind");
        assertThat(bring("not a workbook", "year.xlsx").refusedWith(422)).startsWith("excel-");
        assertThat(bring("2026-01-01,是\n".repeat(50_000), "rows.csv").refusedWith(422))
                .isEqualTo("calendar-file-rows");
        assertThat(as("jj-office-head").get(CALENDARS).status()).isEqualTo(403);
    }

    @Test
    void formulasInCellsAreRefusedByRowAndColumn() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("工作日历");
            sheet.value(0, 0, "日期");
            sheet.value(0, 1, "是否上班");
            sheet.value(0, 2, "名称");
            sheet.value(1, 0, year + "-01-01");
            sheet.value(1, 1, "否");
            sheet.formula(1, 2, "SUM(1,2)");
        }
        Desk.Answer answer = bring(year, out.toByteArray(), "formula.xlsx");
        assertThat(answer.refusedWith(422)).isEqualTo("excel-invalid");
        assertThat(answer.detail()).contains("第2行 C列 名称：是公式");
    }

    private String refusal(String table) {
        Desk.Answer answer = bring(table, "table.csv");
        assertThat(answer.refusedWith(422)).isEqualTo("calendar-refused");
        return answer.text();
    }

    private LocalDate monday() {
        return Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(day -> day.getDayOfWeek().getValue() == 1 && day.getMonthValue() == 7)
                .findFirst()
                .orElseThrow();
    }

    private void reject(JsonNode preview) {
        second.post(
                        CALENDARS + "/" + preview.path("calendar").path("id").asString() + "/rejection",
                        Map.of("reason", "只是核对"))
                .expect(200);
    }

    private Desk.Answer bring(String content, String name) {
        return bring(year, content.getBytes(StandardCharsets.UTF_8), name);
    }

    private Desk.Answer bring(int ofYear, byte[] content, String name) {
        String query = "?year=" + ofYear + "&source=" + encoded("国务院办公厅关于部分节假日安排的通知") + "&reason=" + encoded("年度导入");
        return first.upload(CALENDARS + query, name, content);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ObjectNode published(int ofYear) {
        try (InputStream file = CalendarImportTest.class.getResourceAsStream("/deadline/holidays.json")) {
            for (JsonNode each : JsonMapper.builder().build().readTree(Objects.requireNonNull(file))) {
                if (each.path("year").asInt() == ofYear) {
                    return (ObjectNode) each;
                }
            }
            throw new AssertionError("no published calendar of " + ofYear);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static ArrayNode without(ObjectNode json, String part) {
        ArrayNode kept = json.arrayNode();
        json.path("holidays").forEach(day -> {
            if (!day.asString().contains(part)) {
                kept.add(day);
            }
        });
        return kept;
    }

    private static String table(int ofYear, Function<LocalDate, Boolean> listed) {
        ObjectNode json = published(ofYear);
        var off = json.path("holidays").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        var on = json.path("workdays").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        return "日期,是否上班,名称\n"
                + Year.of(ofYear)
                        .atDay(1)
                        .datesUntil(Year.of(ofYear + 1).atDay(1))
                        .filter(listed::apply)
                        .map(day -> {
                            boolean working = on.contains(day.toString())
                                    || !off.contains(day.toString())
                                            && day.getDayOfWeek().getValue() < 6;
                            return day + "," + (working ? "是" : "否") + ","
                                    + json.path("names").path(day.toString()).asString("");
                        })
                        .collect(Collectors.joining("\n"));
    }

    private LocalDate due(String number) {
        return jdbc.sql("select due_on from clock where case_number = ? and limit_key = 'check-plan'")
                .param(number)
                .query(LocalDate.class)
                .single();
    }

    private LocalDate itemDue(String number) {
        return jdbc.sql(
                        "select due_on from work_item where case_number = ? and state = 'OPEN' and step_key = 'checkPlan'")
                .param(number)
                .query(LocalDate.class)
                .single();
    }
}
