package cn.sanyi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Programs act with access tokens: as their person, for a time, within a scope, and never on who may get in. */
@ExtendWith(OutputCaptureExtension.class)
class ApiTokensTest extends SanyiTest {

    private static final String OWN = "/api/v1/account/tokens";
    private static final String SESSION = "/api/v1/session";

    @Test
    void aSecretIsShownOnceAndOnlyItsDigestIsKept(CapturedOutput log) {
        JsonNode created = created("jj-mc", "READ", 0);
        String secret = secretOf(created);
        assertThat(secret).matches("sanyi_[A-Za-z0-9_-]{43}");
        assertThat(program("jj-mc", secret)
                        .get(SESSION)
                        .expect(200)
                        .path("login")
                        .asString())
                .isEqualTo("jj-mc");
        assertThat(as("jj-mc").get(OWN).expect(200).toString())
                .contains(idOf(created))
                .doesNotContain(secret)
                .doesNotContain("hash");
        assertThat(jdbc.sql("select t::text from api_token t union all select k::text from idempotency k"
                                + " union all select r::text from record_entry r")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(secret));
        program("jj-mc", secret + "x").get(SESSION);
        program("jj-mc", secret).get("/api/v1/cases/nothing");
        assertThat(log.getAll()).doesNotContain(secret);
    }

    @Test
    void aProgramNeedsNoCsrfTokenAndGetsNoSession() {
        long sessions = count("select count(*) from spring_session");
        Desk program = as("jj-hrss").program(port, "ACT");
        String day = new Plans(this::as, "JJ").today().plusDays(200).toString();
        Desk.Answer registered = program.post("/api/v1/absences", Map.of("from", day, "to", day, "reason", "程序登记的培训"));
        String absence = registered.expect(201).path("id").asString();
        assertThat(registered.raw().headers().allValues("Set-Cookie")).isEmpty();
        Desk.Answer me = program.get(SESSION);
        assertThat(me.expect(200).path("csrf").isNull()).isTrue();
        assertThat(me.raw().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(count("select count(*) from spring_session")).isLessThanOrEqualTo(sessions + 1);
        program.post("/api/v1/absences/" + absence + "/cancellation", Map.of("reason", "不再需要"))
                .expect(204);
        assertThat(payloads("程序登记的培训")).allMatch(payload -> payload.contains("\"token\":\"program-"));
    }

    @Test
    void ofATokenAndACookieTheTokenCounts() {
        Desk session = as("jj-mc");
        String secret = secretOf(created("jj-health", "READ", 0));
        String cookie = session.credentials().get("Cookie");
        Desk.Answer both =
                Desk.stranger(port).send("GET", SESSION, "", "Cookie", cookie, "Authorization", "Bearer " + secret);
        assertThat(both.expect(200).path("login").asString()).isEqualTo("jj-health");
        Desk.Answer wrong = Desk.stranger(port)
                .send("GET", SESSION, "", "Cookie", cookie, "Authorization", "Bearer " + secret.toUpperCase());
        assertThat(wrong.status()).as("no way back to the cookie").isEqualTo(401);
        Desk.Answer forged = Desk.stranger(port)
                .send(
                        "POST",
                        "/api/v1/absences",
                        "{}",
                        "Cookie",
                        cookie,
                        "Authorization",
                        "Bearer x",
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "k");
        assertThat(forged.refusedWith(401)).isEqualTo("token-malformed");
        Desk.Answer basic = Desk.stranger(port)
                .send(
                        "POST",
                        "/api/v1/absences",
                        "{}",
                        "Cookie",
                        cookie,
                        "Authorization",
                        "Basic x",
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "k");
        assertThat(basic.refusedWith(403))
                .as("another scheme does not lift the CSRF token")
                .isEqualTo("csrf");
    }

    @Test
    void aReadingTokenChangesNothing() {
        Desk program = as("jj-mc").program(port, "READ");
        program.get("/api/v1/work-items").expect(200);
        Desk.Answer refused = program.post("/api/v1/absences", Map.of());
        assertThat(refused.refusedWith(403)).isEqualTo("token-scope");
        assertThat(challenge(refused)).contains("insufficient_scope");
        assertThat(program.put("/api/v1/work-items/" + UUID.randomUUID() + "/draft", Map.of(), 1)
                        .refusedWith(403))
                .isEqualTo("token-scope");
        assertThat(program.delete(SESSION).refusedWith(403)).isEqualTo("token-scope");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/account/tokens",
        "PUT, /api/v1/account/tokens/another",
        "GET, /api/v1/admin/accounts",
        "GET, /api/v1/admin/accounts/jj-mc/tokens",
        "PUT, /api/v1/admin/accounts/jj-mc/password",
        "POST, /api/v1/admin/accounts/jj-mc/disablement",
        "GET, /api/v1/admin/people",
        "GET, /api/v1/admin/system/sessions",
        "POST, /api/v1/admin/parameter-changes",
        "PUT, /api/v1/admin/holidays",
        "POST, /api/v1/session",
        "DELETE, /api/v1/session"
    })
    void noTokenAdministers(String method, String path) {
        for (String login : List.of("admin-security", "admin-system", "admin-business")) {
            String secret = secretOf(created(login, "ACT", 0));
            Desk.Answer refused = Desk.stranger(port)
                    .send(method, path, "{}", "Authorization", "Bearer " + secret, "Content-Type", "application/json");
            assertThat(refused.refusedWith(403)).as(login).isEqualTo("token-needs-login");
        }
    }

