package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 退回: where to, and whether everything is gone through again or the case comes straight back. */
class StraightBackTest extends ActTest {

    StraightBackTest() {
        super("AX");
    }

    @Test
    void straightBackTakesOverWhatStoodAndStopsWhereNobodyHadAnswered() {
        String number = plans.submitted(plans.plan("STAFF_PAY", "600000.00", "400000.00"));
        plans.accept(number);
        plans.act("hsa", number, "reviewByInsurance", "agree", Map.of("opinion", "金额与结算一致"), "同意报批")
                .expect(200);
        plans.act("health", number, "reviewByHealth", "object", Map.of("opinion", "考核口径不清"), "请补充")
                .expect(200);

        returned("finance", number, "reviewByFinance", Map.of("way", "direct", "to", "draftPlan"));
        assertThat(plans.open("mc", number)).containsExactly("draftPlan");
        plans.act("mc", number, "draftPlan", "submit", plans.plan("STAFF_PAY", "500000.00", "500000.00"), null)
                .expect(200);

        assertThat(plans.open("mc", number)).containsExactlyInAnyOrder("reviewByFinance", "reviewByHumanResources");
        assertThat(carried(number)).containsExactly("checkPlan", "reviewByInsurance", "reviewByHealth");
        JsonNode again = last(number, "reviewByInsurance");
        assertThat(again.path("label").asString()).isEqualTo("沿用原意见");
        assertThat(again.path("round").asInt()).isEqualTo(2);
        assertThat(again.path("comment").asString()).isEqualTo("同意报批");
        assertThat(again.path("data").path("carriedFrom").path("label").asString())
                .isEqualTo("同意");
        assertThat(opinion(number, "reviewByHealth")).contains("OBJECT", "有异议（沿用第1轮）", "考核口径不清");
        assertThat(record(number, "carryOver")).hasSize(3).allMatch(entry -> entry.contains("\"fromRound\":1"));
        assertThat(verified(number)).isTrue();

        plans.agree("finance", number, "reviewByFinance");
        plans.agree("hrss", number, "reviewByHumanResources");
        assertThat(plans.open("mc", number)).containsExactly("convene");
    }

    @Test
    void goingThroughAllAgainTakesOverNothing() {
        String number = reviewedByTwo();
        returned("finance", number, "reviewByFinance", Map.of("way", "again"));
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);

        assertThat(plans.open("mc", number)).containsExactly("checkPlan");
        plans.accept(number);
        assertThat(plans.open("mc", number))
                .containsExactlyInAnyOrder("reviewByInsurance", "reviewByHealth", "reviewByFinance");
        assertThat(carried(number)).isEmpty();
    }

    @Test
    void aVoteAndASignatureAreNeverTakenOver() {
        String number = plans.approvedByVote();
        returned("office", number, "draftReply", Map.of("way", "direct", "to", "draftPlan"));
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);

        assertThat(plans.open("mc", number)).as("reviewed, not voted on").containsExactly("convene");
        assertThat(carried(number))
                .containsExactly("checkPlan", "reviewByInsurance", "reviewByHealth", "reviewByFinance");
        plans.convene(number);
        assertThat(plans.open("mc", number)).containsExactly("vote");
        for (String who : List.of("chair", "m1", "m2", "m3", "m4")) {
            plans.vote(who, number, "DISAGREE").expect(200);
        }
        plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
        assertThat(plans.open("mc", number))
                .as("rejected and drafted again: what was taken over once is not taken over twice")
                .containsExactly("checkPlan");
    }

    @Test
    void aCorrectionOnTheWayBackIsLookedAtAgain() {
        String number = reviewedByTwo();
        returned("finance", number, "reviewByFinance", Map.of("way", "direct"));
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
        returned("finance", number, "reviewByFinance", Map.of());
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);

        assertThat(plans.open("mc", number))
                .as("the second return went through all again")
                .containsExactly("checkPlan");
    }

    @Test
    void targetsArePassedMarkedStepsTheLastOneFirst() {
        String number = plans.signed();
        String item = plans.workItem("mc", number, "carryOut", "complete");
        assertThat(plans.desk("mc")
                        .get("/api/v1/work-items/" + item + "/return-targets")
                        .expect(200))
                .as("not offered there")
                .isEmpty();
        plans.act("mc", number, "carryOut", "complete", Map.of(), "已全部落实").expect(200);
        String closing = plans.workItem("office", number, "closePlan", "return");
        assertThat(plans.desk("office")
                        .get("/api/v1/work-items/" + closing + "/return-targets")
                        .expect(200)
                        .findValuesAsString("key"))
                .as("an approved plan is not drafted again")
                .containsExactly("carryOut", "draftReply");
    }

    @Test
    void aTargetThatWasNotPassedOrIsNotMarkedAndAnUnknownWayAreRefused() {
        String number = reviewedByTwo();
        refused(number, Map.of("to", "carryOut"), "not-passed", "落实拨付");
        refused(number, Map.of("to", "checkPlan"), "not-a-return-target", "形式审查");
        refused(number, Map.of("to", "nowhere"), "unknown-step", "nowhere");
        refused(number, Map.of("way", "skip"), "return-way-unknown", "直接回到我");
    }

    private void refused(String number, Map<String, String> data, String code, String word) {
        traces.refused(
                number, () -> plans.act("finance", number, "reviewByFinance", "return", data, "退回修改"), 422, code, word);
    }

    private String reviewedByTwo() {
        String number = plans.accepted();
        plans.agree("hsa", number, "reviewByInsurance");
        plans.agree("health", number, "reviewByHealth");
        return number;
    }

    private void returned(String who, String number, String step, Map<String, String> data) {
        Desk.Answer answer = plans.act(who, number, step, "return", data, "用途二与预算不符");
        answer.expect(200);
    }

    private List<String> carried(String number) {
        return jdbc.sql("select key from case_step where case_number = ? and carried_from is not null"
                        + " and state = 'DONE' order by seq")
                .param(number)
                .query(String.class)
                .list();
    }

    private JsonNode last(String number, String step) {
        return plans.desk("office")
                .get("/api/v1/cases/" + number + "/timeline")
                .expect(200)
                .valueStream()
                .filter(entry -> entry.path("stepKey").asString("").equals(step))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private String opinion(String number, String step) {
        String name = last(number, step).path("stepName").asString();
        return plans.desk("office")
                .get("/api/v1/cases/" + number + "/opinions")
                .expect(200)
                .path("bureaus")
                .valueStream()
                .filter(opinion -> opinion.path("step").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private List<String> record(String number, String action) {
        return jdbc.sql("select payload::text from record_entry where chain = ? and action = ? order by seq")
                .params(number, action)
                .query(String.class)
                .list();
    }

    private boolean verified(String number) {
        return plans.desk("mc")
                .get("/api/v1/cases/" + number + "/record/verification")
                .expect(200)
                .path("brokenAt")
                .isNull();
    }
}
