package cn.sanyi.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.modelrules.StepReader;
import cn.sanyi.procedure.StepDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * No shipped step loses its clause: read from the files as they lie in the repository, against the clauses as they lie there,
 * without the rule book and without any list in the code.
 */
class CoverageOfReleasesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> DOCUMENTS = Map.of(
            "泉政办〔2022〕56号", "Q56",
            "漳政办〔2022〕11号", "ZP11",
            "泉政办〔2024〕15号", "Q15",
            "泉医改组〔2022〕2号", "QYG2",
            "綦医改〔2022〕3号", "QJ3");

    static List<String> procedures() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("bpmn"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("procedure.json")))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }

    private static Set<String> clauses() {
        Set<String> ids = new HashSet<>();
        for (JsonNode clause :
                JSON.readTree(Path.of("src/main/resources/policy/clauses.json").toFile())) {
            ids.add(DOCUMENTS.get(clause.path("doc_no").asString()) + "-"
                    + clause.path("clause").asString());
        }
        return ids;
    }

    private static JsonNode matter(String code) {
        for (JsonNode matter :
                JSON.readTree(Path.of("src/main/resources/policy/matters.json").toFile())) {
            if (matter.path("code").asString().equals(code)) {
                return matter;
            }
        }
        throw new AssertionError("No matter " + code);
    }

    private static List<StepDefinition> withoutClause(List<StepDefinition> steps) {
        Set<String> known = clauses();
        return steps.stream().filter(step -> !known.contains(step.clause())).toList();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyShippedStepRestsOnAClauseThatExists(String key) {
        List<StepDefinition> steps = StepReader.steps(ModelBundle.shipped(key));
        assertThat(steps).isNotEmpty();
        assertThat(withoutClause(steps)).isEmpty();
        assertThat(steps).allSatisfy(step -> assertThat(step.grade()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void aProcedureIsAMatterOfTheDocumentsAndRestsOnItsClauses(String key) {
        JsonNode entry = JSON.readTree(Path.of("bpmn", key, "procedure.json").toFile());
        List<String> named = matter(entry.path("code").asString())
                .path("bases")
                .valueStream()
                .map(basis -> basis.path("clause").asString())
                .toList();
        assertThat(entry.path("clauses").valueStream().map(JsonNode::asString)).containsAll(basesOf(entry));
        assertThat(own(StepReader.steps(ModelBundle.shipped(key)))).allSatisfy(step -> assertThat(
                        entry.path("clauses").valueStream().map(JsonNode::asString))
                .as(step.key())
                .contains(step.clause()));
        assertThat(named).isNotEmpty();
    }

    /** Shared processes rest on the clauses of whichever procedure they were made for first. */
    private static List<StepDefinition> own(List<StepDefinition> steps) {
        return steps.stream()
                .filter(step -> !Files.exists(Path.of("bpmn/shared", step.processKey() + ".bpmn")))
                .toList();
    }

    private static List<String> basesOf(JsonNode entry) {
        return matter(entry.path("code").asString())
                .path("bases")
                .valueStream()
                .filter(basis -> basis.path("bearing").asString().equals("BASIS"))
                .map(basis -> basis.path("clause").asString())
                .toList();
    }

    @Test
    void aStepThatLosesItsClauseIsFound() {
        ModelBundle shipped = ModelBundle.shipped("surplus-allocation");
        Map<String, byte[]> resources = new HashMap<>(shipped.resources());
        String name = "surplus-allocation/surplus-allocation.bpmn";
        String model = new String(resources.get(name), StandardCharsets.UTF_8);
        int step = model.indexOf("<bpmn:userTask id=\"checkPlan\"");
        int clause = model.indexOf("value=\"Q56-15\"", step);
        String lost = model.substring(0, clause) + "value=\"\"" + model.substring(clause + "value=\"Q56-15\"".length());
        resources.put(name, lost.getBytes(StandardCharsets.UTF_8));

        assertThat(withoutClause(StepReader.steps(ModelBundle.of("surplus-allocation", resources))))
                .extracting(StepDefinition::key)
                .containsExactly("checkPlan");
    }
}
