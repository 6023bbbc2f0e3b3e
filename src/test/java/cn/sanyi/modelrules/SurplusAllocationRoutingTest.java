package cn.sanyi.modelrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** The routing of the surplus plan, read aloud: one test per row. */
class SurplusAllocationRoutingTest {

    private static final int ROWS_TESTED = 4;

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final byte[] table = ModelBundle.shipped("surplus-allocation")
            .resources()
            .get("surplus-allocation/surplus-allocation-routing.dmn");

    @Test
    void aPlanThatPaysStaffIsReviewedByHumanResourcesToo() {
        assertThat(reviewsOfAPlanPayingStaff(true).getSingleResult().getEntryMap())
                .isEqualTo(Map.of(
                        "reviewInsurance",
                        true,
                        "reviewHealth",
                        true,
                        "reviewFinance",
                        true,
                        "reviewHumanResources",
                        true,
                        "reviewMarket",
                        false));
    }

    @Test
    void aPlanThatPaysNoStaffIsReviewedByInsuranceHealthAndFinance() {
        assertThat(reviewsOfAPlanPayingStaff(false).getSingleResult().getEntryMap())
                .isEqualTo(Map.of(
                        "reviewInsurance",
                        true,
                        "reviewHealth",
                        true,
                        "reviewFinance",
                        true,
                        "reviewHumanResources",
                        false,
                        "reviewMarket",
                        false));
    }

    @Test
    void anAmendmentIsReviewedByInsuranceAndFinanceAndByHumanResourcesWhereItPaysStaff() {
        assertThat(reviews(true, true))
                .containsExactlyInAnyOrder("reviewInsurance", "reviewFinance", "reviewHumanResources");
        assertThat(reviews(false, true)).containsExactlyInAnyOrder("reviewInsurance", "reviewFinance");
    }

    private java.util.List<String> reviews(boolean staffPayUnapproved, boolean amendment) {
        return routed(staffPayUnapproved, amendment).getSingleResult().getEntryMap().entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void everyRowHasItsTestAndNamesClauseAndGrade() {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(table));
        assertThat(model.getModelElementsByType(Rule.class))
                .hasSize(ROWS_TESTED)
                .allSatisfy(row -> assertThat(row.getChildElementsByType(Description.class))
                        .singleElement()
                        .extracting(Description::getTextContent)
                        .asString()
                        .containsPattern("Q56-\\d+")
                        .contains("推"));
    }

    private DmnDecisionTableResult reviewsOfAPlanPayingStaff(boolean staffPayUnapproved) {
        return routed(staffPayUnapproved, false);
    }

    private DmnDecisionTableResult routed(boolean staffPayUnapproved, boolean amendment) {
        return engine.evaluateDecisionTable(
                engine.parseDecision("surplus-allocation-routing", new ByteArrayInputStream(table)),
                Map.of("staffPayUnapproved", staffPayUnapproved, "amendment", amendment));
    }
}
