package cn.sanyi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Somebody at their desk: logged in over HTTP, speaking to the public API as a client would. */
public final class Desk {

    public static final String PASSWORD = "Sanyi-2026-demo";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final HttpClient http;
    private final String login;
    private String csrfHeader = "X-CSRF-TOKEN";
    private String csrfToken = "";
    private String bearer = "";
    private Recorder recorder = (path, body, key, answer) -> {};

    private Desk(String base, String login) {
        this.base = base;
        this.login = login;
        this.http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    public static Desk of(int port, String login) {
        var desk = new Desk("http://127.0.0.1:" + port, login);
        desk.post("/api/v1/session", Map.of("login", login, "password", PASSWORD))
                .expect(200);
        JsonNode session = desk.get("/api/v1/session").expect(200);
        desk.csrfHeader = session.path("csrf").path("header").asString();
        desk.csrfToken = session.path("csrf").path("token").asString();
        return desk;
    }

    /** A program with the access token, without session. */
    public static Desk withToken(int port, String login, String secret) {
        var desk = new Desk("http://127.0.0.1:" + port, login);
        desk.bearer = secret;
        return desk;
    }

    /** A program with a new access token of this desk's account. @param scope READ or ACT */
    public Desk program(int port, String scope) {
        String name = "program-" + UUID.randomUUID();
        JsonNode created = put(
                        "/api/v1/account/tokens/" + name, Map.of("scope", scope, "until", today().plusDays(60)), 0)
                .expect(201);
        return withToken(port, login, created.path("secret").asString());
    }

    /** Returns when the application says that it is ready: what a first start loads is there. */
    public static void awaitReady(int port) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> stranger(port).get("/actuator/health/readiness").status() == 200);
    }

    /** Somebody who is not logged in. */
    public static Desk stranger(int port) {
        return new Desk("http://127.0.0.1:" + port, "stranger");
    }

    /** Address of the application, one for each. */
    public String base() {
        return base;
    }

    public String login() {
        return login;
    }

    /** Secret of the access token; empty for a desk with a session. */
    public String token() {
        return bearer;
    }

    /** Is told of every JSON POST when it has been answered, or with null when the line was cut. */
    @FunctionalInterface
    public interface Recorder {
        void posted(String path, Object body, String key, @Nullable Answer answer);
    }

    public Desk recording(Recorder everyPost) {
        recorder = everyPost;
        return this;
    }

    /** An answer: its status, its JSON (null node where there is none), its text. */
    public record Answer(int status, JsonNode json, String text, HttpResponse<byte[]> raw) {

        /** The JSON, if the status is the expected one; fails with the whole answer otherwise. */
        public JsonNode expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but was " + status + ": " + text);
            }
            return json;
        }

        /** The problem's code, if it was refused with the expected status. */
        public String refusedWith(int expected) {
            return expect(expected).path("code").asString();
        }

        public String detail() {
            return json.path("detail").asString();
        }
    }

    /** The application's own day, which need not be that of the machine: its clock can be moved, and midnight passes. */
    public LocalDate today() {
        return LocalDate.parse(
                get("/api/v1/sample/clock").expect(200).path("now").asString().substring(0, 10));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        Answer answer = null;
        try {
            answer = send(request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", idempotencyKey)
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
            return answer;
        } finally {
            recorder.posted(path, body, idempotencyKey, answer);
        }
    }

    /** A plain form of a page, sent with the token of this desk's session. */
    public Answer submit(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, body, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
    }

    public Answer put(String path, Object body, int revision) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + revision + "\"")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Exactly this body and these headers (name, value, …): for what no client of ours would send. */
    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer upload(String path, String fileName, byte[] content) {
        return upload(path, fileName, content, UUID.randomUUID().toString());
    }

    /** What a request of this desk carries to be let in: session and CSRF token, for speaking to the socket itself. */
    public Map<String, String> credentials() {
        var cookies = ((CookieManager) http.cookieHandler().orElseThrow())
                .getCookieStore()
                .getCookies();
        String sent = cookies.stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Map.of("Cookie", sent, csrfHeader, csrfToken);
    }

    /** A file that goes into the draft with this revision. */
    public Answer uploadOver(String path, byte[] content, int revision) {
        return upload(path, "明细.xlsx", content, UUID.randomUUID().toString(), "If-Match", "\"" + revision + "\"");
    }

    /** A command on the draft with this revision. */
    public Answer postOver(String path, int revision) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + revision + "\"")
                .POST(BodyPublishers.noBody()));
    }

    public Answer upload(String path, String fileName, byte[] content, String idempotencyKey) {
        return upload(path, fileName, content, idempotencyKey, "Accept-Language", "zh-CN");
    }

    private Answer upload(
            String path, String fileName, byte[] content, String idempotencyKey, String header, String value) {
        String boundary = "----sanyi" + UUID.randomUUID();
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header(header, value)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json, application/problem+json");
        if (!bearer.isEmpty()) {
            return request.header("Authorization", "Bearer " + bearer);
        }
        return csrfToken.isEmpty() ? request : request.header(csrfHeader, csrfToken);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            String text = new String(response.body(), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), json(response, text), text, response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response, String text) {
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        return isJson && !text.isBlank() ? JSON.readTree(text) : JsonNodeFactory.instance.nullNode();
    }
}
