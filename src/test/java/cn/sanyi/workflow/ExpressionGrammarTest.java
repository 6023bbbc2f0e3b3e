package cn.sanyi.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionGrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填报方案",
                "${limitDue}",
                "${staffPayUnapproved}",
                "${voteOutcome=='passed'}",
                "#{voteOutcome == \"休会\"}",
                "${staffPayUnapproved && planFen > 100}",
                "${not (a or b) and c ne 'x'}",
                "${planFen >= 1.5 ? a : b}",
                "${empty checkOutcome}",
                "#{execution.processBusinessKey}",
                "${staffPayUnapproved == true}",
                "${!(a || b)}"
            })
    void comparisonsOfFactsAreAllowed(String text) {
        assertThat(ExpressionGrammar.allows(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${fact.class}",
                "${fact['class']}",
                "${markLate.apply('x')}",
                "${call(1)}",
                "${a}${b}",
                "审批${name}",
                "${execution.id}",
                "${execution.processBusinessKey.length()}",
                "${S('x')}",
                "${a=b}",
                "${{'a':1}}",
                "${[1,2]}",
                "${a;b}",
                "${x->x}",
                "\\${a}",
                "${'a\\'.getClass()}",
                "${spin:JSON(x)}",
                "${fact . class}",
                "${1..class}",
                "${T(java.lang.Runtime)}",
                "${'a' += 'b'}",
                "${a#{b}}",
                "${"
            })
    void everythingElseIsRefused(String text) {
        assertThat(ExpressionGrammar.allows(text)).isFalse();
    }
}