    @Test
    void anAddressWrittenOtherwiseIsNoWayAround() {
        String secret = secretOf(created("admin-security", "ACT", 0));
        for (String path : List.of(
                "/api/v1/admin/accounts/",
                "/api/v1//admin/accounts",
                "/api/v1/admin;x=y/accounts",
                "/api/v1/admin/%61ccounts",
                "/api/v1/x/../admin/accounts",
                "/API/v1/admin/accounts")) {
            assertThat(Desk.stranger(port)
                            .send("GET", path, "", "Authorization", "Bearer " + secret)
                            .status())
                    .as(path)
                    .isBetween(300, 499);
        }
    }

    @Test
    void onPagesTheHeaderMeansNothing() {
        String secret = secretOf(created("admin-security", "ACT", 0));
        for (String path : List.of("/tasks", "/admin/accounts", "/account/tokens", "/actuator/metrics", "/api/docs")) {
            Desk.Answer answer = Desk.stranger(port)
                    .send("GET", path, "", "Authorization", "Bearer " + secret, "Accept", "text/html");
            assertThat(answer.status()).as(path).isIn(302, 401);
        }
    }

    @Test
    void aRevokedTokenIsWorthNothingAtOnce() {
        JsonNode own = created("jj-mc", "READ", 0);
        as("jj-mc").post(OWN + "/" + idOf(own) + "/revocation", Map.of()).expect(200);
        Desk.Answer refused = program("jj-mc", secretOf(own)).get(SESSION);
        assertThat(refused.refusedWith(401)).isEqualTo("token-revoked");
        assertThat(challenge(refused)).contains("Bearer", "invalid_token");
        assertThat(as("jj-mc")
                        .post(OWN + "/" + idOf(own) + "/revocation", Map.of())
                        .refusedWith(422))
                .isEqualTo("token-revoked");

        JsonNode lost = created("jj-mc", "READ", 0);
        assertThat(as("jj-health")
                        .post(OWN + "/" + idOf(lost) + "/revocation", Map.of())
                        .refusedWith(404))
                .as("somebody else's")
                .isEqualTo("token-unknown");
        String theirs = "/api/v1/admin/accounts/jj-mc/tokens";
        assertThat(as("admin-security").get(theirs).expect(200).toString()).contains(idOf(lost));
        as("admin-security")
                .post(theirs + "/" + idOf(lost) + "/revocation", Map.of("reason", "外泄"))
                .expect(200);
        assertThat(program("jj-mc", secretOf(lost)).get(SESSION).refusedWith(401))
                .isEqualTo("token-revoked");
        assertThat(actionsAbout(nameOf(own))).contains("创建访问令牌", "撤销访问令牌");
        assertThat(actionsAbout(nameOf(lost))).contains("创建访问令牌", "撤销访问令牌");
    }

    @Test
    void anExpiredTokenIsWorthNothing() {
        String secret = secretOf(created("jj-mc", "READ", 0));
        program("jj-mc", secret).get(SESSION).expect(200);
        as("jj-mc").post("/api/v1/sample/clock", Map.of("plusDays", 1)).expect(200);
        loggedOut("jj-mc");
        assertThat(program("jj-mc", secret).get(SESSION).refusedWith(401)).isEqualTo("token-expired");
    }

