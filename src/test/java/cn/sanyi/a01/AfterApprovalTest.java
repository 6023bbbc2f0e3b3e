package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.sample.SampleDays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What happens to a plan once it has been approved: it is amended, reported on, closed. */
class AfterApprovalTest extends SanyiTest {

    private Plans plans;
    private String number;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void anApprovedPlan() {
        plans = new Plans(this::as, "JJ");
        number = plans.signed();
    }

    @AfterEach
    void everythingTellsTheSameStory() {
        new Consistency(jdbc).check();
        SampleDays.backToToday(application);
    }

    @Test
    void anAmendmentRunsAShorterWayAndTheLaterReplyTakesThePlaceOfTheFirst() {
        plans.pay(number, "1", 1, "300000.00", "G-1" + number).expect(200);
        amend();
        assertThat(plans.state(number)).isEqualTo("CARRYING_OUT");
        submitAmendment(amended("400000.00", "600000.00")).expect(200);
        accepted();
        assertThat(plans.open("office", number)).containsExactlyInAnyOrder("reviewByInsurance", "reviewByFinance");
        decided("AGREE");
        plans.drafted(number);
        plans.act("chair", number, "signReply", "sign", Map.of(), null).expect(200);
        plans.rendered(number);

        JsonNode funds = funds();
        assertThat(funds.path("lines").findValuesAsString("planned")).contains("400000.00", "600000.00");
        assertThat(funds.path("lines").get(0).path("paid").asString()).isEqualTo("300000.00");
        assertThat(plans.desk("office")
                        .get("/api/v1/cases/" + number + "/documents")
                        .expect(200)
                        .findValuesAsString("state"))
                .contains("SUPERSEDED", "SIGNED");
        plans.pay(number, "1", 1, "100000.01", "G-2" + number).expect(422);
        plans.pay(number, "1", 1, "100000.00", "G-2" + number).expect(200);
    }

    @Test
    void belowWhatIsPaidAnAmendmentIsRefusedByLineAndByShare() {
        plans.pay(number, "1", 1, "300000.00", "G-3" + number).expect(200);
        amend();
        Desk.Answer low = submitAmendment(amended("299999.99", "700000.01"));
        assertThat(low.refusedWith(422)).isEqualTo("form-refused");
        assertThat(low.detail()).contains("用途第1行", "300,000.00");
        var shares = amended("400000.00", "600000.00");
        shares.put(
                "shares",
                List.of(
                        Map.of("member", plans.member(1), "amount", "299999.99"),
                        Map.of("member", plans.member(2), "amount", "700000.01")));
        assertThat(submitAmendment(shares).detail()).contains("成员单位分配", "300,000.00");
        var gone = amended("400000.00", "600000.00");
        gone.put("usages", List.of(Map.of("usage", "HEALTH_MANAGEMENT", "purpose", "用途说明", "amount", "1000000.00")));
        assertThat(submitAmendment(gone).detail()).contains("用途第1行", "须保留");
        abandon();
        assertThat(plans.open("mc", number)).containsExactly("carryOut");
    }

    @Test
    void aRejectedAmendmentLeavesThePlanInForce() {
        plans.pay(number, "1", 1, "300000.00", "G-4" + number).expect(200);
        amend();
        submitAmendment(amended("400000.00", "600000.00")).expect(200);
        accepted();
        decided("DISAGREE");

        assertThat(plans.open("mc", number)).containsExactly("carryOut");
        assertThat(funds().path("lines").get(0).path("planned").asString()).isEqualTo("600000.00");
        plans.pay(number, "1", 1, "200000.00", "G-5" + number).expect(200);
    }

    @Test
    void anAmendmentSentBackGoesToWhereItIsWrittenAndNeverBehindTheApproval() {
        amend();
        submitAmendment(amended("400000.00", "600000.00")).expect(200);
        assertThat(plans.act("office", number, "checkAmendment", "return", Map.of("to", "draftPlan"), "重报")
                        .refusedWith(422))
                .isEqualTo("approved-already");
        plans.act("office", number, "checkAmendment", "return", Map.of(), "请说明理由")
                .expect(200);
        assertThat(plans.open("mc", number)).containsExactly("draftAmendment");
        abandon();
    }

