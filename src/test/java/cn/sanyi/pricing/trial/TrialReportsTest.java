package cn.sanyi.pricing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a02.Trials;
import cn.sanyi.sample.SampleDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What a hospital reports on an item in trial, quarter by quarter. */
@TestPropertySource(properties = "sanyi.test.group=trial")
class TrialReportsTest extends SanyiTest {

    private Trials trials;
    private LocalDate begun;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void inQuanzhou() {
        trials = new Trials(this::as, jdbc);
        begun = trials.today();
    }

    @AfterEach
    void backToToday() {
        SampleDays.backToToday(application);
    }

    @Test
    void askedForInTheLastMonthAndDueOnItsFourthTuesday() {
        String number = trials.inTrial();
        LocalDate last = lastMonth(begun.plusMonths(3));
        trials.moveTo(last);

        // The quarter in which the trial began may have its report first.
        JsonNode report = reports(number).path(0);
        LocalDate due = LocalDate.parse(report.path("to").asString())
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.TUESDAY));
        assertThat(trials.open(number)).contains("fillTrialReport");
        assertThat(report.path("dueOn").asString()).isEqualTo(due.toString());
        assertThat(due(number)).isEqualTo(due.toString());
        answer(number);
        assertThat(reports(number).path(0).path("state").asString()).isEqualTo("RECEIVED");
        assertThat(reports(number).path(0).path("figures").path("income").asString())
                .isEqualTo("26000.00");
    }

    @Test
    void aQuarterThatHasNotBegunCannotBeReported() {
        String number = trials.inTrial();
        int year = begun.getYear() + 1;
        var early = start(number, year + "-Q4");
        assertThat(early.refusedWith(422)).isEqualTo("report-not-begun");
        assertThat(early.detail()).contains(year + "年第4季度", year + "-10-01");
        assertThat(start(number, "2020-Q1").refusedWith(422)).isEqualTo("report-before-trial");
        assertThat(start(number, "第四季度").refusedWith(422)).isEqualTo("report-period");
        assertThat(as("qz-hsa")
                        .post("/api/v1/cases/" + number + "/trial-reports", Map.of())
                        .refusedWith(403))
                .isEqualTo("not-the-hospital");
        assertThat(reports(number)).isEmpty();

        start(number, null).expect(201);
        assertThat(start(number, null).refusedWith(409)).isEqualTo("report-there");
        assertThat(trials.open(number)).contains("fillTrialReport");
    }

    @Test
    void sentBackItIsDueAgainAndLateItIsSeenByTheLeadingUnit() {
        String number = trials.inTrial();
        start(number, null).expect(201);
        trials.act("qz-h1-dept", number, "fillTrialReport", "submitTrialReport", figures(), null)
                .expect(200);
        trials.act("qz-hsa", number, "receiveTrialReport", "return", Map.of(), "请说明患者意见")
                .expect(200);
        assertThat(reports(number).path(0).path("state").asString()).isEqualTo("DUE");

        LocalDate due = LocalDate.parse(reports(number).path(0).path("dueOn").asString());
        assertThat(overdue()).doesNotContain(trials.code(number));
        trials.moveTo(due.plusDays(1));
        assertThat(overdue()).contains(trials.code(number));
        answer(number);
        assertThat(overdue()).doesNotContain(trials.code(number));
    }

    @Test
    void moreSelfPayingPatientsThanCasesAreRefused() {
        String number = trials.inTrial();
        start(number, null).expect(201);
        Map<String, Object> wrong = figures();
        wrong.put("selfPaying", 121);
        var answer = trials.act("qz-h1-dept", number, "fillTrialReport", "submitTrialReport", wrong, null);
        assertThat(answer.refusedWith(422)).isEqualTo("report-self-paying");
        assertThat(reports(number).path(0).path("state").asString()).isEqualTo("DUE");
    }

    @Test
    void aReportThatIsStillAskedForDoesNotKeepTheDecisionFromEndingTheTrial() {
        String number = trials.inTrial();
        trials.file(number, "260.00", begun).expect(200);
        start(number, null).expect(201);
        trials.papersIn(number);
        trials.decide(number, "stopItem", Map.of("onDay", begun.toString(), "reason", "疗效不明显"))
                .expect(200);
        assertThat(trials.caseState(number)).isEqualTo("CLOSED");
        assertThat(reports(number).path(0).path("state").asString()).isEqualTo("DROPPED");
        assertThat(trials.open(number)).isEmpty();
    }

    private void answer(String number) {
        trials.act("qz-h1-dept", number, "fillTrialReport", "submitTrialReport", figures(), null)
                .expect(200);
        trials.act("qz-hsa", number, "receiveTrialReport", "acknowledge", Map.of(), null)
                .expect(200);
    }

    private static Map<String, Object> figures() {
        return new HashMap<>(Map.of(
                "cases",
                120,
                "income",
                "26000.00",
                "selfPaying",
                118,
                "adverseEvents",
                0,
                "costChange",
                "无变化",
                "opinions",
                "疗程偏长",
                "problems",
                "无"));
    }

    private cn.sanyi.Desk.Answer start(String number, String period) {
        Map<String, Object> body = new HashMap<>();
        body.put("period", period);
        return as("qz-h1-dept").post("/api/v1/cases/" + number + "/trial-reports", body);
    }

    private JsonNode reports(String number) {
        return as("qz-hsa").get("/api/v1/cases/" + number + "/trial-reports").expect(200);
    }

    private List<String> overdue() {
        return as("qz-hsa")
                .get("/api/v1/trial-items?overdue=true")
                .expect(200)
                .path("lines")
                .findValuesAsString("code");
    }

    private String due(String number) {
        return jdbc.sql("select due_on::text from clock where case_number = ? and limit_key = 'trial-report'"
                        + " order by started_on desc limit 1")
                .param(number)
                .query(String.class)
                .single();
    }

    /** First day of the last month of the day's quarter. */
    private static LocalDate lastMonth(LocalDate day) {
        return day.withMonth((day.getMonthValue() + 2) / 3 * 3).withDayOfMonth(1);
    }
}