    @Test
    void withTheAccountOrItsPasswordTheTokensGo() {
        String secret = secretOf(created("ax-m5", "ACT", 9));
        Desk security = as("admin-security");
        security.post("/api/v1/admin/accounts/ax-m5/disablement", Map.of("reason", "离岗"))
                .expect(200);
        assertThat(program("ax-m5", secret).get(SESSION).refusedWith(401)).isEqualTo("account-disabled");
        security.post("/api/v1/admin/accounts/ax-m5/enablement", Map.of("reason", "返岗"))
                .expect(200);
        assertThat(program("ax-m5", secret).get(SESSION).refusedWith(401)).isEqualTo("token-revoked");
        loggedOut("ax-m5");

        String next = secretOf(created("ax-m5", "ACT", 9));
        jdbc.sql("update account set must_change_password = true where login = 'ax-m5'")
                .update();
        assertThat(program("ax-m5", next).get("/api/v1/work-items").refusedWith(403))
                .isEqualTo("password-change-required");
        jdbc.sql("update account set must_change_password = false where login = 'ax-m5'")
                .update();
        String other = "Andere-Worte-77";
        as("ax-m5").submit("/account/password", Map.of("current", Desk.PASSWORD, "password", other, "repeated", other));
        assertThat(program("ax-m5", next).get(SESSION).refusedWith(401)).isEqualTo("token-revoked");
        jdbc.sql("update account set password_hash = (select password_hash from account where login = 'ax-m4')"
                        + " where login = 'ax-m5'")
                .update();
        loggedOut("ax-m5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "bearer sanyi_", "BEARER x y", "Bearer sanyi_\u00e9", "Bearer null"})
    void whatIsNoTokenIsRefused(String header) {
        Desk.Answer answer = Desk.stranger(port).send("GET", SESSION, "", "Authorization", header);
        assertThat(answer.refusedWith(401)).isEqualTo("token-malformed");
        assertThat(challenge(answer)).contains("invalid_token");
    }

    @Test
    void nonsenseInTheHeaderIsRefusedWithoutATrace() throws IOException {
        Desk.Answer unknown =
                Desk.stranger(port).send("GET", SESSION, "", "Authorization", "Bearer sanyi_" + "A".repeat(43));
        assertThat(unknown.refusedWith(401)).isEqualTo("token-unknown");
        Desk.Answer basic = Desk.stranger(port).send("GET", SESSION, "", "Authorization", "Basic eDp5");
        assertThat(basic.refusedWith(401)).isEqualTo("unauthenticated");
        Desk.Answer open = Desk.stranger(port).send("GET", "/api/v1/public/notices", "", "Authorization", "Bearer x");
        assertThat(open.refusedWith(401))
                .as("open to all, but not with a wrong token")
                .isEqualTo("token-malformed");
        assertThat(raw("Authorization: Bearer " + "x".repeat(10_000)))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("at org.");
        assertThat(raw("Authorization: Bearer x\r\nAuthorization: Bearer y")).startsWith("HTTP/1.1 401");
    }

    @Test
    void whatIsWrongWithANewTokenIsSaid() {
        Desk clerk = as("jj-mc");
        String today = clerk.today().toString();
        assertThat(wanted(clerk, "x", Map.of("scope", "READ", "until", today))).isEqualTo("token-name");
        assertThat(wanted(clerk, "name", Map.of("until", today))).isEqualTo("token-scope");
        assertThat(wanted(clerk, "name", Map.of("scope", "READ"))).isEqualTo("token-expiry");
        assertThat(wanted(
                        clerk,
                        "name",
                        Map.of("scope", "READ", "until", clerk.today().minusDays(1))))
                .isEqualTo("token-expiry");
        assertThat(wanted(
                        clerk,
                        "name",
                        Map.of("scope", "READ", "until", clerk.today().plusDays(367))))
                .isEqualTo("token-expiry");
        String twice = nameOf(created("jj-mc", "READ", 0));
        assertThat(wanted(clerk, twice, Map.of("scope", "READ", "until", today)))
                .isEqualTo("token-name-taken");
    }

    private static String wanted(Desk who, String name, Map<String, ?> terms) {
        return who.put(OWN + "/" + name, terms, 0).refusedWith(422);
    }

    private JsonNode created(String login, String scope, int days) {
        Desk desk = as(login);
        return desk.put(
                        OWN + "/test-" + UUID.randomUUID(),
                        Map.of("scope", scope, "until", desk.today().plusDays(days)),
                        0)
                .expect(201);
    }

    private Desk program(String login, String secret) {
        return Desk.withToken(port, login, secret);
    }

    private static String secretOf(JsonNode created) {
        return created.path("secret").asString();
    }

    private static String idOf(JsonNode created) {
        return created.path("token").path("id").asString();
    }

    private static String nameOf(JsonNode created) {
        return created.path("token").path("name").asString();
    }

    private static String challenge(Desk.Answer answer) {
        return answer.raw().headers().firstValue("WWW-Authenticate").orElse("");
    }

    /** What the socket answers to a request with these header lines. */
    private String raw(String headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            String request =
                    "GET " + SESSION + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private List<String> payloads(String text) {
        List<String> found = jdbc.sql("select payload from record_entry where position(? in payload) > 0")
                .param(text)
                .query(String.class)
                .list();
        assertThat(found).isNotEmpty();
        return found;
    }

    private List<String> actionsAbout(String token) {
        return jdbc.sql("select action from record_entry where position(? in payload) > 0 order by seq")
                .param(token)
                .query(String.class)
                .list();
    }
}