    @Test
    void aRevisedSettlementAsksForAnAmendmentAndNothingEndsBefore() {
        plans.pay(number, "1", 1, "300000.00", "G-6" + number).expect(200);
        plans.confirmed(revise("900000.00"));

        assertThat(funds().path("toAmend").asString()).isEqualTo("-100000.00");
        assertThat(plans.desk("mc").get("/cases/" + number).text()).contains("须先变更方案");
        assertThat(plans.act("mc", number, "carryOut", "complete", Map.of(), "完毕")
                        .refusedWith(422))
                .isEqualTo("amendment-required");
        amend();
        submitAmendment(amended("300000.00", "600000.00")).expect(200);
        String again = revise("950000.00");
        assertThat(plans.confirm("mc", again).refusedWith(422)).isEqualTo("settlement-under-amendment");
        accepted();
        decided("AGREE");
        plans.drafted(number);
        plans.act("chair", number, "signReply", "sign", Map.of(), null).expect(200);
        plans.rendered(number);
        assertThat(funds().path("toAmend").isNull()).isTrue();
        plans.confirmed(again);
        assertThat(funds().path("toAmend").asString()).isEqualTo("50000.00");
    }

    @Test
    void aSettlementIsNeverRevisedBelowWhatIsPaid() {
        plans.pay(number, "1", 1, "300000.00", "G-7" + number).expect(200);
        Desk.Answer refused = plans.revise(settlement(), plans.restated(number, "299999.99"));
        assertThat(refused.refusedWith(422)).isEqualTo("settlement-below-paid");
        assertThat(refused.detail()).contains("300,000.00");
    }

    @Test
    void aVoucherAPaymentRestsOnStays() {
        plans.pay(number, "1", 1, "300000.00", "G-8" + number).expect(200);
        String file = plans.desk("mc")
                .get("/api/v1/cases/" + number + "/payments")
                .expect(200)
                .get(0)
                .path("material")
                .asString();
        Desk.Answer refused = plans.desk("mc").delete("/api/v1/cases/" + number + "/materials/" + file);
        assertThat(refused.refusedWith(422)).isEqualTo("material-in-use");
        assertThat(refused.detail()).contains("G-8");
    }

    @Test
    void whatWasNotPaidGoesWhereTheOfficeSaysAtTheClosing() {
        plans.pay(number, "1", 1, "300000.00", "G-9" + number).expect(200);
        plans.act("mc", number, "carryOut", "complete", Map.of(), "项目终止，余款不再使用").expect(200);
        Map<String, Object> closing =
                new HashMap<>(Map.of("assessment", "部分落实，余款按规定处理。", "handedOver", "落实率偏低，列入年度考核。"));
        Desk.Answer refused = plans.act("office", number, "closePlan", "close", closing, null);
        assertThat(refused.refusedWith(422)).isEqualTo("form-refused");
        assertThat(refused.detail()).contains("未拨付金额的去向", "700,000.00");
        closing.put("unspentUse", "RETURNED");
        plans.act("office", number, "closePlan", "close", closing, null).expect(200);

        JsonNode closed = plans.desk("office")
                .get("/api/v1/cases/" + number + "/reports")
                .expect(200)
                .path("closing");
        assertThat(closed.path("rate").decimalValue()).isEqualByComparingTo("30");
        assertThat(closed.path("unspent").asString()).isEqualTo("700000.00");
        assertThat(plans.desk("office")
                        .get("/cases/" + number + "?tab=implementation")
                        .text())
                .contains("退回医保基金", "列入年度考核");
        assertThat(plans.revise(settlement(), plans.restated(number, "900000.00"))
                        .refusedWith(422))
                .isEqualTo("settlement-case-closed");
    }

    @Test
    void aReplyMadeVoidIsReplacedBesideTheCarryingOut() {
        String reply = plans.desk("office")
                .get("/api/v1/cases/" + number + "/documents")
                .expect(200)
                .get(0)
                .path("id")
                .asString();
        String beside = "/api/v1/cases/" + number + "/beside";
        assertThat(plans.desk("office")
                        .post(beside, Map.of("process", "reply-replacement"))
                        .refusedWith(422))
                .isEqualTo("reply-in-force");
        plans.desk("chair")
                .post("/api/v1/documents/" + reply + "/voiding", Map.of("reason", "文号有误"))
                .expect(200);
        plans.desk("office")
                .post(beside, Map.of("process", "reply-replacement"))
                .expect(201);
        plans.draftedIn("draftNewReply", number);
        plans.act("chair", number, "signNewReply", "redraft", Map.of(), "标题有误").expect(200);
        plans.draftedIn("draftNewReply", number);
        plans.act("chair", number, "signNewReply", "sign", Map.of(), null).expect(200);
        plans.rendered(number);
        assertThat(plans.open("mc", number)).containsExactly("carryOut");
    }

