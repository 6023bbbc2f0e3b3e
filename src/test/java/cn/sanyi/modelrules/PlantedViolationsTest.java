package cn.sanyi.modelrules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is proven by breaking the shipped models in one place; most places stand in planted-violations.txt. */
class PlantedViolationsTest {

    private static final Path TABLE = Path.of("src/test/resources/modelrules/planted-violations.txt");
    private static final ModelBundle SHIPPED = ModelBundle.shipped("surplus-allocation");
    private static final String CORRECTION = "shared/correction.bpmn";
    private static final Map<String, String> MODELS = Map.of(
            "main", "surplus-allocation/surplus-allocation.bpmn",
            "table", "surplus-allocation/surplus-allocation-routing.dmn",
            "review", "shared/parallel-review.bpmn",
            "vote", "shared/committee-vote.bpmn",
            "correction", CORRECTION,
            "opinion", "shared/opinion.form",
            "plan", "surplus-allocation/case-data.form");

    record Plant(String rule, String what, ModelBundle broken) {

        @Override
        public String toString() {
            return rule + ": " + what;
        }
    }

    static Stream<Plant> plants() throws IOException {
        return Stream.concat(
                Files.readAllLines(TABLE).stream().skip(1).map(PlantedViolationsTest::plant), largePlants());
    }

    private static Plant plant(String line) {
        String[] cells = line.split(" \\|( |$)", -1);
        return new Plant(cells[0], cells[1], with(SHIPPED, MODELS.get(cells[2]), cells[3], cells[4]));
    }

    private static Stream<Plant> largePlants() {
        return Stream.of(
                new Plant("resource-name", "a path that climbs", adding("../escape.bpmn", "<a/>")),
                new Plant("resource-name", "a script file", adding("shared/run.groovy", "x")),
                new Plant("resource-size", "a comment of a megabyte", ending("<!--" + "x".repeat(1 << 20) + "-->")),
                new Plant("xml-readable", "nesting without end", ending("<a>".repeat(99) + "</a>".repeat(99))),
                new Plant("node-count", "501 more steps", with(SHIPPED, CORRECTION, "</bpmn:process>", steps(501))),
                new Plant("decision-cells", "a list without end", endlessCell()),
                new Plant("resource-used", "a stray process", adding("shared/stray.bpmn", strayProcess())),
                new Plant("resource-used", "no own process", ModelBundle.of("price-item", SHIPPED.resources())),
                new Plant("cycle-waits", "through a call that waits for nobody", callThatNeverWaits()));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aPlantedViolationIsFound(Plant plant) {
        assertThat(RuleBook.check(plant.broken(), Vocabularies.known()))
                .extracting(Finding::rule)
                .contains(plant.rule());
    }

    @Test
    void noRuleIsWithoutAPlantedViolation() throws IOException {
        assertThat(plants().map(Plant::rule).distinct()).containsExactlyInAnyOrderElementsOf(RuleBook.rules());
    }

    @Test
    void aFindingNamesTheElementInChineseAndSaysHowToMendIt() {
        ModelBundle broken = with(SHIPPED, MODELS.get("main"), "value=\"check-plan\"", "value=\"soon\"");
        assertThat(RuleBook.check(broken, Vocabularies.known()))
                .containsExactly(new Finding(
                        "step-limit", MODELS.get("main"), "checkPlan", "「形式审查」的时限“soon”没有这个名称", "选择一个时限，或留空：环节自有时限"));
    }

    @Test
    void conditionsMayJoinGroupAndNegateFacts() {
        String rich = "${(checkOutcome == 'accept' || checkOutcome != 'correct') &amp;&amp; !staffPayUnapproved"
                + " or planFen &gt;= -100 and staffPayUnapproved == true}";
        ModelBundle richer = with(SHIPPED, MODELS.get("main"), "${checkOutcome == 'accept'}", rich);
        assertThat(RuleBook.check(richer, Vocabularies.known())).isEmpty();
    }

    static ModelBundle with(ModelBundle bundle, String resource, String old, String replacement) {
        String text = text(bundle, resource);
        assertThat(text).contains(old);
        Map<String, byte[]> resources = new TreeMap<>(bundle.resources());
        resources.put(resource, text.replace(old, replacement).getBytes(UTF_8));
        return ModelBundle.of(bundle.key(), resources);
    }

    private static String text(ModelBundle bundle, String resource) {
        return new String(bundle.resources().get(resource), UTF_8);
    }

    private static ModelBundle adding(String resource, String content) {
        Map<String, byte[]> resources = new TreeMap<>(SHIPPED.resources());
        resources.put(resource, content.getBytes(UTF_8));
        return ModelBundle.of(SHIPPED.key(), resources);
    }

    private static ModelBundle ending(String last) {
        return with(SHIPPED, CORRECTION, "</bpmn:definitions>", last + "</bpmn:definitions>");
    }

    private static ModelBundle endlessCell() {
        return with(SHIPPED, MODELS.get("table"), "<text>false</text>", "<text>1" + ",1".repeat(5_000) + "</text>");
    }

    private static String steps(int count) {
        return "<bpmn:userTask name=\"x\" />".repeat(count) + "</bpmn:process>";
    }

    private static String strayProcess() {
        return text(SHIPPED, CORRECTION).replace("correction\"", "stray\"");
    }

    /** The correction without its step, and nobody who checks between two corrections. */
    private static ModelBundle callThatNeverWaits() {
        ModelBundle unattended = with(SHIPPED, CORRECTION, "targetRef=\"supplement\"", "targetRef=\"corrected\"");
        return with(unattended, MODELS.get("main"), "targetRef=\"checkPlan\"", "targetRef=\"checkDecided\"");
    }
}
