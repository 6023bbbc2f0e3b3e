package cn.sanyi.consumer;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All that a consumer knows of the API: the file {@code src/docs/openapi.json}. */
final class ApiFile {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode file;
    private final Map<String, Operation> operations = new TreeMap<>();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    ApiFile() {
        try {
            file = (ObjectNode) JSON.readTree(Files.readString(Path.of("src/docs/openapi.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        file.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    String id = each.getValue().path("operationId").asString();
                    operations.put(id, new Operation(id, each.getKey(), path.getKey(), each.getValue()));
                }));
    }

    /** One operation: its HTTP method in lower case, its address with variables, its description. */
    record Operation(String id, String method, String path, JsonNode described) {

        List<JsonNode> parameters(String in) {
            return described
                    .path("parameters")
                    .valueStream()
                    .filter(each -> each.path("in").asString().equals(in))
                    .toList();
        }

        JsonNode requestContent() {
            return described.path("requestBody").path("content");
        }

        /** What is said of this status; of any other where nothing is said of it and it is a refusal. */
        JsonNode response(int status) {
            JsonNode responses = described.path("responses");
            JsonNode exact = responses.path(String.valueOf(status));
            return exact.isMissingNode() && status >= 400 ? responses.path("default") : exact;
        }
    }

    Operation operation(String id) {
        Operation found = operations.get(id);
        if (found == null) {
            throw new AssertionError("The file has no operation " + id);
        }
        return found;
    }

    /** The example of a request body, to be changed at will. */
    ObjectNode example(String id, String name) {
        JsonNode value = operation(id)
                .requestContent()
                .path("application/json")
                .path("examples")
                .path(name)
                .path("value");
        if (!value.isObject()) {
            throw new AssertionError("The file has no example " + name + " of " + id);
        }
        return (ObjectNode) value.deepCopy();
    }

    /** What of the document is not as the schema says; empty if all is, or nothing is said. */
    List<String> faults(JsonNode schema, @Nullable JsonNode document) {
        if (!schema.isObject() || document == null) {
            return List.of();
        }
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", file.path("components"));
        return schemas.getSchema(whole).validate(document).stream()
                .map(Error::toString)
                .toList();
    }
}