    @Test
    void aReportIsDueOnceForEachQuarterAndARateBelowTheParameterAsksForAReason() {
        plans.pay(number, "1", 1, "300000.00", "G-R" + number).expect(200);
        new ReportCycles(this::as, plans).quarterly("JJ", "80", () -> {
            assertThat(plans.open("mc", number)).containsExactlyInAnyOrder("carryOut", "fillReport");
            plans.desk("mc").post("/api/v1/sample/clock", Map.of("plusDays", 1)).expect(200);
            JsonNode reports =
                    plans.desk("mc").get("/api/v1/cases/" + number + "/reports").expect(200);
            assertThat(reports.path("reports")).hasSize(1);

            var report = ReportCycles.report(2);
            report.put("lines", List.of(Map.of("reason", "招标推迟"), Map.of("reason", " ")));
            Desk.Answer refused = plans.act("mc", number, "fillReport", "submitReport", report, null);
            assertThat(refused.refusedWith(422)).isEqualTo("form-refused");
            assertThat(refused.detail()).contains("用途第2行", "0.00%", "80");
            assertThat(plans.act("mc", number, "fillReport", "submitReport", ReportCycles.report(1), null)
                            .detail())
                    .contains("2 行");
            String item = plans.workItem("mc", number, "fillReport", "submitReport");
            var answers = Stream.of("mc", "mc-chief")
                    .map(who -> CompletableFuture.supplyAsync(
                            () -> plans.actOn(who, item, "submitReport", ReportCycles.report(2))))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).extracting(Desk.Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(plans.actOn("mc", item, "submitReport", ReportCycles.report(2))
                            .refusedWith(409))
                    .isEqualTo("step-moved-on");
            assertThat(plans.act("mc", number, "carryOut", "complete", Map.of(), "已落实")
                            .status())
                    .isEqualTo(200);
            assertThat(plans.act("office", number, "closePlan", "close", closing(), null)
                            .refusedWith(422))
                    .isEqualTo("beside-open");
            plans.act("office", number, "acknowledgeReport", "acknowledge", Map.of(), null)
                    .expect(200);
            plans.act("office", number, "closePlan", "close", closing(), null).expect(200);
            JsonNode line = plans.desk("office")
                    .get("/api/v1/cases/" + number + "/reports")
                    .expect(200)
                    .path("reports")
                    .get(0)
                    .path("lines")
                    .get(0);
            assertThat(line.path("rate").decimalValue()).isEqualByComparingTo("50");
            assertThat(line.path("paid").asString()).isEqualTo("300000.00");
        });
    }

    private static Map<String, Object> closing() {
        return Map.of("assessment", "部分落实，余款结转下年使用。", "unspentUse", "CARRIED_OVER");
    }

    private void amend() {
        plans.act("mc", number, "carryOut", "amend", Map.of(), "设备价格下降，调整用途").expect(200);
    }

    private void abandon() {
        plans.act("mc", number, "draftAmendment", "abandonAmendment", Map.of(), "不再变更")
                .expect(200);
    }

    private Desk.Answer submitAmendment(Map<String, Object> plan) {
        return plans.act("mc", number, "draftAmendment", "submitAmendment", plan, null);
    }

    private void accepted() {
        plans.act("office", number, "checkAmendment", "accept", Map.of(), null).expect(200);
    }

    private void decided(String choice) {
        plans.agree("hsa", number, "reviewByInsurance");
        plans.agree("finance", number, "reviewByFinance");
        plans.convene(number);
        for (String who : List.of("chair", "m1", "m2", "m3", "m4", "m5")) {
            plans.vote(who, number, choice).expect(200);
        }
        plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);
    }

    private Map<String, Object> amendedShares(Map<String, Object> plan, String first, String second) {
        plan.put(
                "shares",
                List.of(
                        Map.of("member", plans.member(1), "amount", first),
                        Map.of("member", plans.member(2), "amount", second)));
        return plan;
    }

    private Map<String, Object> amended(String first, String second) {
        return amendedShares(plans.plan("CAPACITY", first, second), first, second);
    }

    private String settlement() {
        return plans.settlementOf(number).path("id").asString();
    }

    private String revise(String stated) {
        return plans.revise(settlement(), plans.restated(number, stated))
                .expect(201)
                .path("settlement")
                .path("id")
                .asString();
    }

    private JsonNode funds() {
        return plans.desk("mc").get("/api/v1/cases/" + number + "/funds").expect(200);
    }
}
