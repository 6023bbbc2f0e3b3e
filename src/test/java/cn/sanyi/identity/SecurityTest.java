package cn.sanyi.identity;

import static cn.sanyi.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PeopleTest
class SecurityTest {

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void aStranger() {
        jdbc.sql("delete from login_attempt").update();
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/guide/nothing",
                "/api/v1/probe",
                "/probe",
                "/actuator/health/readiness",
                "/assets/x.js"
            })
    void everyAnswerCarriesTheHeaders(String path) {
        HttpResponse<String> response = browser.get(path);
        assertThat(header(response, "Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()");
        assertThat(header(response, "Cache-Control")).contains("no-store");
        assertThat(header(response, "Strict-Transport-Security")).isEmpty();
    }

    @Test
    void behindHttpsCookiesAreSecureAndBrowsersStayWithHttps() {
        HttpResponse<String> response = browser.get("/login", "X-Forwarded-Proto", "https");
        assertThat(header(response, "Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
        assertThat(header(response, "Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Secure");
        assertThat(header(new Browser(port).get("/login"), "Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/guide/nothing", "/assets/nothing.js", "/setup"})
    void whatIsOpenToAllAsksForNoLogin(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void healthIsOpenAndSaysNoMore() {
        assertThat(browser.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(browser.get("/actuator/health").body()).doesNotContain("components", "details");
        assertThat(location(browser.get("/actuator/metrics"))).startsWith("/login");
    }

    @Test
    void aStrangerGetsAProblemFromTheApi() {
        HttpResponse<String> response = browser.get("/api/v1/probe");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"unauthenticated\"", "\"detail\":\"请先登录。\"", "\"status\":401");
        assertThat(header(response, "Set-Cookie")).isEmpty();
    }

    @Test
    void anHtmxRequestOfAStrangerLoadsTheLoginPage() {
        HttpResponse<String> response =
                browser.get("/probe", "HX-Request", "true", "HX-Current-URL", "http://localhost/tasks?q=1");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(header(response, "HX-Redirect")).isEqualTo("/login?next=%2Ftasks%3Fq%3D1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/account/password", "/sample/clock", "/admin/accounts", "/login"})
    void noChangeWithoutTheToken(String path) {
        browser.logIn("admin-security");
        HttpResponse<String> response = browser.postWithoutToken(path, Map.of("plusDays", "1", "username", "jj-mc"));
        boolean refused = response.statusCode() == 403 || location(response).equals("/login?expired");
        assertThat(refused).isTrue();
        assertThat(browser.get("/account/password").statusCode())
                .as("still logged in")
                .isEqualTo(200);
    }

    @Test
    void noChangeThroughTheApiWithoutTheToken() {
        browser.logIn("jj-mc");
        HttpResponse<String> response = browser.json("POST", "/api/v1/probe", "{}", "Idempotency-Key", "k1");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("\"code\":\"csrf\"");
    }

    @ParameterizedTest
    @CsvSource({
        "admin-security, /admin/accounts, 200",
        "admin-security, /admin/system, 403",
        "admin-security, /admin/audit, 403",
        "admin-security, /admin/business, 403",
        "admin-system, /admin/accounts, 403",
        "admin-system, /admin/system, 200",
        "admin-system, /admin/audit, 403",
        "admin-system, /admin/business, 403",
        "auditor, /admin/accounts, 403",
        "auditor, /admin/system, 403",
        "auditor, /admin/audit, 404",
        "auditor, /admin/business, 403",
        "admin-business, /admin/accounts, 403",
        "admin-business, /admin/system, 403",
        "admin-business, /admin/audit, 403",
        "admin-business, /admin/business/units, 200",
        "jj-chair, /admin/accounts, 403",
        "jj-chair, /admin/system, 403",
        "jj-chair, /admin/audit, 403",
        "jj-chair, /admin/business, 403",
        "jj-chair, /admin/else, 403",
        "jj-chair, /actuator/metrics, 403",
        "admin-security, /admin/people/new, 200",
        "admin-security, /admin/people, 200",
        "admin-business, /admin/people, 403",
        "admin-system, /admin/people, 403",
        "auditor, /admin/people, 403",
        "jj-chair, /admin/people, 403",
        "admin-system, /admin/system/sessions, 200",
        "admin-security, /admin/system/sessions, 403",
        "admin-business, /admin/business/committees, 200",
        "admin-security, /admin/business/recusals, 403",
        "admin-system, /admin/business/absences, 403",
        "auditor, /admin/business/communities, 403",
        "jj-chair, /absences, 200",
        "admin-business, /api/v1/admin/people, 403",
        "admin-security, /api/v1/admin/units, 403",
        "admin-system, /api/v1/admin/accounts, 403",
        "admin-business, /api/v1/admin/system/sessions, 403",
        "jj-chair, /api/v1/admin/units, 403",
        "admin-business, /api/v1/admin/units, 200",
        "admin-security, /api/v1/admin/people, 200",
        "admin-system, /api/v1/admin/system/sessions, 200"
    })
    void eachAdministratorHasTheOwnAreaOnly(String login, String path, int status) {
        browser.logIn(login);
        assertThat(browser.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void aCleanAddressIsTheOnlyWayIn() {
        browser.logIn("jj-mc");
        for (String path :
                new String[] {"/admin/accounts;a=b", "//admin/accounts", "/admin%2faccounts", "/x/../admin/accounts"}) {
            assertThat(browser.get(path).statusCode()).as(path).isIn(400, 403, 404);
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
