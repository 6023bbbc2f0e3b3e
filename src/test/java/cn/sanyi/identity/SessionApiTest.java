package cn.sanyi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PeopleTest
class SessionApiTest {

    private static final String SESSION = "/api/v1/session";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser client;

    @BeforeEach
    void aClient() {
        jdbc.sql("delete from login_attempt").update();
        client = new Browser(port);
    }

    @Test
    void aClientLogsInActsWithTheTokenAndLogsOut() {
        JsonNode session = read(logIn("jj-mc", Browser.PASSWORD));
        assertThat(session.at("/name").asString()).isEqualTo("庄文彬");
        assertThat(session.at("/posts/0/unitRole").asString()).isEqualTo("MEDICAL_COMMUNITY");
        String header = session.at("/csrf/header").asString();
        String token = session.at("/csrf/token").asString();

        assertThat(client.json("POST", "/api/v1/probe", "{}", header, token, "Idempotency-Key", "a")
                        .body())
                .isEqualTo("庄文彬");
        assertThat(read(client.get(SESSION)).at("/login").asString()).isEqualTo("jj-mc");
        assertThat(client.json("DELETE", SESSION, "", header, token).statusCode())
                .isEqualTo(204);
        assertThat(client.get(SESSION).statusCode()).isEqualTo(401);
    }

    @Test
    void whyALoginIsRefusedHasAStableCode() {
        assertThat(logIn("jj-m3", "wrong")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"login-failed\"", "登录名或口令不正确");
        });
        for (int tries = 0; tries < 4; tries++) {
            logIn("jj-m3", "wrong");
        }
        HttpResponse<String> blocked = logIn("jj-m3", Browser.PASSWORD);
        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(blocked.headers().firstValue("Retry-After")).isPresent();
        assertThat(blocked.body()).contains("\"code\":\"login-blocked\"");
    }

    @Test
    void anotherSitesFormCannotLogSomebodyIn() {
        assertThat(client.postWithoutToken(SESSION, java.util.Map.of("login", "jj-mc"))
                        .statusCode())
                .isEqualTo(415);
        logIn("jj-mc", Browser.PASSWORD);
        assertThat(logIn("jj-office", Browser.PASSWORD).statusCode())
                .as("with a session the token is needed")
                .isEqualTo(403);
    }

    private HttpResponse<String> logIn(String login, String password) {
        return client.json("POST", SESSION, "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
    }

    private static JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }
}
