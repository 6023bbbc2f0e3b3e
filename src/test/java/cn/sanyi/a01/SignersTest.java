package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Asking others within a review: 征求意见, 前加签, 并加签, 后加签, 减签. */
class SignersTest extends ActTest {

    private static final String AGREES = "AGREE";

    private String number;
    private String review;

    SignersTest() {
        super("JJ");
    }

    @BeforeEach
    void aPlanUnderReview() {
        number = plans.accepted();
        review = plans.workItem("finance", number, "reviewByFinance", "agree");
    }

    // ---- asking for an opinion

    @Test
    void askingForAnOpinionHoldsNobodyUpAndTheAnswerStandsBesideTheReview() {
        ask("askOpinion", "请就设备采购程序提供意见", to("JJ-HRSS", null)).expect(200);
        String asked = between.added(number, "ASKED");
        assertThat(between.notices("hrss")).anyMatch(text -> text.contains("请您提供意见。附言：请就设备采购程序提供意见"));

        plans.desk("hrss").get("/cases/" + number).expect(200);
        advise("hrss", asked, AGREES, "按政府采购程序办理即可 👍 שלום").expect(200);
        assertThat(between.notices("finance")).anyMatch(text -> text.contains("曾晓燕 答复了您就“财政审核”的征求意见"));
        agree("finance", review).expect(200);

        JsonNode finance = bureau("晋江市财政局（样例）");
        assertThat(finance.path("overall").asString()).isEqualTo("AGREE");
        assertThat(finance.path("person").asString()).isEqualTo("吴国强");
        JsonNode voice = finance.path("voices").get(0);
        assertThat(voice.path("unit").asString()).isEqualTo("晋江市人社局（样例）");
        assertThat(voice.path("stance").asString()).isEqualTo("AGREE");
        assertThat(voice.path("words").asString()).isEqualTo("按政府采购程序办理即可 👍 שלום");
    }

    @Test
    void whatIsNotAnsweredEndsWithTheStep() {
        ask("askOpinion", "请提供意见", to("JJ-HRSS", null)).expect(200);
        String asked = between.added(number, "ASKED");
        agree("finance", review).expect(200);

        traces.refused(number, () -> advise("hrss", asked, AGREES, "晚到的意见"), 409, "step-moved-on", "吴国强", "同意");
    }

    @Test
    void anOpinionSaysWhereItStandsAndWhy() {
        ask("askOpinion", "请提供意见", to("JJ-HRSS", null)).expect(200);
        String asked = between.added(number, "ASKED");
        traces.refused(number, () -> advise("hrss", asked, "MAYBE", "看情况"), 422, "standpoint-required", "表态");
        traces.refused(number, () -> advise("hrss", asked, AGREES, " "), 422, "comment-required", "提交意见");
        traces.refused(
                number, () -> advise("hrss", asked, AGREES, "长".repeat(10_000)), 422, "comment-too-long", "5000");
        traces.refused(number, () -> advise("health", asked, AGREES, "代答"), 403, "not-yours", "晋江市人社局");
        traces.refused(number, () -> agree("hrss", asked), 422, "act-not-offered", "agree");
        traces.refused(number, () -> advise("finance", review, AGREES, "自己答"), 422, "act-hindered", "不是征求意见或前加签");
        traces.refused(
                number,
                () -> between.act("hrss", asked, "askOpinion", to("JJ-HEALTH", null), "再问"),
                422,
                "act-hindered",
                "发起人决定");
    }

