package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people get wrong: a message in Chinese that names field and rule, and nothing has changed. */
class BadInputTest extends SanyiTest {

    private Plans plans;
    private Traces traces;

    @BeforeEach
    void inJinjiang() {
        plans = new Plans(this::as, "JJ");
        traces = new Traces(jdbc);
    }

    // ---- settling

    @Test
    void aSettlementConfirmedTomorrowIsRefused() {
        var tomorrow = plans.settlement("1000000.00", plans.today().plusDays(1));
        traces.refused("none", () -> settle(tomorrow), 422, "settlement-date-future", "结算完成日", "不得晚于今天");
    }

    @Test
    void aYearThatHasNotBegunAtTheConfirmationIsRefusedAlsoInARevision() {
        var ahead = plans.settlement("1000000.00", plans.today());
        int thisYear = plans.today().getYear();
        ahead.put("year", thisYear + 1);
        traces.refused(
                "none",
                () -> settle(ahead),
                422,
                "settlement-year-ahead",
                "结算年度：" + (thisYear + 1) + " 年度",
                "不能晚于",
                plans.today().toString(),
                "第15条，推");
        var data = plans.settlement("1000000.00", plans.today());
        String settlement = plans.proposed(data);
        plans.confirmed(settlement);
        data.put("confirmedOn", ((int) data.get("year") - 1) + "-12-31");
        traces.refused("none", () -> plans.revise(settlement, data), 422, "settlement-year-ahead", "结算年度");
    }

    @Test
    void aSecondSettlementOfTheYearIsToldWhoRecordedTheFirstAndWhen() {
        var first = plans.settlement("1000000.00", plans.today());
        String number = plans.settled(first);
        traces.refused(
                number,
                () -> settle(first),
                422,
                "settlement-twice",
                "结算年度",
                "许雅玲",
                plans.today().toString(),
                number);
    }

    @Test
    void negativeAmountsAndTwelveDigitsAreRefusedByTheField() {
        for (var wrong : Map.of("-0.01", "不得小于", "100000000000.00", "不得大于", "1.001", "小数", "十万", "数字")
                .entrySet()) {
            var data = plans.settlement("1000000.00", plans.today());
            data.put("procurementDrug", wrong.getKey());
            traces.refused("none", () -> settle(data), 422, "form-refused", "药品", wrong.getValue());
        }
    }

    @Test
    void nobodySettlesForAnotherCounty() {
        var data = plans.settlement("1000000.00", plans.today());
        data.put("community", "AX-MEDICAL_COMMUNITY");
        traces.refused("none", () -> settle(data), 403, "settlement-outside-jurisdiction", "医共体", "辖区");
        traces.refused(
                "none",
                () -> plans.desk("office").post("/api/v1/settlements", data),
                403,
                "settlement-not-agency",
                "经办");
    }

    // ---- the plan

    @Test
    void aPlanThatIsAFenOffIsRefusedWithTheDifference() {
        String number = plans.settled();
        plans.materials(number);
        traces.refused(
                number,
                () -> submit(number, plans.plan("CAPACITY", "600000.00", "399999.99")),
                422,
                "form-refused",
                "用途",
                "0.01",
                "1,000,000.00");
        traces.refused(
                number,
                () -> submit(number, plans.plan("CAPACITY", "600000.00", "400000.01")),
                422,
                "form-refused",
                "用途",
                "0.01");
        var shares = plans.plan();
        shares.put(
                "shares",
                List.of(
                        Map.of("member", plans.member(1), "amount", "500000.00"),
                        Map.of("member", plans.member(2), "amount", "499999.99")));
        traces.refused(number, () -> submit(number, shares), 422, "form-refused", "分配", "0.01");
        assertThat(plans.open("mc", number)).containsExactly("draftPlan");
    }

