package cn.sanyi.authorization;

import cn.sanyi.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;

/** Somebody who asks for anything, with the session and the token of their login (or, of a visitor, of the login page). */
final class Caller {

    private static final String BOUNDARY = "----matrix";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String base;
    private final String name;
    private final Map<String, String> credentials;

    Caller(String base, String name, Map<String, String> credentials) {
        this.base = base;
        this.name = name;
        this.credentials = credentials;
    }

    /** What comes back, the text without what differs from one answer to the next. */
    record Answer(int status, String location, String text) {

        Expected kind() {
            return Expected.of(status, location);
        }
    }

    String name() {
        return name;
    }

    /** @param undone whether it is a rehearsal that leaves nothing behind */
    Answer ask(Endpoint endpoint, String path, String body, boolean undone) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("If-Match", "\"0\"");
        credentials.forEach(request::header);
        if (endpoint.isApi()) {
            request.header("Accept", "application/json, application/problem+json, */*");
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        } else {
            request.header("Accept", "text/html, */*");
        }
        if (undone) {
            request.header(Rehearsal.HEADER, "yes");
        }
        if (endpoint.isChange()) {
            request.header("Content-Type", type(endpoint));
        }
        return send(request.method(endpoint.method(), content(endpoint, body)).build());
    }

    private static String type(Endpoint endpoint) {
        if (endpoint.upload()) {
            return "multipart/form-data; boundary=" + BOUNDARY;
        }
        return endpoint.isApi() ? "application/json" : "application/x-www-form-urlencoded";
    }

    private static BodyPublisher content(Endpoint endpoint, String body) {
        if (!endpoint.isChange()) {
            return BodyPublishers.noBody();
        }
        if (endpoint.upload()) {
            return BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; "
                    + "filename=\"a.pdf\"\r\nContent-Type: application/octet-stream\r\n\r\n%PDF-1.4\n%%EOF\n\r\n--"
                    + BOUNDARY + "--\r\n");
        }
        return BodyPublishers.ofString(body.isEmpty() && endpoint.isApi() ? "{}" : body);
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            String text = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    text);
        } catch (IOException failed) {
            throw new UncheckedIOException(request + ": " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
