package cn.sanyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is a file of this repository: who changes the API sees, and shows, what changes for programs. */
class OpenApiFileTest extends SanyiTest {

    static final Path FILE = Path.of("src/docs/openapi.json");
    private static final Path RUNNING = Path.of("target/openapi.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** One operation as described. */
    private record Described(String method, String path, JsonNode operation) {

        String name() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    @Test
    void theFileIsWhatTheApplicationSays() throws IOException {
        String running = JSON.writeValueAsString(JSON.treeToValue(description(), TreeMap.class)) + "\n";
        Files.writeString(RUNNING, running);
        String kept = Files.exists(FILE) ? Files.readString(FILE) : "";
        assertThat(kept.equals(running))
                .as("The API differs from %s. If that is meant, renew it: cp %s %s", FILE, RUNNING, FILE)
                .isTrue();
    }

    @Test
    void everyOperationSaysWhatItIsFor() {
        assertThat(operations()).allSatisfy(each -> {
            JsonNode operation = each.operation();
            assertThat(operation.path("summary").asString(""))
                    .as("summary of %s, a line of openapi/operations.txt", each.name())
                    .matches("(?s).*\\p{IsHan}.*");
            assertThat(operation.path("operationId").asString()).as(each.name()).matches("[a-z][A-Za-z]+");
            assertThat(operation.path("tags").size()).as(each.name()).isEqualTo(1);
            assertThat(operation
                            .path("responses")
                            .path("default")
                            .path("content")
                            .path("application/problem+json")
                            .path("schema")
                            .path("$ref")
                            .asString(""))
                    .as(each.name())
                    .isEqualTo("#/components/schemas/Problem");
        });
        assertThat(operations().stream()
                        .map(each -> each.operation().path("operationId").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyLineOfTheListIsAnOperation() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/openapi/operations.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ")[0] + " " + line.split(" ")[1])
                .toList();
        assertThat(lines).isSubsetOf(operations().stream().map(Described::name).toList());
    }

    @Test
    void everyModuleIsNamed() {
        assertThat(description().path("tags"))
                .allSatisfy(tag -> assertThat(tag.path("description").asString())
                        .as(tag.path("name").asString())
                        .matches("(?s).*\\p{IsHan}.*"));
    }

    @Test
    void aCommandSaysThatItNeedsAKey() {
        assertThat(operations().stream()
                        .filter(each -> each.method().equals("post"))
                        .filter(each -> each.operation()
                                .path("parameters")
                                .valueStream()
                                .noneMatch(parameter ->
                                        parameter.path("name").asString().equals("Idempotency-Key")))
                        .map(Described::name))
                .containsExactlyInAnyOrder(
                        "POST /api/v1/session",
                        "POST /api/v1/work-items/{id}/route-preview",
                        "POST /api/v1/work-items/{id}/self-check");
    }

    private JsonNode description() {
        return as("jj-mc").get("/api/v1/openapi").expect(200);
    }

    private List<Described> operations() {
        List<Described> found = new ArrayList<>();
        description().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(each -> found.add(new Described(each.getKey(), path.getKey(), each.getValue()))));
        return found;
    }
}