    @Test
    void aPlanWithAmountsThatAreNoneIsRefusedByTheField() {
        String number = plans.settled();
        plans.materials(number);
        for (Object wrong : new Object[] {
            "-400000.00", "0.00", "400000.001", "1e99", "100000000000.00", "四十万", "", 400000, true, List.of(), Map.of()
        }) {
            Map<String, Object> plan = plans.plan();
            plan.put("usages", List.of(usage("CAPACITY", "600000.00"), usage("HEALTH_MANAGEMENT", wrong)));
            Desk.Answer answer = refusedPlan(number, plan);
            assertThat(answer.json().path("fields").get(0).path("field").asString())
                    .as("for " + wrong)
                    .isEqualTo("usages[1].amount");
        }
    }

    @Test
    void aPlanWithTheWrongShapeIsRefusedByTheField() {
        String number = plans.settled();
        plans.materials(number);
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("usages", Map.of("usage", "CAPACITY"));
        wrong.put("shares", List.of(1, "two", List.of()));
        wrong.put("narrative", "短");
        wrong.put("commitment", "yes");
        for (var field : wrong.entrySet()) {
            Map<String, Object> plan = plans.plan();
            plan.put(field.getKey(), field.getValue());
            assertThat(refusedPlan(number, plan)
                            .json()
                            .path("fields")
                            .get(0)
                            .path("field")
                            .asString())
                    .startsWith(field.getKey());
        }
        var stranger = plans.plan();
        stranger.put("shares", List.of(Map.of("member", "AX-MI-1", "amount", "1000000.00")));
        assertThat(refusedPlan(number, stranger).detail()).contains("成员");
    }

    @Test
    void aPlanWithoutItsMaterialsIsRefused() {
        String number = plans.settled();
        traces.refused(number, () -> submit(number, plans.plan()), 422, "material-missing", "缺少必交材料");
    }

    // ---- who and when

    @Test
    void whoeverComesLateIsToldWhoDidItAndWhen() {
        String number = plans.submitted();
        String item = plans.workItem("office", number, "checkPlan", "accept");
        plans.actOn("office", item, "accept", Map.of()).expect(200);
        traces.refused(
                number,
                () -> plans.actOn("office-head", item, "accept", Map.of()),
                409,
                "step-moved-on",
                "施志远",
                plans.today().toString(),
                "受理");
        traces.refused(number, () -> saved("office-head", item, 0), 409, "step-moved-on", "施志远");
    }

    @Test
    void aTaskOfSomebodyElseSaysWhoMayDoIt() {
        String number = plans.submitted();
        String item = plans.workItem("office", number, "checkPlan", "accept");
        traces.refused(number, () -> plans.actOn("mc", item, "accept", Map.of()), 403, "not-yours", "申请单位", "回避");
        traces.refused(number, () -> saved("mc", item, 0), 403, "not-yours", "回避");
        plans.accept(number);
        String review = plans.workItem("finance", number, "reviewByFinance", "agree");
        traces.refused(
                number, () -> plans.actOn("hsa", review, "agree", Map.of("opinion", "同意")), 403, "not-yours", "晋江市财政局");
        traces.refused(
                number,
                () -> plans.desk("hsa").upload(materials(number, "other"), "a.pdf", Plans.PDF),
                403,
                "not-the-applicant",
                "申请单位");
        traces.refused(
                number,
                () -> plans.desk("mc").upload(materials(number, "other"), "a.pdf", Plans.PDF),
                409,
                "materials-frozen",
                "状态");
    }

