package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.notification.RemindersByHand;
import cn.sanyi.sample.SampleDays;
import cn.sanyi.workflow.TimersByHand;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The sixty days of Q56-15, counted from the day of the settlement, through everything that happens to a plan meanwhile. */
class SixtyDaysTest extends SanyiTest {

    private Plans plans;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void inJinjiang() {
        plans = new Plans(this::as, "JJ");
    }

    @AfterEach
    void backToToday() {
        SampleDays.backToToday(application);
    }

    @Test
    void countsFromTheDayAfterTheSettlementAndListsEveryDay() {
        LocalDate last = aWorkdayIn(40);
        String number = plans.settled(last.minusDays(60));

        JsonNode explained = submission(number);
        List<JsonNode> days = explained.path("days").valueStream().toList();

        assertThat(explained.path("clock").path("startedOn").asString())
                .isEqualTo(last.minusDays(60).toString());
        assertThat(explained.path("clock").path("dueOn").asString()).isEqualTo(last.toString());
        assertThat(days.stream().filter(day -> day.path("counted").asBoolean()).map(day -> day.path("date")
                        .asString()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60)
                        .mapToObj(day -> last.minusDays(60 - day).toString())
                        .toList());
        assertThat(days.stream().filter(day -> day.path("counted").asBoolean()).map(day -> day.path("index")
                        .asInt()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
        assertThat(days)
                .allSatisfy(day -> assertThat(day.path("why").asString()).isNotBlank());
        assertThat(explained.path("clause").asString()).isEqualTo("Q56-15");
        assertThat(explained.path("decision").asString())
                .contains(last.toString(), "还剩 " + ChronoUnit.DAYS.between(plans.today(), last) + " 天");
    }

    @Test
    void theSixtiethDayIsOnTimeAndTheSixtyFirstIsLate() {
        LocalDate last = aWorkdayIn(2);
        String onTime = plans.settled(last.minusDays(60));
        String late = plans.settled(last.minusDays(60));
        plans.materials(onTime);
        plans.materials(late);

        moveTo(last);
        assertThat(TimersByHand.fire(application, onTime)).isZero();
        submit(onTime);
        moveTo(last.plusDays(1));
        submit(late);

        assertThat(submission(onTime).path("clock").path("onTime").asBoolean()).isTrue();
        assertThat(submission(onTime).path("decision").asString()).contains("按时");
        assertThat(isLate(onTime)).isFalse();
        assertThat(submission(late).path("clock").path("onTime").asBoolean()).isFalse();
        assertThat(submission(late).path("decision").asString()).contains("共 1 天", "逾期");
        assertThat(isLate(late)).isTrue();
        assertThat(execution(late).path("daysLate").path("value").asInt()).isEqualTo(1);
        assertThat(execution(onTime).path("daysLate").path("value").asInt()).isZero();
    }

    @Test
    void pastTheLimitThoseConcernedAreToldOnceAndThePlanCanStillBeSubmitted() {
        LocalDate last = aWorkdayIn(2);
        String number = plans.settled(last.minusDays(60));
        plans.materials(number);

        moveTo(last);
        assertThat(TimersByHand.fire(application, number)).isZero();
        moveTo(last.plusDays(1));
        assertThat(TimersByHand.fire(application, number)).isOne();
        assertThat(TimersByHand.fire(application, number)).isZero();

        assertThat(isLate(number)).isTrue();
        for (String who : List.of("office", "health", "hsa", "finance", "mc")) {
            assertThat(notices(who, number, "LATE"))
                    .as(who)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains(number, last.toString(), "逾期");
        }
        assertThat(notices("hrss", number, "LATE")).isEmpty();
        assertThat(plans.desk("mc")
                        .get("/api/v1/cases/" + number + "/record")
                        .expect(200)
                        .findValuesAsString("action"))
                .containsOnlyOnce("markLate");
        submit(number);
        assertThat(isLate(number)).isTrue();
        assertThat(plans.open("mc", number)).containsExactly("checkPlan");
    }

    @Test
    void correctionAndReturnDoNotStartItAgain() {
        LocalDate last = aWorkdayIn(20);
        String number = plans.settled(last.minusDays(60));
        plans.materials(number);
        LocalDate submitted = plans.today();
        submit(number);
        correct(number);
        moveTo(submitted.plusDays(3));
        plans.act("mc", number, "supplement", "supplement", plans.plan(), null).expect(200);
        plans.accept(number);
        plans.act("finance", number, "reviewByFinance", "return", Map.of(), "与预算不符")
                .expect(200);
        moveTo(last.plusDays(5));
        assertThat(TimersByHand.fire(application, number)).isZero();
        submit(number);

        JsonNode clock = submission(number).path("clock");
        assertThat(clock.path("endedOn").asString()).isEqualTo(submitted.toString());
        assertThat(clock.path("dueOn").asString()).isEqualTo(last.toString());
        assertThat(clock.path("onTime").asBoolean()).isTrue();
        assertThat(isLate(number)).isFalse();
    }

    @Test
    void withdrawalBeforeAcceptanceUndoesTheSubmission() {
        LocalDate last = aWorkdayIn(2);
        String number = plans.settled(last.minusDays(60));
        plans.materials(number);
        submit(number);
        assertThat(submission(number).path("clock").path("state").asString()).isEqualTo("ENDED");
        moveTo(last.plusDays(1));
        assertThat(TimersByHand.fire(application, number)).isZero();

        plans.desk("mc")
                .post("/api/v1/cases/" + number + "/acts", Map.of("act", "withdraw", "comment", "数据有误"))
                .expect(200);

        assertThat(submission(number).path("clock").path("state").asString()).isEqualTo("RUNNING");
        assertThat(submission(number).path("decision").asString()).contains("已超期 1 天");
        assertThat(TimersByHand.fire(application, number)).isOne();
        assertThat(isLate(number)).isTrue();
        assertThat(notices("office", number, "LATE")).hasSize(1);
    }

    @Test
    void theChecksOwnFiveWorkingDaysStandStillDuringACorrection() {
        moveTo(aWorkdayIn(1));
        String number = plans.submitted();
        String before = clock(number, "check-plan").path("clock").path("dueOn").asString();
        LocalDate paused = plans.today();
        correct(number);
        assertThat(clock(number, "check-plan").path("clock").path("state").asString())
                .isEqualTo("PAUSED");
        moveTo(paused.plusDays(14));
        plans.act("mc", number, "supplement", "supplement", plans.plan(), null).expect(200);

        JsonNode explained = clock(number, "check-plan");
        List<LocalDate> counted = explained
                .path("days")
                .valueStream()
                .filter(day -> day.path("counted").asBoolean())
                .map(day -> LocalDate.parse(day.path("date").asString()))
                .toList();
        assertThat(explained.path("clock").path("state").asString()).isEqualTo("RUNNING");
        assertThat(counted).hasSize(5).noneMatch(day -> day.isAfter(paused) && day.isBefore(paused.plusDays(14)));
        assertThat(explained.path("clock").path("dueOn").asString())
                .isEqualTo(counted.get(4).toString())
                .isGreaterThan(before);
        assertThat(jdbc.sql("select count(*) from clock where case_number = ? and limit_key = 'check-plan'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void remindsOfThirtyFifteenSevenAndThreeDaysOnceEach() {
        LocalDate last = aWorkdayIn(36);
        String number = plans.settled(last.minusDays(60));
        int told = 0;
        for (int left : new int[] {31, 30, 29, 15, 14, 7, 3, 2, 0}) {
            moveTo(last.minusDays(left));
            RemindersByHand.remind(application);
            RemindersByHand.remind(application);
            told += List.of(30, 15, 7, 3).contains(left) ? 1 : 0;
            assertThat(notices("mc", number, "REMINDER"))
                    .as(left + " days left")
                    .hasSize(told);
        }
        moveTo(last.plusDays(1));
        RemindersByHand.remind(application);
        assertThat(notices("mc", number, "REMINDER")).hasSize(4);
    }

    private void submit(String number) {
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
    }

    private void correct(String number) {
        plans.act(
                        "office",
                        number,
                        "checkPlan",
                        "correct",
                        Map.of(
                                "corrections",
                                List.of(Map.of("target", "narrative", "reason", "UNCLEAR", "note", "请说明"))),
                        null)
                .expect(200);
    }

    private JsonNode submission(String number) {
        return clock(number, "plan-submission");
    }

    private JsonNode clock(String number, String limit) {
        return plans.desk("mc")
                .get("/api/v1/cases/" + number + "/clocks")
                .expect(200)
                .valueStream()
                .filter(explained ->
                        explained.path("clock").path("limitKey").asString().equals(limit))
                .findFirst()
                .orElseThrow();
    }

    private boolean isLate(String number) {
        return plans.desk("mc")
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("caseFile")
                .path("late")
                .asBoolean();
    }

    private JsonNode execution(String number) {
        int year = plans.desk("mc")
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("caseFile")
                .path("year")
                .asInt();
        return plans.desk("mc")
                .get("/api/v1/communities/" + plans.community() + "/years/" + year + "/execution")
                .expect(200);
    }

    private List<String> notices(String who, String number, String kind) {
        return plans.desk(who)
                .get("/api/v1/notices?limit=200")
                .expect(200)
                .path("notices")
                .valueStream()
                .filter(notice -> notice.path("caseNumber").asString().equals(number)
                        && notice.path("kind").asString().equals(kind))
                .map(notice -> notice.path("text").asString())
                .toList();
    }

    private void moveTo(LocalDate day) {
        long days = ChronoUnit.DAYS.between(plans.today(), day);
        if (days > 0) {
            plans.desk("mc")
                    .post("/api/v1/sample/clock", Map.of("plusDays", days))
                    .expect(200);
        }
        assertThat(plans.today()).isEqualTo(day);
    }

    /** The first Tuesday to Thursday in so many days or later that no calendar says anything about: a plain working day. */
    private LocalDate aWorkdayIn(int days) {
        return plans.today()
                .plusDays(days)
                .datesUntil(plans.today().plusDays(days + 30))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.MONDAY) > 0
                        && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0)
                .filter(day -> jdbc.sql("select count(*) from calendar_day where day = ?")
                                .param(day)
                                .query(Integer.class)
                                .single()
                        == 0)
                .findFirst()
                .orElseThrow();
    }
}
