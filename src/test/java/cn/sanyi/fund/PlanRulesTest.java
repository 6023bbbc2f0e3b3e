package cn.sanyi.fund;

import static cn.sanyi.fund.Jinjiang.CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.sanyi.approval.forms.DecidedChanges;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PlanRulesTest {

    private final FundDesk desk = new FundDesk();
    private final PlanForm form = new PlanForm(
            desk.planRules,
            new PlanFloors(desk.plans, desk.paymentTable),
            new ChangedPlans(desk.cases, new StaticListableBeanFactory().getBeanProvider(DecidedChanges.class)));

    @BeforeEach
    void theYearIsSettledWithAMillion() {
        desk.settle("1000000.00");
    }

    @Test
    void aPlanThatAddsUpOnBothSidesMayStand() {
        assertThat(check(FundData.plan("400000.10", "599999.90", "999999.99", "0.01")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            400000.00, 599999.99, 500000.00, 500000.00, plan-usage-sum, usages, 用途合计比可分配额少 0.01 元
            400000.01, 600000.00, 500000.00, 500000.00, plan-usage-sum, usages, 用途合计比可分配额多 0.01 元
            400000.00, 600000.00, 500000.00, 499999.99, plan-share-sum, shares, 成员单位分配合计比可分配额少 0.01 元
            400000.00, 600000.00, 500000.00, 1500000.00, plan-share-sum, shares, 成员单位分配合计比可分配额多 1""")
    void aFenOffIsRefusedWithTheDifference(
            String staff, String capacity, String hospital, String clinic, String rule, String field, String said) {
        assertThat(check(FundData.plan(staff, capacity, hospital, clinic)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo(rule);
                    assertThat(problem.field()).isEqualTo(field);
                    assertThat(problem.message()).startsWith(said);
                });
    }

    @Test
    void everyRowThatCannotStandIsNamed() {
        ObjectNode plan = FundDesk.json(
                """
                {"usages": [{"usage": "BONUS", "purpose": "x", "amount": "-1"},
                            {"usage": "OTHER", "purpose": "y", "amount": "100000000000"}],
                 "shares": [{"member": "JJ-MI-1", "amount": "1.005"}, {"member": "JJ-MI-1", "amount": "0"},
                            {"member": "AX-MI-1", "amount": "5"}, {"amount": "5"}]}""");

        assertThat(check(plan))
                .extracting(Problem.Field::field, Problem.Field::rule)
                .containsExactlyInAnyOrder(
                        at("usages[0].usage", "plan-usage-type"),
                        at("usages[0].amount", "positive"),
                        at("usages[1].amount", "money-range"),
                        at("shares[0].amount", "money-scale"),
                        at("shares[1].member", "plan-member-twice"),
                        at("shares[1].amount", "positive"),
                        at("shares[2].member", "plan-member"),
                        at("shares[3].member", "required"));
    }

    @Test
    void moreThanFiveHundredRowsAreRefused() {
        ObjectNode plan = FundData.plan("400000.00", "600000.00", "500000.00", "500000.00");
        var usages = plan.putArray("usages");
        for (int row = 0; row < 501; row++) {
            usages.addObject().put("usage", "OTHER").put("purpose", "其他").put("amount", "1");
        }
        assertThat(check(plan)).extracting(Problem.Field::rule).containsExactly("plan-too-many-lines");
    }

    @Test
    void anEmptyPlanIsRefused() {
        assertThat(check(JsonNodeFactory.instance.objectNode()))
                .extracting(Problem.Field::field)
                .containsExactly("usages", "shares");
    }

    @Test
    void otherFormsAndProceduresAreNotItsBusiness() {
        var opinion = Jinjiang.step("reviewByFinance", "opinion", "agree");
        assertThat(form.check(Jinjiang.aCase(CASE), opinion, JsonNodeFactory.instance.objectNode()))
                .isEmpty();
        assertThat(form.facts(Jinjiang.aCase(CASE), "settlement", FundData.settlement("1")))
                .isEmpty();
    }

    @Test
    void staffPayAboveZeroRoutesToHumanResources() {
        ObjectNode withStaffPay = FundData.plan("0.01", "999999.99", "500000.00", "500000.00");
        assertThat(facts(withStaffPay))
                .isEqualTo(Map.of("staffPayUnapproved", true, "planFen", 100_000_000L, "amendment", true));

        ((ObjectNode) withStaffPay.path("usages").get(0)).put("usage", "OTHER");
        assertThat(facts(withStaffPay)).containsEntry("staffPayUnapproved", false);
    }

    @Test
    void staffPayWithTheNumberOfThePayrollIncreaseDoesNot() {
        ObjectNode withStaffPay = FundData.plan("0.01", "999999.99", "500000.00", "500000.00");
        ((ObjectNode) withStaffPay.path("usages").get(0)).put("payrollApprovalNo", "晋人社〔2026〕8号");

        assertThat(facts(withStaffPay)).containsEntry("staffPayUnapproved", false);
    }

    @Test
    void aUseBeyondItsCapIsRefusedWithTheDifferenceAndWhatTheCapRestsOn() {
        desk.jdbc
                .sql("update usage_type set cap_percent = 33.33 where code = 'STAFF_PAY'")
                .update();
        try {
            var judged = desk.planRules.judge(
                    Jinjiang.aCase(CASE), FundData.plan("333300.01", "666699.99", "500000.00", "500000.00"));
            assertThat(judged.problems())
                    .extracting(Problem.Field::message)
                    .containsExactly("用途“人员薪酬绩效”合计 333,300.01 元，超过上限 333,300.00 元"
                            + "（方案 1,000,000.00 元的 33.33%，依据 Q56-1，推），超出 0.01 元。");
            assertThat(desk.planRules
                            .judge(
                                    Jinjiang.aCase(CASE),
                                    FundData.plan("333300.00", "666700.00", "500000.00", "500000.00"))
                            .problems())
                    .isEmpty();
        } finally {
            desk.jdbc.sql("update usage_type set cap_percent = null").update();
        }
    }

    @Test
    void theFormShowsTheAmountAndWhatMayBeChosen() {
        var context = JsonNodeFactory.instance.objectNode();
        new PlanContext(desk.usageTypes, desk.planRules, desk.settlements, new ScoreSnapshotTable(desk.jdbc))
                .contribute(Jinjiang.aCase(CASE), "case-data", context);

        assertThat(context.path("distributable").asString()).isEqualTo("1000000.00");
        assertThat(context.path("distributableText").asString()).isEqualTo("可分配额 1,000,000.00 元（100万元，大写：壹佰万元整）");
        assertThat(context.path("usageTypes").size()).isEqualTo(9);
        assertThat(context.path("usageTypes").get(0).path("label").asString()).isEqualTo("人员薪酬绩效（Q56-1 · 推）");
        assertThat(context.path("members").get(1).path("value").asString()).isEqualTo("JJ-MI-2");
    }

    private Map<String, Object> facts(ObjectNode data) {
        return form.facts(Jinjiang.aCase(CASE), "case-data", data);
    }

    private List<Problem.Field> check(ObjectNode data) {
        return form.check(Jinjiang.aCase(CASE), Jinjiang.step("draftPlan", "case-data", "submit"), data);
    }

    private static Tuple at(String field, String rule) {
        return tuple(field, rule);
    }
}
