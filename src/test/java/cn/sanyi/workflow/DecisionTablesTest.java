package cn.sanyi.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.approval.DecisionTables;
import cn.sanyi.modelrules.Finding;
import cn.sanyi.modelrules.RuleBook;
import cn.sanyi.modelrules.Vocabularies;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Release;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table with dated rows, asked without a token, on both sides of each date. */
class DecisionTablesTest {

    private static final String TABLE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="pricingDefinitions" name="定价" namespace="http://sanyi.cn/dmn">
              <decision id="who-prices" name="谁定价" camunda:historyTimeToLive="P3650D">
                <decisionTable id="whoPricesTable" hitPolicy="UNIQUE">
                  <input id="placeInput" label="辖区"><inputExpression id="placeExpression" typeRef="string"><text>place</text></inputExpression></input>
                  <input id="dayInput" label="定价日"><inputExpression id="dayExpression" typeRef="date"><text>pricedOn</text></inputExpression></input>
                  <input id="publicInput" label="公立"><inputExpression id="publicExpression" typeRef="boolean"><text>publicOwned</text></inputExpression></input>
                  <output id="modeOutput" label="定价方式" name="pricingMode" typeRef="string" />
                  <output id="insuredOutput" label="医保支付" name="insured" typeRef="boolean" />
                  %s
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static final TestEngine TEST = TestEngine.shared();

    private static DecisionTables tables;
    private static Release release;
    private static Release later;

    @BeforeAll
    static void twoReleases() {
        tables = TEST.context.getBean(DecisionTables.class);
        release = released("2024-06-05");
        later = released("2025-01-01");
    }

    private static Release released(String second) {
        String rows = row("before", "< date(\"2022-12-29\")", "", "AUTHORITY")
                + row("first", "[date(\"2022-12-29\")..date(\"%s\"))".formatted(second), "true", "SELF")
                + row("private", "[date(\"2022-12-29\")..date(\"%s\"))".formatted(second), "false", "AUTHORITY")
                + row("second", ">= date(\"%s\")".formatted(second), "", "PARTLY");
        return TEST.deployed(
                "priced-item",
                Map.of("priced-item/who-prices.dmn", TABLE.formatted(rows).getBytes(UTF_8)));
    }

    private static String row(String id, String day, String owned, String mode) {
        return ("<rule id=\"%1$s\"><description>%1$s：Q56-4，明</description>"
                        + "<inputEntry id=\"%1$sPlace\"><text>\"QZ\"</text></inputEntry>"
                        + "<inputEntry id=\"%1$sDay\"><text>%2$s</text></inputEntry>"
                        + "<inputEntry id=\"%1$sPublic\"><text>%3$s</text></inputEntry>"
                        + "<outputEntry id=\"%1$sMode\"><text>\"%4$s\"</text></outputEntry>"
                        + "<outputEntry id=\"%1$sInsured\"><text>false</text></outputEntry></rule>")
                .formatted(id, day.replace("<", "&lt;").replace(">", "&gt;"), owned, mode);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-28, true, AUTHORITY, before",
        "2022-12-29, true, SELF, first",
        "2024-06-04, true, SELF, first",
        "2024-06-04, false, AUTHORITY, private",
        "2024-06-05, true, PARTLY, second",
        "2026-11-22, false, PARTLY, second"
    })
    void theRowOfTheDayAnswersWithItsReason(LocalDate day, boolean owned, String mode, String rule) {
        var decided = tables.decide(release, "who-prices", facts(day, owned));
        assertThat(decided.text("pricingMode")).isEqualTo(mode);
        assertThat(decided.is("insured")).isFalse();
        assertThat(decided.rule()).isEqualTo(rule);
        assertThat(decided.reason()).isEqualTo(rule + "：Q56-4，明");
    }

    @Test
    void theTableOfThePinnedReleaseIsAsked() {
        var facts = facts(LocalDate.of(2024, 12, 31), true);
        assertThat(tables.decide(release, "who-prices", facts).rule()).isEqualTo("second");
        assertThat(tables.decide(later, "who-prices", facts).rule()).isEqualTo("first");
    }

    @Test
    void noRowIsRefusedAndAMissingFactIsAnError() {
        var elsewhere =
                Map.<String, Object>of("place", "ZP", "pricedOn", LocalDate.of(2024, 1, 1), "publicOwned", true);
        assertThatThrownBy(() -> tables.decide(release, "who-prices", elsewhere))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("decision-not-unique"));
        assertThatThrownBy(() -> tables.decide(release, "who-prices", Map.of("place", "QZ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pricedOn");
        assertThatThrownBy(() -> tables.decide(release, "unknown", facts(LocalDate.of(2024, 1, 1), true)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRuleBookLetsDaysStandInCells() {
        assertThat(RuleBook.check(
                        SmallModel.process("priced-item")
                                .bundle(Map.of(
                                        "priced-item/who-prices.dmn",
                                        TABLE.formatted(row("day", ">= date(\"2024-06-05\")", "-", "SELF"))
                                                .getBytes(UTF_8))),
                        Vocabularies.known()))
                .extracting(Finding::rule)
                .doesNotContain("decision-cells");
    }

    private static Map<String, Object> facts(LocalDate day, boolean owned) {
        return Map.of("place", "QZ", "pricedOn", day, "publicOwned", owned);
    }
}
