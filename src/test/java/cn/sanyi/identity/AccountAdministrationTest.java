package cn.sanyi.identity;

import static cn.sanyi.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.organization.Directory;
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
    private static final String OWN = "Meine-Eigene-9";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Directory directory;

    @Autowired
    private RememberedRecord record;

    private Browser security;
    private Browser colleague;

    @BeforeEach
    void theSecurityAdministratorIsLoggedIn() {
        jdbc.sql("delete from login_attempt").update();
        security = new Browser(port);
        security.logIn("admin-security");
        security.get("/admin/accounts/new");
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
                "/admin/accounts", Map.of("name", "新同事", "login", "x-1", "unit", "", "kind", "", "title", ""));
        assertThat(unchosen.statusCode()).isEqualTo(422);
        assertThat(unchosen.body()).contains("请选择单位和岗位");
    }

    @Test
    void nobodyGivesThemselfAPost() {
        HttpResponse<String> refused = appoint("admin-security", "JJ-FINANCE", "CLERK");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不能给自己授予或撤销岗位");
        assertThat(security.post(page("admin-security") + "/disable", Map.of()).body())
                .contains("不能停用、启用或重置自己的账号");
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
        String oneTime = oneTimePassword(security.post(page("mover") + "/reset", Map.of()));
        colleague.logIn("mover", oneTime);
        changePassword(oneTime, OWN);
        assertThat(colleague.get("/admin/system").statusCode()).isEqualTo(200);

        UUID post = jdbc.sql("select id from post where person_id = ? and kind = 'SYSTEM_ADMIN'")
                .param(person("mover"))
                .query(UUID.class)
                .single();
        security.post(page("mover") + "/posts/" + post + "/end", Map.of());
        assertThat(colleague.get("/admin/system").statusCode()).isEqualTo(403);
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndCanBeOpenedAgain() {
        colleague.logIn("ax-m8");
        security.post(page("ax-m8") + "/disable", Map.of());
        assertThat(location(colleague.get("/probe"))).startsWith("/login");
        assertThat(location(colleague.logIn("ax-m8"))).isEqualTo("/login?disabled");
        assertThat(location(colleague.logIn("ax-m8", "wrong")))
                .as("tells nothing to strangers")
                .isEqualTo("/login?error");
        security.post(page("ax-m8") + "/enable", Map.of());
        assertThat(location(colleague.logIn("ax-m8"))).isEqualTo("/");
    }

    @Test
    void theAdministratorUnlocks() {
        for (int tries = 0; tries < 5; tries++) {
            colleague.logIn("ax-m7", "wrong");
        }
        assertThat(security.get("/admin/accounts?q=ax-m7").body()).contains("登录锁定");
        security.post(page("ax-m7") + "/unlock", Map.of());
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
                "/admin/accounts",
                Map.of("name", "新同事", "login", login, "unit", unitId(unit), "kind", kind, "title", ""));
    }

    private HttpResponse<String> appoint(String login, String unit, String kind) {
        return security.post(page(login) + "/posts", Map.of("unit", unitId(unit), "kind", kind, "title", ""));
    }

    private HttpResponse<String> changePassword(String current, String wanted) {
        colleague.get("/account/password");
        return colleague.post(
                "/account/password", new HashMap<>(Map.of("current", current, "password", wanted, "repeated", wanted)));
    }

    private String unitId(String code) {
        return directory.unitByCode(code).orElseThrow().id().toString();
    }

    private String page(String login) {
        return "/admin/accounts/"
                + jdbc.sql("select id from account where login = ?")
                        .param(login)
                        .query(UUID.class)
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
