package cn.sanyi.identity;

import static cn.sanyi.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;

@PeopleTest
class LoginTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RememberedRecord record;

    private Browser browser;

    @BeforeEach
    void aStranger() {
        jdbc.sql("delete from login_attempt").update();
        browser = new Browser(port);
    }

    @Test
    void aStrangerIsSentToTheLoginAndAfterwardsToTheWantedPage() {
        var toLogin = browser.get("/probe?group=over");
        assertThat(location(toLogin)).isEqualTo("/login?next=%2Fprobe%3Fgroup%3Dover");

        browser.get(location(toLogin));
        var back = browser.post(
                "/login", Map.of("username", "JJ-MC ", "password", Browser.PASSWORD, "next", "/probe?group=over"));
        assertThat(location(back)).isEqualTo("/probe?group=over");
        assertThat(browser.get("/probe").body()).isEqualTo("庄文彬");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/a/../b", "javascript:alert(1)"})
    void theLoginNeverLeadsToSomebodyElsesPage(String next) {
        browser.get("/login");
        var response = browser.post("/login", Map.of("username", "jj-mc", "password", Browser.PASSWORD, "next", next));
        assertThat(location(response)).isEqualTo("/");
    }

    @Test
    void theLoginPageShowsTheDemoAccountsWhileSamplesAreLoaded() {
        assertThat(browser.get("/login").body())
                .contains("jj-mc-chief", Browser.PASSWORD, "晋江市医管委（样例） · 主任委员", "autocomplete=\"current-password\"");
    }

    @Test
    void loginLogoutAndFailureAreInTheRecord() {
        browser.logIn("ax-hrss", "wrong");
        browser.logIn("ax-hrss");
        browser.get("/account/password");
        assertThat(location(browser.post("/logout", Map.of()))).isEqualTo("/login?logout");
        assertThat(location(browser.get("/probe"))).startsWith("/login");
        assertThat(record.actionsAbout("ax-hrss")).containsExactly("登录失败", "登录", "退出");
    }

    @Test
    void theSessionGetsANewIdAtLogin() {
        browser.get("/login");
        String before = browser.session().getValue();
        browser.logIn("jj-mc");
        assertThat(browser.session().getValue()).isNotEqualTo(before);
        assertThat(location(new Browser(port).get("/probe", "Cookie", "SESSION=" + before)))
                .startsWith("/login");
    }

    @Test
    void theSessionStoresAccountAndVersionAndNoRights() {
        jdbc.sql("delete from spring_session").update();
        browser.logIn("jj-chair");
        browser.get("/account/password");
        assertThat(jdbc.sql("select attribute_name from spring_session_attributes")
                        .query(String.class)
                        .list())
                .allMatch(name -> name.equals("sanyi.login")
                        || name.equals(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME)
                        || name.contains("Csrf"))
                .contains("sanyi.login");
    }

    @Test
    void theFifthWrongPasswordLocksForKnownAndUnknownAlike() {
        String known = afterSixTries("jj-m1");
        String unknown = afterSixTries("nobody-here");
        assertThat(known).isEqualTo(unknown).isEqualTo("/login?blocked=1");
        assertThat(browser.get(known).body()).contains("尝试次数过多");
        assertThat(location(browser.logIn("jj-m1")))
                .as("the right password does not help")
                .isEqualTo("/login?blocked=1");
        assertThat(record.actionsAbout("jj-m1")).containsOnlyOnce("登录锁定");
    }

    @Test
    void aLockEndsByItself() {
        afterSixTries("jj-m2");
        jdbc.sql("update login_attempt set blocked_until = blocked_until - interval '31 seconds'")
                .update();
        assertThat(location(browser.logIn("jj-m2"))).isEqualTo("/");
    }

    @Test
    void wrongPasswordAndUnknownNameAnswerTheSameInAboutTheSameTime() {
        browser.logIn("jj-hsa", "warm up");
        long[] known = new long[12];
        long[] unknown = new long[12];
        for (int round = 0; round < known.length; round++) {
            known[round] = millis("ax-m" + (1 + round % 8), round);
            unknown[round] = millis("no-such-" + round % 8, round);
        }
        double ratio = (double) fastest(known) / fastest(unknown);
        assertThat(ratio).isBetween(0.6, 1.6);
    }

    private long millis(String login, int round) {
        if (round % 4 == 0) {
            jdbc.sql("delete from login_attempt").update();
        }
        browser.get("/login");
        long start = System.nanoTime();
        HttpResponse<String> response =
                browser.post("/login", Map.of("username", login, "password", "Wrong-password-1"));
        assertThat(location(response)).isEqualTo("/login?error");
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    /** What else the machine does makes single answers slower, never faster. */
    private static long fastest(long[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private String afterSixTries(String login) {
        for (int tries = 0; tries < 5; tries++) {
            assertThat(location(browser.logIn(login, "wrong"))).isEqualTo("/login?error");
        }
        return location(browser.logIn(login, "wrong"));
    }
}
