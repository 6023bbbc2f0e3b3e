package cn.sanyi.acts;

import cn.sanyi.acts.Parameters.Asked;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What people fill in on the way of a surplus plan, mostly right. */
final class SurplusForms {

    private static final List<String> CHOICES = List.of("AGREE", "AGREE", "AGREE", "DISAGREE", "ABSTAIN");

    private SurplusForms() {}

    static Parameters parameters() {
        Parameters all = new Parameters();
        for (String act : List.of("consult", "submit", "supplement", "enterChanges", "submitAmendment")) {
            all.with(act, SurplusForms::plan);
        }
        for (String act : List.of("agree", "object", "consent", "dissent")) {
            all.with(act, (asked, data) -> data.put("opinion", "意见" + asked.number()));
        }
        return all.with("correct", SurplusForms::correction)
                .with("convene", SurplusForms::meeting)
                .with(
                        "vote",
                        (asked, data) -> data.put("choice", Turn.pick(CHOICES, asked.number() - 1 + CHOICES.size())))
                .with("recuse", (asked, data) -> data.put("reason", "KINSHIP"))
                .with(
                        "proposeChanges",
                        (asked, data) -> data.setAll(
                                (ObjectNode)
                                        read(
                                                """
                        {"changes": [{"target": "usages/1", "after": "500000.00", "note": "放缓"},
                                     {"target": "usages/2", "after": "500000.00", "note": "加强"}]}""")))
                .with("draftReply", (asked, data) -> data.put("title", "关于使用分配方案的批复")
                        .put("recipient", "医共体")
                        .put("body", "经研究，同意你单位报送的方案。请按计划落实。"))
                .with("publishNotice", SurplusForms::notice)
                .with("pay", SurplusForms::payment)
                .with("requestReversal", SurplusForms::reversal)
                .with("confirmReversal", SurplusForms::reversal)
                .with("close", (asked, data) -> data.put("assessment", "已按计划落实，凭证齐全。")
                        .put("unspentUse", "CARRIED_OVER"));
    }

    /** In the third variant the plan does not add up; entering changes keeps to what was demanded. */
    private static void plan(Asked asked, ObjectNode data) {
        String first = asked.number() % 7 == 3 ? "STAFF_PAY" : "CAPACITY";
        String amount = changed(asked) ? "500000.00" : "600000.00";
        String rest = asked.number() % 11 == 5 ? "1.00" : changed(asked) ? "500000.00" : "400000.00";
        data.setAll((ObjectNode) read(
                """
                {"usages": [{"usage": "%s", "purpose": "用途", "amount": "%s", "payrollApprovalNo": "核定1号"},
                            {"usage": "HEALTH_MANAGEMENT", "purpose": "用途", "amount": "%s"}],
                 "shares": [{"member": "JJ-MI-1", "amount": "500000.00"}, {"member": "JJ-MI-2", "amount": "500000.00"}],
                 "narrative": "按核定的结余留用资金安排使用，重点用于能力建设和健康管理。", "commitment": true}"""
                        .formatted(first, amount, rest)));
        if (!first.equals("STAFF_PAY")) {
            data.withArray("usages").forEach(row -> ((ObjectNode) row).remove("payrollApprovalNo"));
        }
    }

    private static boolean changed(Asked asked) {
        return asked.item() != null && asked.item().stepKey().equals("enterChanges");
    }

    private static void correction(Asked asked, ObjectNode data) {
        data.setAll((ObjectNode)
                read("{\"corrections\": [{\"target\": \"narrative\", \"reason\": \"UNCLEAR\", \"note\": \"请说明\"}]}"));
        if (asked.number() % 2 == 0) {
            data.put("furtherReason", "确需再次补正");
        }
    }

    private static void meeting(Asked asked, ObjectNode data) {
        LocalDate on = asked.the().application().today().plusDays(asked.number() % 9 == 4 ? -1 : 0);
        data.put("meetingOn", on.toString()).put("place", "三楼会议室").put("agenda", "审议方案");
    }

    static void notice(Asked asked, ObjectNode data) {
        LocalDate today = asked.the().application().today();
        data.put("subject", "关于结余留用资金使用分配方案的公示")
                .put("body", "现将方案主要内容公示如下：用于能力建设和健康管理，由成员单位按方案使用。")
                .put("opensOn", today.plusDays(asked.number() % 9 == 4 ? -1 : 0).toString())
                .put("closesOn", today.plusDays(9).toString())
                .put("checked", true);
    }

    private static void payment(Asked asked, ObjectNode data) {
        data.put("line", "1")
                .put("member", "JJ-MI-1")
                .put("amount", asked.number() % 5 == 4 ? "9000000.00" : "100000.00")
                .put("paidOn", asked.the().application().today().toString())
                .put("voucherNo", "P-" + asked.number())
                .put("file", asked.the().belongings().get(0));
    }

    private static void reversal(Asked asked, ObjectNode data) {
        List<String> belongings = asked.the().belongings();
        data.put("payment", belongings.get(belongings.size() - 1)).put("reason", "收款单位有误");
    }

    private static tools.jackson.databind.JsonNode read(String json) {
        return ActsApplication.JSON.readTree(json);
    }
}
