package cn.sanyi.form;

import static cn.sanyi.form.BundledForms.aPlan;
import static cn.sanyi.form.BundledForms.context;
import static cn.sanyi.form.BundledForms.data;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.form.FormValidator.Result;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The server computes what the form computes; it believes nobody's sums. */
class FormSumsTest {

    private final FormValidator validator = new CamundaFormValidator();

    private Result plan(ObjectNode data) {
        return validator.check(BundledForms.plan(), data, context());
    }

    @Test
    void sumsThatTheClientSendsAreNotBelieved() {
        assertThat(plan(aPlan().put("usageTotal", "5"))
                        .data()
                        .path("usageTotal")
                        .asString())
                .isEqualTo("1000000.00");
    }

    @Test
    void sumsAreExactWhereTheBrowserCountsInBinary() {
        ObjectNode plan = aPlan();
        for (int i = 0; i < 98; i++) {
            plan.withArray("usages").add(data("{'usage': 'CARRY_OVER', 'purpose': '结转', 'amount': '99999999999.99'}"));
        }

        assertThat(plan(plan).data().path("usageTotal").asString()).isEqualTo("9800000999999.02");
    }

    @Test
    void theRetainedAmountIsComputedFromItsPartsAndHeldAgainstTheDocument() {
        ObjectNode settlement = data(
                """
                {'community': '3', 'year': 2025, 'confirmedOn': '2026-03-31', 'documentNo': '清2025-1',
                 'lines': [{'line': 'EMPLOYEE', 'total': '1000', 'spending': '900.10', 'deductions': '0', 'deposit': '50'},
                           {'line': 'RESIDENT', 'total': '500', 'spending': '700', 'deductions': '0.3', 'deposit': '0'}],
                 'statedRetained': '-150.39', 'procurementDrug': '88'}""");

        Result result = validator.check(BundledForms.settlement(), settlement, context());

        assertThat(result.problems()).isEmpty();
        assertThat(result.data().path("retained").asString()).isEqualTo("-150.40");
        assertThat(result.data().path("difference").asString()).isEqualTo("0.01");
        assertThat(result.data().path("year").isIntegralNumber()).isTrue();
    }

    @Test
    void aFormWithoutLinesHasASumOfNothing() {
        Result result = plan(data("{'usages': []}"));

        assertThat(result.data().path("usageTotal").asString()).isEqualTo("0.00");
        assertThat(result.data().path("shareTotal").asString()).isEqualTo("0.00");
    }

    @Test
    void aLineWithoutAUsableAmountCountsNothing() {
        Result result = plan(data("{'usages': [{'amount': 'x'}, {'amount': '2.5'}, {}]}"));

        assertThat(result.data().path("usageTotal").asString()).isEqualTo("2.50");
    }
}
