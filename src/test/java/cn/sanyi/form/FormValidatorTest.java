package cn.sanyi.form;

import static cn.sanyi.form.BundledForms.aPlan;
import static cn.sanyi.form.BundledForms.context;
import static cn.sanyi.form.BundledForms.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.sanyi.form.FormValidator.Result;
import cn.sanyi.platform.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FormValidatorTest {

    private final FormValidator validator = new CamundaFormValidator();

    private Result plan(ObjectNode data) {
        return validator.check(BundledForms.plan(), data, context());
    }

    private List<String> refusalsOf(JsonNode form, String json) {
        return refusals(validator.check(form, data(json), context()));
    }

    private static List<String> refusals(Result result) {
        return result.problems().stream()
                .map(problem -> problem.field() + " " + problem.message())
                .toList();
    }

    /** What is said of one usage line that is otherwise in order. */
    private List<String> refusalsOfAmount(String amount) {
        ObjectNode plan = aPlan();
        ((ObjectNode) plan.path("usages").path(0)).put("amount", amount);
        return refusals(plan(plan));
    }

    @Test
    void aPlanInOrderIsKeptWithAmountsToTheFenAndItsSums() {
        Result result = plan(aPlan());

        assertThat(result.problems()).isEmpty();
        assertThat(result.data())
                .isEqualTo(
                        data(
                                """
                {'usages': [{'usage': 'CARRY_OVER', 'purpose': '结转下年使用', 'amount': '999999.99'},
                            {'usage': 'STAFF_PAY', 'purpose': '绩效', 'amount': '0.01', 'payrollApprovalNo': '晋人社〔2026〕8号'}],
                 'usageTotal': '1000000.00',
                 'shares': [{'member': '3', 'amount': '1000000.00'}],
                 'shareTotal': '1000000.00',
                 'narrative': '  按成员单位考核得分分配。  ', 'commitment': true}"""));
    }

    @Test
    void anEmptyPlanIsRefusedFieldByFieldInTheOrderOfTheForm() {
        assertThat(refusalsOf(BundledForms.plan(), "{'usages': [{}]}"))
                .containsExactly(
                        "usages[0].usage 此项必填",
                        "usages[0].amount 此项必填",
                        "usages[0].purpose 此项必填",
                        "shares 至少填写 1 行",
                        "narrative 此项必填",
                        "commitment 此项必填");
    }

    @ParameterizedTest
    @CsvSource({
        "12.345, 最多保留 2 位小数",
        "-1, 不得小于 0.01",
        "0.00, 不得小于 0.01",
        "100000000000, 不得大于 99999999999.99",
        "1e999999999, 不得大于 99999999999.99",
        "1e9999999999, 请填写数字",
        "'1,234', 请填写数字",
        "１２, 请填写数字",
        "+5, 请填写数字",
        "NaN, 请填写数字",
        "0x10, 请填写数字"
    })
    void anAmountOutOfOrderIsRefused(String amount, String message) {
        assertThat(refusalsOfAmount(amount)).containsExactly("usages[0].amount " + message);
    }

    @Test
    void anAmountMayBreakTwoRulesAtOnce() {
        assertThat(refusalsOfAmount("1e-999999999"))
                .containsExactly("usages[0].amount 最多保留 2 位小数", "usages[0].amount 不得小于 0.01");
    }

    @Test
    void whatBreaksALimitIsKeptAsTypedForTheDraft() {
        ObjectNode plan = aPlan().put("narrative", "太短");

        Result result = plan(plan);

        assertThat(refusals(result)).containsExactly("narrative 至少填写 10 个字");
        assertThat(result.data().path("narrative").asString()).isEqualTo("太短");
    }

    @Test
    void aHiddenFieldIsDroppedWithoutBeingChecked() {
        ObjectNode plan = aPlan();
        ((ObjectNode) plan.path("usages").path(0)).put("payrollApprovalNo", "x".repeat(500));

        Result result = plan(plan);

        assertThat(result.problems()).isEmpty();
        assertThat(result.data().path("usages").path(0).has("payrollApprovalNo"))
                .isFalse();
    }

    @Test
    void valuesGivenByTheServerCannotBeReplacedByTheClient() {
        Result result = plan(aPlan().put("distributable", "1.00"));

        assertThat(refusals(result)).containsExactly("distributable 表单中没有此项");
        assertThat(result.data().has("distributable")).isFalse();
    }

    @Test
    void unknownNamesAreRefusedAlsoInRows() {
        ObjectNode plan = aPlan();
        ((ObjectNode) plan.path("shares").path(0)).put("x", 1);

        assertThat(refusals(plan(plan))).containsExactly("shares[0].x 表单中没有此项");
    }

    @Test
    void aChoiceThatIsNotOfferedIsRefusedAndNotKept() {
        ObjectNode plan = aPlan();
        ((ObjectNode) plan.path("shares").path(0)).put("member", "AX-MI-1");

        Result result = plan(plan);

        assertThat(refusals(result)).containsExactly("shares[0].member 请选择列表中的选项");
        assertThat(result.data().path("shares").path(0).has("member")).isFalse();
    }

    @Test
    void rowsAboveTheMostAreRefused() {
        ObjectNode plan = aPlan();
        for (int i = 0; i < 500; i++) {
            plan.withArray("shares").add(data("{'member': '3', 'amount': '1'}"));
        }

        assertThat(refusals(plan(plan))).containsExactly("shares 最多填写 500 行");
    }

    @Test
    void markupIsTextLikeAnyOther() {
        Result result = plan(aPlan().put("narrative", "<script>alert(1)</script> 且占比 <5%"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.data().path("narrative").asString()).isEqualTo("<script>alert(1)</script> 且占比 <5%");
    }

    @Test
    void everyProblemNamesAStableRule() {
        assertThat(plan(data("{'usages': 1, 'shares': [1], 'narrative': [], 'commitment': 'true', 'x': null}"))
                        .problems())
                .extracting(Problem.Field::field, Problem.Field::rule)
                .contains(
                        tuple("usages", "type"),
                        tuple("shares[0]", "type"),
                        tuple("narrative", "type"),
                        tuple("commitment", "type"),
                        tuple("x", "unknown"));
    }
}
