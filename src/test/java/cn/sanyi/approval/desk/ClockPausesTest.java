package cn.sanyi.approval.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clocks paused by hand, by correction lists, and what oversight sees of it. */
class ClockPausesTest extends SanyiTest {

    private Plans plans;

    @BeforeEach
    void inJinjiang() {
        plans = new Plans(this::as, "JJ");
    }

    @Test
    void theOfficePausesItsCheckForAReasonOfTheListAndTakesItUpAgain() {
        String number = plans.submitted();
        String clock = clock(number, "check-plan").path("id").asString();

        pause("office", number, clock, "PAUSE_EXPERTS", "请三位专家评审薪酬部分").expect(200);

        assertThat(clock(number, "check-plan").path("state").asString()).isEqualTo("PAUSED");
        assertThat(item(number)).as("no last day while it stands still").isEqualTo("null true");
        assertThat(pause("office", number, clock, "PAUSE_EXPERTS", "").refusedWith(422))
                .isEqualTo("clock-not-running");
        resume("office", number, clock).expect(200);
        assertThat(clock(number, "check-plan").path("state").asString()).isEqualTo("RUNNING");
        assertThat(item(number)).endsWith(" false").doesNotStartWith("null");
        assertThat(resume("office", number, clock).refusedWith(422)).isEqualTo("clock-not-paused");
        assertThat(record(number)).contains("pauseClock", "resumeClock");
    }

