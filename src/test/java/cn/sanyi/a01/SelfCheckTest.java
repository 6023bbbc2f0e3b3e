package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 自检 before submitting, and 系统核对 in the steps of the reviewers: the same rules. */
class SelfCheckTest extends SanyiTest {

    private final Plans plans = new Plans(this::as, "JJ");

    @Test
    void anEmptyPlanIsToldEverythingThatSubmittingWouldRefuse() {
        JsonNode check = selfCheck(plans.settled(), Map.of());

        assertThat(check.path("submittable").asBoolean()).isFalse();
        assertThat(check.path("summary").asString()).startsWith("不能提交 ");
        assertThat(rules(check, "SYSTEM")).contains("required", "material-missing");
        assertThat(item(check, "material-missing").path("clause").asString()).isEqualTo("Q56-15");
        assertThat(item(check, "material-missing").path("field").asString()).isEqualTo("materials.confirmation");
    }

    @Test
    void aPlanInOrderMayBeSubmittedAndTellsWhoWillLookAtWhat() {
        String number = plans.settled();
        plans.materials(number);

        JsonNode check = selfCheck(number, plans.plan());

        assertThat(check.path("submittable").asBoolean()).as(check.toString()).isTrue();
        assertThat(item(check, "settlement-amount").path("severity").asString()).isEqualTo("PASSED");
        assertThat(item(check, "plan-on-time").path("severity").asString()).isEqualTo("PASSED");
        assertThat(group(check, "HSA").path("unit").asString()).contains("晋江", "医保");
        assertThat(item(check, "members-without-share").path("message").asString())
                .contains("成员单位没有分配");
    }

    @Test
    void staffPayWithoutApprovalNumberIsSaidToGoToHumanResources() {
        JsonNode check = selfCheck(plans.settled(), plans.plan("STAFF_PAY", "600000.00", "400000.00"));

        JsonNode asked = item(check, "staff-pay-unapproved");
        assertThat(asked.path("severity").asString()).isEqualTo("ASKED");
        assertThat(asked.path("field").asString()).isEqualTo("usages[0].payrollApprovalNo");
        assertThat(asked.path("clause").asString()).isEqualTo("Q56-1");
        assertThat(rules(check, "HRSS")).contains("staff-pay-unapproved");
    }

    /** The terms of a use are administrators' data: what they ask for is asked here and routed there. */
    @Test
    void whatAdministratorsAskAnApprovalNumberForGoesToHumanResources() {
        String number = plans.settled();
        var plan = plans.plan("TALENT", "600000.00", "400000.00");
        asksForApproval("TALENT", true);
        try {
            assertThat(item(selfCheck(number, plan), "staff-pay-unapproved")
                            .path("message")
                            .asString())
                    .contains("人才培养", "工资总额追加批文号", "人社");
            plans.materials(number);
            plans.act("mc", number, "draftPlan", "submit", plan, null).expect(200);
            plans.accept(number);
            assertThat(plans.open("mc", number)).contains("reviewByHumanResources");
        } finally {
            asksForApproval("TALENT", false);
        }
        assertThat(rules(selfCheck(plans.settled(), plan), "HRSS")).isEmpty();
    }

    private void asksForApproval(String usage, boolean asks) {
        jdbc.sql("update usage_type set payroll_approval = ? where code = ?")
                .params(asks, usage)
                .update();
    }

    @Test
    void payForPracticeAtSeveralSitesIsAllowedByTheText() {
        JsonNode check = selfCheck(plans.settled(), plans.plan("MULTI_SITE", "600000.00", "400000.00"));

        assertThat(item(check, "multi-site").path("clause").asString()).isEqualTo("Q56-2");
        assertThat(item(check, "multi-site").path("grade").asString()).isEqualTo("明");
    }

    @Test
    void aSumThatMissesTheSettlementComesBack() {
        JsonNode check = selfCheck(plans.settled(), plans.plan("CAPACITY", "600000.00", "399999.99"));

        assertThat(item(check, "settlement-amount").path("severity").asString()).isEqualTo("RETURNED");
        assertThat(item(check, "plan-usage-sum").path("severity").asString()).isEqualTo("REFUSED");
    }

    @Test
    void twoLinesOfTheSameContentAreAskedAbout() {
        var plan = new HashMap<>(plans.plan());
        Map<String, Object> line = Map.of("usage", "CAPACITY", "purpose", "设备更新", "amount", "500000.00");
        plan.put("usages", List.of(line, line));

        assertThat(item(selfCheck(plans.settled(), plan), "usage-repeated")
                        .path("field")
                        .asString())
                .isEqualTo("usages[1].purpose");
    }

