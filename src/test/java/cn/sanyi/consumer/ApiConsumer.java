package cn.sanyi.consumer;

import cn.sanyi.consumer.ApiFile.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A client of any API that is described by a file: calls operations by their id, refuses to send what the file does not
 * allow, and complains of every answer that is not as the file says.
 */
final class ApiConsumer {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ApiFile api;
    private final String base;
    private final String token;
    private final Set<String> called;

    /** @param called where the ids of the operations are noted that have been called */
    ApiConsumer(ApiFile api, String base, String token, Set<String> called) {
        this.api = api;
        this.base = base;
        this.token = token;
        this.called = called;
    }

    JsonNode call(String id, Map<String, String> parameters) {
        return call(id, parameters, null);
    }

    /** The answer. @throws AssertionError if it is a refusal, or if request or answer are not as described */
    JsonNode call(String id, Map<String, String> parameters, @Nullable JsonNode body) {
        Operation operation = api.operation(id);
        JsonNode schema = operation.requestContent().path("application/json").path("schema");
        expectNone(id + " request", api.faults(schema, body));
        if (body == null
                && operation.described().path("requestBody").path("required").asBoolean(false)) {
            throw new AssertionError(id + " asks for a body");
        }
        HttpRequest.Builder request = request(operation, parameters);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return sent(
                operation,
                request.method(
                        operation.method().toUpperCase(Locale.ROOT),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())));
    }

    /** Sends a file as the only part that the description asks for. */
    JsonNode upload(String id, Map<String, String> parameters, String fileName, byte[] content) {
        Operation operation = api.operation(id);
        Set<String> parts = new TreeSet<>(operation
                .requestContent()
                .path("multipart/form-data")
                .path("schema")
                .path("properties")
                .propertyNames());
        if (parts.size() != 1) {
            throw new AssertionError(id + " does not take one file: " + parts);
        }
        String boundary = "----" + UUID.randomUUID();
        String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, parts.iterator().next(), fileName);
        var all = new java.io.ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(content);
        all.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return sent(
                operation,
                request(operation, parameters)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(all.toByteArray())));
    }

    private HttpRequest.Builder request(Operation operation, Map<String, String> given) {
        Set<String> unknown = new TreeSet<>(given.keySet());
        String path = operation.path();
        for (JsonNode each : operation.parameters("path")) {
            String name = each.path("name").asString();
            path = path.replace("{" + name + "}", encoded(value(operation, given, each)));
            unknown.remove(name);
        }
        var query = new StringBuilder();
        for (JsonNode each : operation.parameters("query")) {
            String name = each.path("name").asString();
            String value = value(operation, given, each);
            if (!value.isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(encoded(value));
            }
            unknown.remove(name);
        }
        var request = HttpRequest.newBuilder(URI.create(base + path + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json");
        for (JsonNode each : operation.parameters("header")) {
            String name = each.path("name").asString();
            boolean key = name.equals("Idempotency-Key");
            request.header(name, key ? UUID.randomUUID().toString() : value(operation, given, each));
            unknown.remove(name);
        }
        if (!unknown.isEmpty()) {
            throw new AssertionError(operation.id() + " has no parameters " + unknown);
        }
        return request;
    }

    /** The given value, empty if there is none and none is asked for. */
    private static String value(Operation operation, Map<String, String> given, JsonNode parameter) {
        String value = given.get(parameter.path("name").asString());
        if (value == null && parameter.path("required").asBoolean(false)) {
            throw new AssertionError(operation.id() + " asks for " + parameter.path("name"));
        }
        return value == null ? "" : value;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode sent(Operation operation, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            called.add(operation.id());
            return checked(operation, answer);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(operation.id(), failed);
        }
    }

    private JsonNode checked(Operation operation, HttpResponse<String> answer) {
        String what = operation.id() + " " + answer.statusCode();
        JsonNode said = operation.response(answer.statusCode());
        if (said.isMissingNode()) {
            throw new AssertionError(what + " is not described: " + answer.body());
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode content = said.path("content");
        if (!answer.body().isEmpty() && content.path(type).isMissingNode()) {
            throw new AssertionError(what + " is said to be " + content.propertyNames() + ", not " + type);
        }
        JsonNode body = type.contains("json") ? ApiFile.JSON.readTree(answer.body()) : null;
        expectNone(what, api.faults(content.path(type).path("schema"), body));
        if (answer.statusCode() >= 400) {
            throw new AssertionError(what + ": " + answer.body());
        }
        return body == null ? ApiFile.JSON.nullNode() : body;
    }

    private static void expectNone(String what, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(what + " is not as described: " + faults);
        }
    }
}