    @Test
    void whoIsAskedMustBeAbleAndNoPartyToTheCase() {
        traces.refused(
                number, () -> ask("askOpinion", "请提供意见", to(plans.member(1), null)), 422, "to-unable", "当事人", "补充材料");
        traces.refused(number, () -> ask("askOpinion", "请提供意见", to("AX-HRSS", "叶晓红")), 422, "to-unable", "本辖区");
        traces.refused(number, () -> ask("askOpinion", "请提供意见", to("JJ-FINANCE", "吴国强")), 422, "to-unable", "自己");
        traces.refused(number, () -> ask("askOpinion", "请提供意见", to("JJ-FINANCE", null)), 422, "to-unable", "本单位内");
        try (var standsBack = between.recused("陈立新", plans.member(1))) {
            traces.refused(
                    number,
                    () -> ask("askOpinion", "请提供意见", to("JJ-MGMT_COMMITTEE", "陈立新")),
                    422,
                    "to-unable",
                    "陈立新",
                    "回避");
        }
        traces.refused(number, () -> ask("askOpinion", "", to("JJ-HRSS", null)), 422, "comment-required", "征求意见");
        ask("askOpinion", "请提供意见", to("JJ-HRSS", null)).expect(200);
        traces.refused(
                number, () -> ask("askOpinion", "再问一次", to("JJ-HRSS", null)), 422, "already-asked", "晋江市人社局", "尚未答复");
        assertThat(between.choices("finance", review, "askOpinion"))
                .contains("单位（由其经办人办理）", "曾晓燕（经办）", "许志平（负责人）")
                .doesNotContain("庄文彬（经办）", "吴国强（经办）");
    }