    @Test
    void aPausedStepCanBeLeftAndItsClockEndsThen() {
        String number = plans.submitted();
        String clock = clock(number, "check-plan").path("id").asString();
        pause("office", number, clock, "PAUSE_HEARING", "").expect(200);

        plans.accept(number);

        assertThat(clock(number, "check-plan").path("state").asString()).isEqualTo("ENDED");
        assertThat(jdbc.sql("select count(*) from clock_pause where case_number = ? and resumed_at is null")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyTheUnitThatKeepsTheClockPausesItAndNobodyTheirOwnLimit() {
        String number = plans.settled();
        String sixtyDays = clock(number, "plan-submission").path("id").asString();
        assertThat(pause("mc", number, sixtyDays, "PAUSE_HEARING", "").refusedWith(403))
                .isEqualTo("not-responsible");
        assertThat(plans.desk("mc")
                        .get("/api/v1/cases/" + number + "/clock-handles")
                        .expect(200)
                        .path(0)
                        .path("keeper")
                        .asString())
                .startsWith("晋江市医管委办公室");

        String submitted = plans.submitted();
        String check = clock(submitted, "check-plan").path("id").asString();
        assertThat(pause("mc", submitted, check, "PAUSE_HEARING", "").refusedWith(403))
                .isEqualTo("not-responsible");
        assertThat(as("ax-office")
                        .post(path(submitted, check, "pause"), Map.of("reason", "PAUSE_HEARING"))
                        .refusedWith(404))
                .isEqualTo("unknown-case");
    }

    @Test
    void aPauseNeedsAReasonOfTheList() {
        String number = plans.submitted();
        String clock = clock(number, "check-plan").path("id").asString();
        for (String reason : List.of("", "because", "MISSING")) {
            assertThat(pause("office", number, clock, reason, "").refusedWith(422))
                    .isEqualTo("pause-reason-unknown");
        }
        assertThat(pause("office", number, clock, "PAUSE_HEARING", "长".repeat(401))
                        .refusedWith(422))
                .isEqualTo("pause-note-too-long");
        assertThat(pause("office", number, java.util.UUID.randomUUID().toString(), "PAUSE_HEARING", "")
                        .refusedWith(404))
                .isEqualTo("unknown-clock");
        assertThat(clock(number, "check-plan").path("state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void aCorrectionPausesByItselfAndNobodyTakesItUpByHand() {
        String number = plans.submitted();
        String clock = clock(number, "check-plan").path("id").asString();
        plans.act(
                        "office",
                        number,
                        "checkPlan",
                        "correct",
                        Map.of(
                                "corrections",
                                List.of(Map.of("target", "narrative", "reason", "UNCLEAR", "note", "写明进度"))),
                        null)
                .expect(200);
        assertThat(resume("office", number, clock).refusedWith(422)).isEqualTo("paused-by-correction");
        plans.act("mc", number, "supplement", "supplement", plans.plan(), null).expect(200);

        assertThat(clock(number, "check-plan").path("state").asString()).isEqualTo("RUNNING");
        JsonNode seen = oversight("?place=JJ&all=true");
        assertThat(line(seen, number).path("pause").path("byCorrection").asBoolean())
                .isTrue();
        assertThat(line(seen, number).path("pause").path("resumedOn").isNull()).isFalse();
    }

    @Test
    void oversightSeesPausesThatBeganCloseToTheEnd() {
        String number = plans.submitted();
        String clock = clock(number, "check-plan").path("id").asString();
        pause("office", number, clock, "PAUSE_APPRAISAL", "鉴定票据真伪").expect(200);
        assertThat(line(oversight("?place=JJ"), number).isMissingNode())
                .as("seven days before the end is not close")
                .isTrue();
        jdbc.sql(
                        "insert into clock_pause select gen_random_uuid(), gen_random_uuid(), case_number, jurisdiction, limit_key,"
                                + " step_name, reason_code, reason, note, by_correction, person, person_name, unit, unit_name,"
                                + " paused_at, paused_on, due_on, 1 from clock_pause where case_number = ?")
                .param(number)
                .update();

        JsonNode near = line(oversight("?place=JJ"), number);

        assertThat(near.path("near").asBoolean()).isTrue();
        assertThat(near.path("timesInCase").asInt()).isEqualTo(2);
        assertThat(near.path("pause").path("reason").asString()).isEqualTo("鉴定");
        assertThat(oversight("?place=JJ").path("units").toString()).contains("晋江市医管委办公室");
        assertThat(oversight("?place=AX").path("lines").toString()).doesNotContain(number);
        assertThat(as("auditor")
                        .get("/api/v1/oversight/pauses")
                        .expect(200)
                        .path("lines")
                        .toString())
                .contains(number);
        assertThat(plans.desk("office").get("/api/v1/oversight/pauses").refusedWith(403))
                .isEqualTo("not-oversight");
    }

    private JsonNode oversight(String query) {
        return as("qz-oversight").get("/api/v1/oversight/pauses" + query).expect(200);
    }

    private static JsonNode line(JsonNode view, String number) {
        for (JsonNode line : view.path("lines")) {
            if (line.path("pause").path("caseNumber").asString().equals(number)) {
                return line;
            }
        }
        return view.path("no such line");
    }

    private JsonNode clock(String number, String limit) {
        for (JsonNode handle : plans.desk("mc")
                .get("/api/v1/cases/" + number + "/clock-handles")
                .expect(200)) {
            if (handle.path("clock").path("limitKey").asString().equals(limit)) {
                return handle.path("clock");
            }
        }
        throw new AssertionError("no clock " + limit);
    }

    private Desk.Answer pause(String who, String number, String clock, String reason, String note) {
        return plans.desk(who).post(path(number, clock, "pause"), Map.of("reason", reason, "note", note));
    }

    private Desk.Answer resume(String who, String number, String clock) {
        return plans.desk(who).post(path(number, clock, "resumption"), Map.of("note", "评审完成"));
    }

    private static String path(String number, String clock, String verb) {
        return "/api/v1/cases/%s/clocks/%s/%s".formatted(number, clock, verb);
    }

    private String item(String number) {
        return jdbc.sql("select coalesce(due_on::text, 'null') || ' ' || paused from work_item where case_number = ?"
                        + " and state = 'OPEN'")
                .param(number)
                .query(String.class)
                .single();
    }

    private List<String> record(String number) {
        return jdbc.sql("select action from record_entry where chain = ?")
                .param(number)
                .query(String.class)
                .list();
    }
}