    @Test
    void anotherCountySeesNothingAndNobodyUnknownEither() {
        String number = plans.submitted();
        String item = plans.workItem("office", number, "checkPlan", "accept");
        Desk anxi = as("ax-office");
        for (String path : List.of(
                "",
                "/timeline",
                "/steps",
                "/progress",
                "/clocks",
                "/record",
                "/record/verification",
                "/materials",
                "/funds",
                "/payments",
                "/motions",
                "/documents",
                "/data/case-data")) {
            traces.refused(number, () -> anxi.get("/api/v1/cases/" + number + path), 404, "unknown-case", number);
        }
        traces.refused(number, () -> anxi.get("/api/v1/work-items/" + item), 404, "unknown-work-item", "任务");
        traces.refused(number, () -> anxi.get("/api/v1/work-items/" + item + "/form"), 404, "unknown-work-item", "任务");
        traces.refused(number, () -> anxi.post(acts(item), Map.of("act", "accept")), 404, "unknown-work-item", "任务");
        traces.refused(
                number,
                () -> anxi.put("/api/v1/work-items/" + item + "/draft", Map.of(), 0),
                404,
                "unknown-work-item",
                "任务");
        traces.refused(
                number, () -> anxi.upload(materials(number, "other"), "a.pdf", Plans.PDF), 404, "unknown-case", number);
        traces.refused(
                number,
                () -> anxi.post("/api/v1/cases/" + number + "/acts", Map.of("act", "withdraw", "comment", "撤")),
                404,
                "unknown-case",
                number);
        Desk stranger = Desk.stranger(port);
        traces.refused(number, () -> stranger.get("/api/v1/cases/" + number), 401, "unauthenticated", "登录");
        traces.refused(number, () -> stranger.get("/api/v1/work-items"), 401, "unauthenticated", "登录");
        assertThat(stranger.post(acts(item), Map.of("act", "accept")).status()).isIn(401, 403);
    }

    // ---- voting

    @Test
    void aMemberVotesOnceTheRecusedNeverAndNobodyClosesWithoutQuorum() {
        String number = plans.accepted();
        plans.reviewedBy(number, false);
        plans.convene(number);
        String ballot = plans.workItem("m1", number, "vote", "vote");
        String chairs = plans.workItem("chair", number, "vote", "closeVote");

        plans.actOn("m1", ballot, "vote", Map.of("choice", "AGREE")).expect(200);
        traces.refused(
                number,
                () -> plans.actOn("m1", ballot, "vote", Map.of("choice", "DISAGREE")),
                409,
                "step-moved-on",
                "张海峰",
                "提交表决票");
        traces.refused(
                number, () -> plans.actOn("m2", ballot, "vote", Map.of("choice", "AGREE")), 403, "not-yours", "张海峰");
        traces.refused(
                number, () -> plans.actOn("m8", ballot, "vote", Map.of("choice", "AGREE")), 403, "not-yours", "回避");
        traces.refused(number, () -> plans.actOn("m1", chairs, "closeVote", Map.of()), 403, "not-yours", "林正平");
        traces.refused(
                number,
                () -> plans.actOn("chair", chairs, "closeVote", Map.of()),
                422,
                "no-quorum",
                "有表决权8人",
                "1人",
                "1/2");
        traces.refused(
                number,
                () -> plans.actOn(
                        "m2", plans.workItem("m2", number, "vote", "vote"), "vote", Map.of("choice", "MAYBE")),
                422,
                "form-refused",
                "表决");
    }

    // ---- entering what was decided

    @Test
    void onlyTheDecidedChangesAreEntered() {
        String number = plans.accepted();
        plans.reviewedBy(number, false);
        plans.convene(number);
        var change = Map.of("target", "usages/1", "after", "500000.00", "note", "设备放缓");
        var other = Map.of("target", "usages/2", "after", "500000.00", "note", "加强健康管理");
        plans.act("chair", number, "vote", "proposeChanges", Map.of("changes", List.of(change, other)), null)
                .expect(200);
        List.of("chair", "m1", "m2", "m3", "m4", "m5")
                .forEach(who -> plans.vote(who, number, "AGREE").expect(200));
        plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);