    @Test
    void aPlanAfterTheSixtyDaysIsToldSoWithItsClause() {
        String late = plans.settled(plans.today().minusDays(80));

        JsonNode asked = item(selfCheck(late, plans.plan()), "plan-late");

        assertThat(asked.path("message").asString()).contains("已逾期").contains("原文未写");
        assertThat(asked.path("clause").asString()).isEqualTo("Q56-15");
    }

    @Test
    void theReviewerSeesTheSameRulesTheirOwnFirst() {
        String number = plans.submitted(plans.plan("STAFF_PAY", "600000.00", "400000.00"));
        plans.act("office", number, "checkPlan", "accept", Map.of(), "").expect(200);
        String item = plans.workItem("hrss", number, "reviewByHumanResources", "agree");

        JsonNode seen = as("jj-hrss")
                .get("/api/v1/work-items/" + item + "/review-checks")
                .expect(200);

        assertThat(seen.path("groups").path(0).path("role").asString()).isEqualTo("HRSS");
        assertThat(rules(seen, "HRSS")).containsExactly("staff-pay-unapproved");
        assertThat(rules(seen, "HSA")).contains("settlement-amount");
        assertThat(rules(seen, "SYSTEM")).isEmpty();
    }

    /** 补正 is asked for with the form that A02 uses too. */
    @Test
    void whatTheSharedFormRefusesRestsOnTheClauseOfThisProceduresStep() {
        String number = plans.submitted();
        String item = plans.workItem("office", number, "checkPlan", "correct");

        JsonNode check = as("jj-office")
                .post(address(item), Map.of("data", Map.of("corrections", List.of(Map.of()))))
                .expect(200);

        assertThat(item(check, "required").path("clause").asString()).isEqualTo("Q56-15");
    }

    @Test
    void whatSubmittingRefusesWhileMembersAreAskedTheCheckSaysBefore() {
        String number = plans.settled();
        plans.material(number, "confirmation");
        plans.material(number, "resolution");
        requireRefusal(number, "consultation-missing", "须先征求成员单位意见");

        plans.act("mc", number, "draftPlan", "consult", plans.plan(), null).expect(200);
        requireRefusal(number, "consultation-running", "尚未答复：");

        plans.act("mc", number, "giveOpinion", "closeConsultation", Map.of(), "报送期限将至")
                .expect(200);
        JsonNode check = selfCheck(number, plans.plan());
        assertThat(check.path("submittable").asBoolean()).isTrue();
        assertThat(item(check, "opinions-unanswered").path("severity").asString())
                .isEqualTo("ASKED");
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
    }

    private void requireRefusal(String number, String rule, String words) {
        JsonNode check = selfCheck(number, plans.plan());
        assertThat(check.path("submittable").asBoolean()).isFalse();
        assertThat(item(check, rule).path("severity").asString()).isEqualTo("REFUSED");
        assertThat(item(check, rule).path("message").asString()).contains(words);
        assertThat(plans.act("mc", number, "draftPlan", "submit", plans.plan(), null)
                        .refusedWith(422))
                .isEqualTo(rule);
    }

    @Test
    void checkingChangesNothing() {
        String number = plans.settled();
        long before = rows();

        selfCheck(number, plans.plan());

        assertThat(rows()).isEqualTo(before);
        assertThat(plans.workItem("mc", number, "draftPlan", "submit")).isNotEmpty();
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from idempotency) + (select count(*) from case_data)"
                        + " + (select count(*) from case_draft) + (select count(*) from record_entry)")
                .query(Long.class)
                .single();
    }

    @Test
    void otherPeoplesDraftsCannotBeChecked() {
        String item = plans.workItem("mc", plans.settled(), "draftPlan", "submit");

        assertThat(as("ax-mc").post(address(item), Map.of("data", Map.of())).refusedWith(404))
                .isEqualTo("unknown-work-item");
        assertThat(as("jj-mc").post(address(item), "no object").status()).isEqualTo(400);
    }

    private JsonNode selfCheck(String number, Map<String, Object> data) {
        String item = plans.workItem("mc", number, "draftPlan", "submit");
        return as("jj-mc").post(address(item), Map.of("data", data)).expect(200);
    }

    private static String address(String item) {
        return "/api/v1/work-items/" + item + "/self-check";
    }

    private static JsonNode group(JsonNode check, String role) {
        return check.path("groups")
                .valueStream()
                .filter(group -> group.path("role").asString().equals(role))
                .findFirst()
                .orElseGet(() -> check.path("none"));
    }

    private static List<String> rules(JsonNode check, String role) {
        return group(check, role)
                .path("items")
                .valueStream()
                .map(item -> item.path("rule").asString())
                .toList();
    }

    private static JsonNode item(JsonNode check, String rule) {
        return check.path("groups")
                .valueStream()
                .flatMap(group -> group.path("items").valueStream())
                .filter(item -> item.path("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + rule + " in " + check));
    }
}
