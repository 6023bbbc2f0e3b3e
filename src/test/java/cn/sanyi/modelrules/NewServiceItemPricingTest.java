package cn.sanyi.modelrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may price an item in trial, read aloud: each row, and both sides of both dates. */
class NewServiceItemPricingTest {

    private final DmnEngine engine = readingDays();
    private final byte[] table = read();

    /** As the application does: a date is a day. */
    private static DmnEngine readingDays() {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.getTransformer().getDataTypeTransformerRegistry().addTransformer("date", Variables::untypedValue);
        return decisions.buildEngine();
    }

    private static byte[] read() {
        try {
            return Files.readAllBytes(Path.of("bpmn/new-service-item/new-service-item-pricing.dmn"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0} {1} level two {2} public {3} wide {4}: {5}")
    @CsvSource({
        // 泉政办〔2022〕56号 holds from its day
        "QZ, 2022-12-28, true, true, false, AUTHORITY",
        "QZ, 2022-12-29, true, true, false, SELF",
        "QZ, 2022-12-29, true, false, false, AUTHORITY",
        "QZ, 2022-12-29, false, true, false, AUTHORITY",
        "QZ, 2022-12-29, false, false, true, AUTHORITY",
        // 泉政办〔2024〕15号 holds from its day; its scope is the switch's
        "QZ, 2024-06-04, true, true, true, SELF",
        "QZ, 2024-06-04, false, false, true, AUTHORITY",
        "QZ, 2024-06-05, false, false, true, SELF",
        "QZ, 2024-06-05, true, false, true, SELF",
        "QZ, 2024-06-05, true, true, false, SELF",
        "QZ, 2024-06-05, true, false, false, AUTHORITY",
        "QZ, 2024-06-05, false, true, false, AUTHORITY",
        "QZ, 2030-12-31, true, true, false, SELF",
        // 漳平, 綦江 and everywhere else: no text gives the right to price
        "ZP, 2022-12-29, true, true, true, AUTHORITY",
        "ZP, 2026-11-22, true, true, false, AUTHORITY",
        "QJ, 2026-11-22, true, true, true, AUTHORITY",
        "YA, 2026-11-22, true, true, true, AUTHORITY"
    })
    void decides(
            String place,
            LocalDate pricedOn,
            boolean levelTwo,
            boolean publicOwned,
            boolean wide2024,
            String expected) {
        assertThat(asked(place, pricedOn, levelTwo, publicOwned, wide2024))
                .containsEntry("pricingMode", expected)
                .containsEntry("insured", false);
    }

    @Test
    void whereNothingIsKnownTheAuthorityPrices() {
        assertThat(asked(null, null, null, null, null)).containsEntry("pricingMode", "AUTHORITY");
    }

    @Test
    void everyRowNamesItsClauseAndGrade() {
        assertThat(Dmn.readModelFromStream(new ByteArrayInputStream(table)).getModelElementsByType(Rule.class))
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.getChildElementsByType(Description.class))
                        .singleElement()
                        .extracting(Description::getTextContent)
                        .asString()
                        .containsPattern("^(Q56-4|Q15-21|ZP11-\\(12\\)|QJ3-17)，(明|推)："));
    }

    private Map<String, Object> asked(
            Object place, Object pricedOn, Object levelTwo, Object publicOwned, Object wide2024) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("place", place);
        facts.put("pricedOn", pricedOn);
        facts.put("levelTwo", levelTwo);
        facts.put("publicOwned", publicOwned);
        facts.put("wide2024", wide2024);
        return engine.evaluateDecisionTable(
                        engine.parseDecision("new-service-item-pricing", new ByteArrayInputStream(table)), facts)
                .getSingleResult()
                .getEntryMap();
    }
}