        enteredWrong(number, plans.plan(), "用途第1行金额", "500,000.00 元", "600,000.00 元");
        enteredWrong(number, plans.plan("CAPACITY", "500000.01", "499999.99"), "用途第1行金额", "500,000.01 元");
        enteredWrong(number, plans.plan("TALENT", "500000.00", "500000.00"), "用途第1行用途类别");
        var more = plans.plan("CAPACITY", "500000.00", "400000.00");
        more.put(
                "usages",
                List.of(
                        usage("CAPACITY", "500000.00"),
                        usage("HEALTH_MANAGEMENT", "400000.00"),
                        usage("TALENT", "100000.00")));
        enteredWrong(number, more, "用途：决定为 2 行，填了 3 行");
        var shares = plans.plan("CAPACITY", "500000.00", "500000.00");
        shares.put(
                "shares",
                List.of(
                        Map.of("member", plans.member(1), "amount", "500000.01"),
                        Map.of("member", plans.member(2), "amount", "499999.99")));
        enteredWrong(number, shares, "成员单位分配第1行金额");
        var words = plans.plan("CAPACITY", "500000.00", "500000.00");
        words.put("narrative", "趁此机会把方案说明也改一改。");
        enteredWrong(number, words, "方案说明");
        assertThat(plans.open("mc", number)).containsExactly("enterChanges");
    }

    private void enteredWrong(String number, Map<String, Object> plan, String... words) {
        traces.refused(
                number,
                () -> plans.act("mc", number, "enterChanges", "enterChanges", plan, null),
                422,
                "form-refused",
                words);
    }

    // ---- paying

    @Test
    void aPaymentAboveLineOrShareOrWithAUsedVoucherIsRefused() {
        String number = plans.signed();
        awaitReplyRendered(number);
        plans.pay(number, "1", 1, "400000.00", "P-1").expect(200);
        String item = plans.workItem("mc", number, "carryOut", "pay");
        String file = plans.desk("mc")
                .upload(materials(number, "voucher"), "v.pdf", Plans.PDF)
                .expect(201)
                .path("id")
                .asString();

        refusedPayment(
                number, item, payment("1", 2, "200000.01", "P-2", file), "payment-above-line", "200,000.00", "0.01");
        refusedPayment(
                number, item, payment("2", 1, "100000.01", "P-2", file), "payment-above-share", "100,000.00", "0.01");
        refusedPayment(number, item, payment("2", 2, "1.00", "P-1", file), "payment-voucher-twice", "P-1", "庄文彬");
        refusedPayment(number, item, payment("2", 2, "-1.00", "P-2", file), "form-refused", "金额");
        refusedPayment(number, item, payment("2", 2, "0.00", "P-2", file), "form-refused", "金额");
        refusedPayment(number, item, payment("9", 2, "1.00", "P-2", file), "form-refused", "行");
        refusedPayment(
                number, item, payment("2", 2, "1.00", "P-2", UUID.randomUUID().toString()), "form-refused", "凭证文件");
        var tomorrow = payment("2", 2, "1.00", "P-2", file);
        tomorrow.put("paidOn", plans.today().plusDays(1).toString());
        refusedPayment(number, item, tomorrow, "payment-date-future", "拨付日期", "今天");
    }

    // ---- text

    @Test
    void whatLooksLikeMarkupIsKeptAsTyped() {
        String number = plans.settled();
        plans.materials(number);
        var plan = plans.plan();
        String typed =
                "占比<5%，<script>alert('x')</script> & \"引号\" ${7*191} 😀👨‍👩‍👧 שלום \u202Eعكس\u202C 〔2026〕\n第二行";
        plan.put("narrative", typed);
        plans.act("mc", number, "draftPlan", "submit", plan, typed).expect(200);

        assertThat(plans.desk("mc")
                        .get("/api/v1/cases/" + number + "/data/case-data")
                        .expect(200)
                        .path("data")
                        .path("narrative")
                        .asString())
                .isEqualTo(typed);
        assertThat(plans.desk("office")
                        .get("/api/v1/cases/" + number + "/timeline")
                        .expect(200)
                        .findValuesAsString("comment"))
                .contains(typed);
        assertThat(plans.desk("mc")
                        .get("/api/v1/cases/" + number + "/record/verification")
                        .expect(200)
                        .path("brokenAt")
                        .isNull())
                .isTrue();
        String page =
                plans.desk("office").get("/cases/" + number + "?tab=opinions").text();
        assertThat(page).contains("&lt;5%").doesNotContain("<script>alert");
    }

    @Test
    void aCommentThatIsTooLongOrCannotBeKeptIsRefused() {
        String number = plans.submitted();
        traces.refused(
                number,
                () -> plans.act("office", number, "checkPlan", "return", Map.of(), "长".repeat(10_000)),
                422,
                "comment-too-long",
                "意见最多 5000 个字",
                "10000");
        traces.refused(
                number,
                () -> plans.act("office", number, "checkPlan", "return", Map.of(), "断\u0000字"),
                422,
                "comment-characters",
                "控制字符");
        String item = plans.workItem("office", number, "checkPlan", "return");
        traces.refused(
                number,
                () -> plans.desk("office")
                        .send(
                                "POST",
                                acts(item),
                                "{\"act\":\"return\",\"comment\":\"半\\ud83d字\"}",
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                UUID.randomUUID().toString()),
                422,
                "comment-characters",
                "残缺字符");
        traces.refused(
                number,
                () -> plans.act("office", number, "checkPlan", "return", Map.of(), " \n "),
                422,
                "comment-required",
                "须写明理由");
        traces.refused(
                number,
                () -> plans.desk("mc")
                        .post("/api/v1/cases/" + number + "/acts", Map.of("act", "withdraw", "comment", " ")),
                422,
                "comment-required",
                "撤回",
                "须写明理由");
        traces.refused(
                number,
                () -> plans.desk("mc")
                        .post(
                                "/api/v1/cases/" + number + "/acts",
                                Map.of("act", "withdraw", "comment", "长".repeat(5001))),
                422,
                "comment-too-long",
                "意见",
                "5000");
        traces.refused(
                number,
                () -> plans.desk("mc")
                        .post("/api/v1/cases/" + number + "/acts", Map.of("act", "withdraw", "comment", "断\u0000字")),
                422,
                "comment-characters",
                "控制字符");
    }

    /** The reply is rendered and put on record in the background; nothing else may move while refusals are compared. */
    private void awaitReplyRendered(String number) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end
                && jdbc.sql(
                                        "select count(*) from document_file f join reply r on r.id = f.reply_id where r.case_number = ?")
                                .param(number)
                                .query(Integer.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    private Desk.Answer settle(Map<String, Object> data) {
        return plans.desk("agency").post("/api/v1/settlements", data);
    }

    private Desk.Answer submit(String number, Map<String, Object> plan) {
        return plans.act("mc", number, "draftPlan", "submit", plan, null);
    }

    private Desk.Answer refusedPlan(String number, Map<String, Object> plan) {
        List<Desk.Answer> answers = new ArrayList<>();
        traces.refused(
                number,
                () -> {
                    answers.add(submit(number, plan));
                    return answers.get(0);
                },
                422,
                "form-refused");
        return answers.get(0);
    }

    private void refusedPayment(String number, String item, Map<String, Object> payment, String code, String... words) {
        traces.refused(number, () -> plans.actOn("mc", item, "pay", payment), 422, code, words);
    }

    private Map<String, Object> payment(String line, int member, String amount, String voucher, String file) {
        return new HashMap<>(Map.of(
                "line",
                line,
                "member",
                plans.member(member),
                "amount",
                amount,
                "paidOn",
                plans.today().toString(),
                "voucherNo",
                voucher,
                "file",
                file));
    }

    private static Map<String, Object> usage(String usage, Object amount) {
        return Map.of("usage", usage, "purpose", "用途说明", "amount", amount);
    }

    private Desk.Answer saved(String who, String item, int revision) {
        return plans.desk(who).put("/api/v1/work-items/" + item + "/draft", Map.of("remark", "草稿"), revision);
    }

    private static String acts(String item) {
        return "/api/v1/work-items/" + item + "/acts";
    }

    private static String materials(String number, String slot) {
        return "/api/v1/cases/" + number + "/materials?slot=" + slot;
    }
}
