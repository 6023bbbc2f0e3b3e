package cn.sanyi.authorization;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

/** Strangers who have been on the login page: they have a session and its token, and no name. */
final class Visitors {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private Visitors() {}

    static Caller fromTheStreet(String base) throws IOException, InterruptedException {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/login")).build(),
                        HttpResponse.BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("no token on the login page");
        }
        String session = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        return new Caller(base, AuthorizationTable.VISITOR, Map.of("Cookie", session, "X-CSRF-TOKEN", token.group(1)));
    }
}
