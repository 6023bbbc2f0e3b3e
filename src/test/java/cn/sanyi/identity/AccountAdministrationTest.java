package cn.sanyi.identity;

import static cn.sanyi.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PeopleTest
class AccountAdministrationTest {

    private static final Pattern ONE_TIME = Pattern.compile("id=\"one-time-password\">([^<]+)<");
    private static final String WHY = "人事科〔2026〕8号";
    private static final String OWN = "Meine-Eigene-9";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RememberedRecord record;

    private Browser security;
    private Browser colleague;

    @BeforeEach
    void theSecurityAdministratorIsLoggedIn() {
        jdbc.sql("delete from login_attempt").update();
        security = new Browser(port);
        security.logIn("admin-security");
        security.get("/admin/people/new");
        colleague = new Browser(port);
    }

    @Test
    void aNewColleagueChangesTheOneTimePasswordBeforeAnythingElse() {
        String oneTime = oneTimePassword(enrol("new-clerk", "JJ-FINANCE", "CLERK"));
        colleague.logIn("new-clerk", oneTime);

        assertThat(location(colleague.get("/probe"))).isEqualTo("/account/password");
        assertThat(colleague.get("/api/v1/probe").body()).contains("\"code\":\"password-change-required\"");
        assertThat(changePassword(oneTime, "too-weak").body()).contains("新口令至少 10 个字符");
        assertThat(changePassword("not it", OWN).body()).contains("原口令不正确");
        assertThat(location(changePassword(oneTime, OWN))).isEqualTo("/");
        assertThat(colleague.get("/probe").body()).isEqualTo("新同事");
        assertThat(record.actionsAbout("new-clerk")).contains("开立账号", "登录", "修改口令");
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        String oneTime = oneTimePassword(enrol("two-screens", "JJ-HEALTH", "CLERK"));
        Browser other = new Browser(port);
        other.logIn("two-screens", oneTime);
        colleague.logIn("two-screens", oneTime);
        changePassword(oneTime, OWN);
        assertThat(location(other.get("/probe"))).startsWith("/login");
        assertThat(colleague.get("/probe").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongWithANewAccountIsSaid() {
        assertThat(enrol("jj-mc", "JJ-FINANCE", "CLERK").body()).contains("登录名 jj-mc 已被使用");
        assertThat(enrol("有 空格", "JJ-FINANCE", "CLERK").body()).contains("登录名须为 2 至 40 个字符");
        HttpResponse<String> unchosen = security.post(
                "/admin/people",
                Map.of(
                        "name", "新同事", "another", "true", "login", "x-1", "unit", "JJ-HSA", "kind", "", "title", "",
                        "reason", WHY));
        assertThat(unchosen.statusCode()).isEqualTo(422);
        assertThat(unchosen.body()).contains("请选择岗位").contains("x-1");
        assertThat(jdbc.sql("select count(*) from account where login = 'x-1'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsCalledLikeSomebodyInThePlaceIsTakenForThemUntilConfirmed() {
        Map<String, String> namesake = new HashMap<>(Map.of(
                "name", "重名者", "login", "first-of-two", "unit", "JJ-HSA", "kind", "CLERK", "title", "", "reason", WHY));
        assertThat(security.post("/admin/people", namesake).statusCode()).isEqualTo(200);
        namesake.putAll(Map.of("login", "second-of-two", "unit", "JJ-FINANCE 晋江市财政局"));
        HttpResponse<String> warned = security.post("/admin/people", namesake);
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("已有人员叫“重名者”", "确认是另一人", "name=\"another\"", "second-of-two");
        assertThat(jdbc.sql("select count(*) from account where login = 'second-of-two'")
                        .query(Long.class)
                        .single())
                .isZero();
        namesake.putAll(Map.of("login", "in-anxi", "unit", "AX-FINANCE"));
        assertThat(security.post("/admin/people", namesake).statusCode())
                .as("another place")
                .isEqualTo(200);
        namesake.putAll(Map.of("login", "second-of-two", "unit", "JJ-FINANCE", "another", "true"));
        assertThat(security.post("/admin/people", namesake).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyGivesThemselfAPost() {
        HttpResponse<String> refused = appoint("admin-security", "JJ-FINANCE", "CLERK");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不能给自己授予、变更或撤销岗位");
        assertThat(security.post(page("admin-security") + "/disable", Map.of("reason", WHY))
                        .body())
                .contains("不能停用、启用、重置或强制退出自己的账号");
    }

    @Test
    void administrativePostsGoWithNoOther() {
        assertThat(appoint("jj-mc", "QZ-OPERATOR", "SYSTEM_ADMIN").body()).contains("互不兼任");
        assertThat(appoint("auditor", "JJ-HEALTH", "CLERK").body()).contains("互不兼任");
        assertThat(appoint("auditor", "JJ-MI-1", "EMPLOYEE").statusCode())
                .as("a fact, no right")
                .isEqualTo(302);
    }

    @Test
    void aPostCountsFromTheNextRequestOnAndSoDoesItsEnd() {
        oneTimePassword(enrol("mover", "JJ-FINANCE", "EMPLOYEE"));
        appoint("mover", "QZ-OPERATOR", "SYSTEM_ADMIN");
        String oneTime = oneTimePassword(security.post(page("mover") + "/reset", Map.of("reason", WHY)));
        colleague.logIn("mover", oneTime);
        changePassword(oneTime, OWN);
        assertThat(colleague.get("/admin/system").statusCode()).isEqualTo(200);

        UUID post = jdbc.sql("select id from post where person_id = ? and kind = 'SYSTEM_ADMIN'")
                .param(person("mover"))
                .query(UUID.class)
                .single();
        security.post(personPage("mover") + "/posts/" + post + "/end", Map.of("reason", WHY, "last", ""));
        assertThat(colleague.get("/admin/system").statusCode()).isEqualTo(403);
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndCanBeOpenedAgain() {
        colleague.logIn("ax-m8");
        security.post(page("ax-m8") + "/disable", Map.of("reason", WHY));
        assertThat(location(colleague.get("/probe"))).startsWith("/login");
        assertThat(location(colleague.logIn("ax-m8"))).isEqualTo("/login?disabled");
        assertThat(location(colleague.logIn("ax-m8", "wrong")))
                .as("tells nothing to strangers")
                .isEqualTo("/login?error");
        security.post(page("ax-m8") + "/enable", Map.of("reason", WHY));
        assertThat(location(colleague.logIn("ax-m8"))).isEqualTo("/");
    }

    @Test
    void aForcedLogOutEndsEverySessionInTheDatabaseToo() {
        colleague.logIn("ax-m6");
        Browser phone = new Browser(port);
        phone.logIn("ax-m6");
        assertThat(sessionsOf("ax-m6")).isEqualTo(2);
        assertThat(security.get(page("ax-m6")).body()).contains("2 处");

        assertThat(security.post(page("ax-m6") + "/logout", Map.of("reason", "手机遗失"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(sessionsOf("ax-m6")).isZero();
        assertThat(location(colleague.get("/probe"))).startsWith("/login");
        assertThat(location(phone.get("/probe"))).startsWith("/login");
        assertThat(location(phone.logIn("ax-m6")))
                .as("the account itself is untouched")
                .isEqualTo("/");
        assertThat(security.get(page("ax-m6")).body()).contains("强制退出", "手机遗失", "结束的登录数");
    }

    @Test
    void everyChangeAsksForAReason() {
        HttpResponse<String> refused = security.post(page("ax-m5") + "/disable", Map.of("reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("变更理由须为 2 至 200 个字");
        assertThat(location(colleague.logIn("ax-m5"))).isEqualTo("/");
    }

    @Test
    void accountsAreFilteredByStateAndUnit() {
        assertThat(enrol("never-in", "JJ-FINANCE", "CLERK").statusCode()).isEqualTo(200);
        colleague.logIn("ax-m4");
        assertThat(security.get("/admin/accounts?state=NEVER&unit=JJ-FINANCE").body())
                .contains("never-in")
                .doesNotContain("ax-m4");
        assertThat(security.get("/admin/accounts?state=ONE_TIME&q=never").body())
                .contains("never-in");
        assertThat(security.get("/admin/accounts?state=NEVER&q=ax-m4").body()).contains("没有符合条件的账号");
        security.post(page("never-in") + "/disable", Map.of("reason", WHY));
        assertThat(security.get("/admin/accounts?state=DISABLED").body()).contains("never-in");
        assertThat(security.get("/admin/accounts?state=LOCKED&q=never").body()).contains("没有符合条件的账号");
    }

    @Test
    void theAdministratorUnlocks() {
        for (int tries = 0; tries < 5; tries++) {
            colleague.logIn("ax-m7", "wrong");
        }
        assertThat(security.get("/admin/accounts?q=ax-m7").body()).contains("登录锁定");
        security.post(page("ax-m7") + "/unlock", Map.of("reason", WHY));
        assertThat(location(colleague.logIn("ax-m7"))).isEqualTo("/");
    }

    @Test
    void accountsAreFoundByLoginAndByName() {
        assertThat(security.get("/admin/accounts?q=AX-MC").body())
                .contains("ax-mc-chief")
                .doesNotContain("jj-mc");
        assertThat(security.get("/admin/accounts?q=%E5%BA%84%E6%96%87").body())
                .contains("jj-mc")
                .doesNotContain("ax-mc");
        assertThat(security.get("/admin/accounts?q=nobody").body()).contains("没有符合条件的账号");
        assertThat(security.get("/admin/accounts?q=%25").body()).contains("没有符合条件的账号");
    }

    private HttpResponse<String> enrol(String login, String unit, String kind) {
        return security.post(
                "/admin/people",
                Map.of(
                        "name", "新同事", "another", "true", "login", login, "unit", unit, "kind", kind, "title", "",
                        "reason", WHY));
    }

    private HttpResponse<String> appoint(String login, String unit, String kind) {
        return security.post(
                personPage(login) + "/posts", Map.of("unit", unit, "kind", kind, "title", "", "reason", WHY));
    }

    private HttpResponse<String> changePassword(String current, String wanted) {
        colleague.get("/account/password");
        return colleague.post(
                "/account/password", new HashMap<>(Map.of("current", current, "password", wanted, "repeated", wanted)));
    }

    private String personPage(String login) {
        return "/admin/people/P"
                + jdbc.sql("select number from person where id = ?")
                        .param(person(login))
                        .query(Integer.class)
                        .single();
    }

    private String page(String login) {
        return "/admin/accounts/"
                + jdbc.sql("select id from account where login = ?")
                        .param(login)
                        .query(UUID.class)
                        .single();
    }

    private long sessionsOf(String login) {
        return jdbc.sql("select count(*) from spring_session s join account a on a.id::text = s.principal_name"
                        + " where a.login = ?")
                .param(login)
                .query(Long.class)
                .single();
    }

    private UUID person(String login) {
        return jdbc.sql("select person_id from account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }

    private static String oneTimePassword(HttpResponse<String> response) {
        Matcher shown = ONE_TIME.matcher(response.body());
        assertThat(shown.find()).as(response.body()).isTrue();
        return shown.group(1);
    }
}
