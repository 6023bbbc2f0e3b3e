package cn.sanyi.publicity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody from the street with a browser: no account, the forms of the pages as they are. */
public final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    public Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public record Page(int status, String text, HttpResponse<byte[]> raw) {

        public String header(String name) {
            return String.join(", ", raw.headers().allValues(name));
        }

        /** What stands in the element with this id. */
        public String element(String id) {
            var matcher = Pattern.compile("id=\"" + id + "\"[^>]*>([^<]*)<").matcher(text);
            return matcher.find() ? matcher.group(1) : "";
        }

        Map<String, String> hidden() {
            Map<String, String> fields = new LinkedHashMap<>();
            HIDDEN.matcher(text).results().forEach(found -> fields.put(found.group(1), found.group(2)));
            return fields;
        }
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    public boolean hasCookie() {
        return !cookies.getCookieStore().getCookies().isEmpty();
    }

    /** The form of the notice, filled in as it comes. */
    public Map<String, String> objectionForm(String notice) {
        Map<String, String> fields =
                get("/public/notices/" + notice + "/objection").hidden();
        fields.put("website", "");
        fields.put("reasonCode", "OBJECTION_OTHER");
        return fields;
    }

    public Page object(String notice, String name, String contact, String content) {
        Map<String, String> fields = objectionForm(notice);
        fields.put("name", name);
        fields.put("contact", contact);
        fields.put("content", content);
        return post(notice, fields, null, null);
    }

    public Page post(String notice, Map<String, String> fields, String fileName, byte[] file) {
        String boundary = "----visitor" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        if (fileName != null) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + "/public/notices/" + notice + "/objection"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public Page ask(String receipt, String code) {
        Map<String, String> fields = get("/public/answer").hidden();
        fields.put("receipt", receipt);
        fields.put("code", code);
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.length() == 0 ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(URI.create(base + "/public/answer"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Page(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
