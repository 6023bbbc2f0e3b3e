package cn.sanyi.identity;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** What holds for every operation: the key of a POST, the problem that a refusal is, what is open to all. */
class OperationRules implements GlobalOpenApiCustomizer {

    /** These change nothing, or have no account yet: no answer is kept of them. */
    private static final Pattern WITHOUT_KEY =
            Pattern.compile("/api/v1/session|/api/v1/work-items/[^/]+/(route-preview|self-check)");

    private static final Set<String> OPEN = Set.of("POST /api/v1/session");
    private static final String JSON = "application/json";
    private static final String PUBLIC = "/api/v1/public/";

    @Override
    public void customise(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(new Components());
        }
        description.getComponents().addSchemas("Problem", problem()).addSchemas("ProblemField", field());
        description.getPaths().forEach((address, path) -> path.readOperationsMap()
                .forEach((method, operation) -> rules(address, method, operation)));
    }

    private static void rules(String address, HttpMethod method, Operation operation) {
        if (method == HttpMethod.POST && !WITHOUT_KEY.matcher(address).matches()) {
            operation.addParametersItem(key());
        }
        if (operation.getRequestBody() != null) {
            body(operation.getRequestBody().getContent());
        }
        if (address.startsWith(PUBLIC) || OPEN.contains(method + " " + address)) {
            operation.setSecurity(List.of());
        }
        var refusal = new ApiResponse()
                .description("未能办理：code 稳定，detail 可直接显示给用户，fields 指出有误的字段。")
                .content(
                        new Content().addMediaType("application/problem+json", new MediaType().schema(ref("Problem"))));
        refusal.addHeaderObject(
                "Retry-After", new Header().description("429 时：多少秒后再试。").schema(typed("string", "")));
        operation.getResponses().values().forEach(OperationRules::success);
        operation.getResponses().addApiResponse("default", refusal);
    }

    /** A file is sent as a part of a form; what is said of no further is an object. */
    private static void body(Content content) {
        MediaType json = content.get(JSON);
        if (json == null) {
            return;
        }
        if (json.getSchema() == null) {
            json.setSchema(typed("object", "内容由对应的表单规定"));
        } else if (isFile(json.getSchema())) {
            content.remove(JSON);
            content.addMediaType("multipart/form-data", json);
        }
    }

    private static boolean isFile(Schema<?> schema) {
        return schema.getProperties() != null
                && schema.getProperties().values().stream().anyMatch(part -> "binary".equals(part.getFormat()));
    }

    /** A document that its own form describes is answered as JSON too. */
    private static void success(ApiResponse response) {
        if (response.getContent() != null && response.getContent().isEmpty()) {
            response.getContent()
                    .addMediaType(JSON, new MediaType().schema(new JsonSchema().description("内容由对应的表单规定")));
        }
    }

    private static Parameter key() {
        return new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .required(true)
                .description("每次办理一个新值，1 到 80 个可见字符；没有收到应答时用同一个值重发，不会办理两次。")
                .schema(typed("string", "").pattern("^[\\x21-\\x7e]{1,80}$"));
    }

    private static Schema<?> problem() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put("type", typed("string", "固定为 about:blank"));
        properties.put("title", typed("string", "哪一类问题"));
        properties.put("status", typed("integer", "同 HTTP 状态"));
        properties.put("detail", typed("string", "给用户看的一句话"));
        properties.put("instance", typed("string", "请求的地址"));
        properties.put("code", typed("string", "稳定的代码，程序据此判断"));
        properties.put("fields", array());
        return typed("object", "RFC 9457 问题说明").properties(properties).required(List.of("status", "detail", "code"));
    }

    private static Schema<?> field() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put("field", typed("string", "字段，如 lines.0.amount"));
        properties.put("code", typed("string", "稳定的代码"));
        properties.put("message", typed("string", "给用户看的一句话"));
        return typed("object", "有误的一个字段").properties(properties).required(List.of("field", "code", "message"));
    }

    private static Schema<?> array() {
        var array = new JsonSchema();
        array.addType("array");
        array.setItems(ref("ProblemField"));
        return array;
    }

    private static Schema<?> typed(String type, String about) {
        var schema = new JsonSchema();
        schema.addType(type);
        schema.setDescription(about.isEmpty() ? null : about);
        return schema;
    }

    private static Schema<?> ref(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }
}
