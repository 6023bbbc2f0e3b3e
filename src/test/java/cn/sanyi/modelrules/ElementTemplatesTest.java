package cn.sanyi.modelrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the editor offers is what the rule book accepts. */
class ElementTemplatesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Vocabulary KNOWN = Vocabularies.known();

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn/element-templates"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateIsNamedAfterItsFile(Path file) {
        JsonNode template = JSON.readTree(file.toFile());
        assertThat(template.path("id").asString() + ".json").isEqualTo("cn.sanyi." + file.getFileName());
        assertThat(template.path("version").asInt()).isEqualTo(1);
        assertThat(template.path("name").asString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateOffersOnlyWordsOfTheVocabulary(Path file) {
        for (JsonNode property : JSON.readTree(file.toFile()).path("properties")) {
            Set<String> known = known(property.path("binding").path("name").asString(""));
            if (!known.isEmpty()) {
                assertThat(known).containsAll(values(property));
            }
        }
    }

    @Test
    void everyTaskOfTheShippedModelsIsDrawnFromATemplate() throws IOException {
        Set<String> ids = templates().stream()
                .map(file -> JSON.readTree(file.toFile()).path("id").asString())
                .collect(Collectors.toSet());
        Models models = new Gate(ModelBundle.shipped("surplus-allocation")).models();
        assertThat(models.nodes().filter(node -> node.type().endsWith("Task") || node.is("callActivity")))
                .allSatisfy(node -> assertThat(ids).contains(node.camunda("modelerTemplate")));
    }

    @Test
    void aTemplateBindsEveryPropertyTheShippedModelsUseUnderIt() throws IOException {
        Models models = new Gate(ModelBundle.shipped("surplus-allocation")).models();
        for (Path file : templates()) {
            JsonNode template = JSON.readTree(file.toFile());
            assertThat(models.nodes()
                            .filter(node -> node.camunda("modelerTemplate")
                                    .equals(template.path("id").asString()))
                            .flatMap(node -> Properties.of(node.element()).map(ElementTemplatesTest::name)))
                    .isSubsetOf(bound(template));
        }
    }

    private static String name(Element property) {
        return property.getAttribute("name");
    }

    private static List<String> bound(JsonNode template) {
        return template.path("properties")
                .valueStream()
                .map(property -> property.path("binding").path("name").asString(""))
                .toList();
    }

    private static List<String> values(JsonNode property) {
        Stream<String> chosen = property.path("choices").valueStream().map(choice -> choice.path("value")
                .asString(""));
        Stream<String> preset = Stream.of(property.path("value").asString("").split(","));
        return Stream.concat(chosen, preset).filter(value -> !value.isEmpty()).toList();
    }

    /** Empty where any value may stand. */
    private static Set<String> known(String binding) {
        return switch (binding) {
            case "role" -> KNOWN.roles();
            case "post" -> KNOWN.posts();
            case "acts" -> KNOWN.acts();
            case "rule" -> KNOWN.rules();
            case "limit" -> KNOWN.limits();
            case "clause" -> KNOWN.clauses();
            case "level" -> Set.of("own", "prefecture", "deciding");
            case "camunda:delegateExpression" ->
                KNOWN.effects().stream().map("${%s}"::formatted).collect(Collectors.toSet());
            default -> Set.of();
        };
    }
}