    @Test
    void thePostOfTheStepIsNotAskedOfThoseWhoAdvise() {
        plans.reviewedBy(number, false);
        plans.convene(number);
        for (String who : List.of("chair", "m1", "m2", "m3", "m4", "m5")) {
            plans.vote(who, number, AGREES).expect(200);
        }
        plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);
        plans.drafted(number);
        String signing = plans.workItem("chair", number, "signReply", "sign");
        between.act("chair", signing, "addBefore", to("JJ-FINANCE", null), "请再核金额")
                .expect(200);
        traces.refused(number, () -> plans.actOn("chair", signing, "sign", Map.of()), 409, "waits-for-signers", "1 位");
        advise("finance", between.added(number, "BEFORE"), AGREES, "金额无误").expect(200);
        plans.actOn("chair", signing, "sign", Map.of()).expect(200);
    }

    // ---- signers before

    @Test
    void theReviewWaitsForThoseWhoSignBefore() {
        ask("addBefore", "请先看用途", to("JJ-FINANCE", "许志平"), to("JJ-HRSS", null)).expect(200);
        traces.refused(number, () -> agree("finance", review), 409, "waits-for-signers", "2 位前加签人", "减签");

        String first = plans.workItem("finance-head", number, "reviewByFinance", "advise");
        advise("finance-head", first, "OBJECT", "第 2 行用途不明").expect(200);
        traces.refused(number, () -> agree("finance", review), 409, "waits-for-signers", "1 位");
        String second = plans.workItem("hrss", number, "reviewByFinance", "advise");
        traces.refused(number, () -> remove("health", second), 403, "not-yours", "吴国强", "减签");
        remove("finance", second).expect(200);
        assertThat(between.notices("hrss")).anyMatch(text -> text.contains("撤回了“财政审核”的前加签"));
        traces.refused(number, () -> advise("hrss", second, AGREES, "晚到"), 409, "step-moved-on", "吴国强", "减签");

        agree("finance", review).expect(200);
        assertThat(bureau("晋江市财政局（样例）").path("voices").findValuesAsString("words"))
                .containsExactly("第 2 行用途不明");
    }

    @Test
    void whatWasAnsweredCannotBeTakenBackAndTheStepsOwnTaskNeither() {
        ask("addBefore", "", to("JJ-FINANCE", "许志平")).expect(200);
        String signer = plans.workItem("finance-head", number, "reviewByFinance", "advise");
        advise("finance-head", signer, AGREES, "同意").expect(200);
        traces.refused(number, () -> remove("finance", signer), 409, "step-moved-on", "许志平");
        traces.refused(number, () -> remove("finance", review), 422, "act-hindered", "不是加签");
    }

    // ---- signers side by side

    @Test
    void theStepIsOverWhenEverybodySideBySideHasAnswered() {
        ask("addParallel", "请一并审核", to("JJ-FINANCE", "许志平")).expect(200);
        String head = between.added(number, "PARALLEL");
        agree("finance", review).expect(200);
        assertThat(plans.open("office", number)).contains("reviewByFinance");
        assertThat(bureau("晋江市财政局（样例）").path("at").isNull()).isTrue();

        between.act("finance-head", head, "object", Map.of("opinion", "设备费过高"), "须调减")
                .expect(200);

        assertThat(plans.open("office", number)).doesNotContain("reviewByFinance");
        JsonNode finance = bureau("晋江市财政局（样例）");
        assertThat(finance.path("overall").asString()).isEqualTo("OBJECT");
        assertThat(finance.path("outcome").asString()).isEqualTo("有异议");
        assertThat(finance.path("voices").findValuesAsString("act")).containsExactly("同意");
    }

    @Test
    void takingBackTheLastOneWhoIsMissingDecidesTheStep() {
        ask("addParallel", "", to("JJ-HRSS", "曾晓燕")).expect(200);
        String added = plans.workItem("hrss", number, "reviewByFinance", "agree");
        agree("finance", review).expect(200);
        traces.refused(number, () -> remove("hrss", added), 403, "not-yours", "吴国强");

        remove("finance-head", added).expect(200);

        assertThat(plans.open("office", number)).doesNotContain("reviewByFinance");
        assertThat(bureau("晋江市财政局（样例）").path("overall").asString()).isEqualTo("AGREE");
    }

    @Test
    void aStepThatIsNotAnsweredByOpinionTakesNoSignersSideBySide() {
        String other = plans.submitted();
        String check = plans.workItem("office", other, "checkPlan", "accept");
        traces.refused(
                other,
                () -> between.act("office", check, "addParallel", to("JJ-HEALTH", null), ""),
                422,
                "act-hindered",
                "不以同意或异议答复");
    }

    // ---- signers after

    @Test
    void whoeverHandsOnTheDecisionLeavesTheirOpinion() {
        Map<String, Object> data = new HashMap<>(to("JJ-FINANCE", "许志平"));
        traces.refused(
                number, () -> between.act("finance", review, "addAfter", data, "拟同意"), 422, "standpoint-required");
        data.put("standpoint", AGREES);
        traces.refused(number, () -> between.act("finance", review, "addAfter", data, ""), 422, "comment-required");
        between.act("finance", review, "addAfter", data, "拟同意，请审定").expect(200);

        traces.refused(number, () -> agree("finance", review), 403, "not-yours", "许志平");
        agree("finance-head", review).expect(200);
        JsonNode finance = bureau("晋江市财政局（样例）");
        assertThat(finance.path("person").asString()).isEqualTo("许志平");
        assertThat(finance.path("voices").get(0).path("person").asString()).isEqualTo("吴国强");
        assertThat(finance.path("voices").get(0).path("words").asString()).isEqualTo("拟同意，请审定");
        assertThat(plans.desk("mc")
                        .get("/api/v1/cases/" + number + "/record/verification")
                        .expect(200)
                        .path("brokenAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void aReturnTakesEverythingThatWasAskedWithIt() {
        ask("askOpinion", "请提供意见", to("JJ-HRSS", null)).expect(200);
        ask("addParallel", "", to("JJ-FINANCE", "许志平")).expect(200);
        plans.act("hsa", number, "reviewByInsurance", "return", Map.of(), "数据有误")
                .expect(200);

        assertThat(plans.open("mc", number)).containsExactly("draftPlan");
        assertThat(jdbc.sql("select count(*) from work_item where case_number = ? and state = 'OPEN'"
                                + " and kind <> 'OWN'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @SafeVarargs
    private Desk.Answer ask(String act, String text, Map<String, Object>... parties) {
        List<Object> all = new ArrayList<>();
        for (Map<String, Object> party : parties) {
            all.add(party.get("to"));
        }
        return between.act("finance", review, act, Map.of("to", all), text);
    }

    private Desk.Answer advise(String who, String item, String standpoint, String words) {
        return between.act(who, item, "advise", Map.of("standpoint", standpoint), words);
    }

    private Desk.Answer agree(String who, String item) {
        return plans.actOn(who, item, "agree", Map.of("opinion", "无意见"));
    }

    private Desk.Answer remove(String who, String item) {
        return between.act(who, item, "removeSigner");
    }

    private Map<String, Object> to(String unit, String person) {
        return Map.of("to", between.reference(unit, person));
    }

    private JsonNode bureau(String unit) {
        return plans.desk("office")
                .get("/api/v1/cases/" + number + "/opinions")
                .expect(200)
                .path("bureaus")
                .valueStream()
                .filter(bureau -> bureau.path("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
