package cn.sanyi.leading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.modelrules.RuleBook;
import cn.sanyi.modelrules.StepReader;
import cn.sanyi.modelrules.Vocabularies;
import cn.sanyi.procedure.BesideDefinition;
import org.junit.jupiter.api.Test;

/** The rule book lets the leading unit, the deciding level, a called notice and a timer on a call stand in models. */
class TrialItemTest {

    @Test
    void theModelKeepsTheRuleBook() {
        assertThat(RuleBook.check(TrialItem.bundle(), Vocabularies.known())).isEmpty();
    }

    @Test
    void aSharedProcessThatIsCalledIsNotOneBeside() {
        assertThat(StepReader.beside(TrialItem.bundle()))
                .extracting(BesideDefinition::process)
                .containsExactly("objection");
        assertThat(StepReader.steps(TrialItem.bundle()))
                .filteredOn(step -> step.processKey().equals("public-notice"))
                .isNotEmpty();
    }
}
