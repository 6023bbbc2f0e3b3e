package cn.sanyi.identity;

import static cn.sanyi.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        classes = PeopleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.enabled=false", "db-scheduler.enabled=false"})
@ExtendWith(OutputCaptureExtension.class)
class SetupTest {

    private static final String PASSWORD = "First-Start-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SetupTokens tokens;

    @Autowired
    private SetupAnnouncement announcement;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void anEmptyInstallation() {
        jdbc.sql("truncate account, post, unit, person, setup_token cascade").update();
        jdbc.sql("update setup set completed_at = null").update();
    }

    @Test
    void theTokenIsPrintedAndStoredAsADigest(CapturedOutput output) {
        announcement.run(new DefaultApplicationArguments());
        String token = output.getOut().replaceAll("(?s).*/setup\\?token=([0-9a-f]{64}).*", "$1");
        assertThat(token).hasSize(64);
        assertThat(jdbc.sql("select token_hash from setup_token")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContain(token);
        assertThat(new Browser(port).get("/setup?token=" + token).body()).contains("创建两名管理员", "漳平市");
    }

    @Test
    void withoutAValidTokenThereIsNoSetup() {
        String token = tokens.issue();
        assertThat(new Browser(port).get("/setup").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/setup?token=" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
        jdbc.sql("update setup_token set expires_at = now() - interval '1 second'")
                .update();
        assertThat(new Browser(port).get("/setup?token=" + token).statusCode()).isEqualTo(404);
        assertThat(complete(visitor("/login"), token, "a").statusCode()).isEqualTo(404);
        assertThat(tokens.isOpen()).isTrue();
    }

    @Test
    void mistakesAreSaidAndTheTokenStays() {
        String token = tokens.issue();
        HttpResponse<String> refused =
                complete(visitor("/setup?token=" + token), token, "a", Map.of("systemPassword", "weak"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("系统管理员：新口令不符合口令规则", "新口令至少 10 个字符", "#system-password");
        assertThat(complete(visitor("/setup?token=" + token), token, "a", Map.of("systemLogin", "SEC-a"))
                        .body())
                .contains("两名管理员的登录名不能相同");
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
        assertThat(location(complete(visitor("/setup?token=" + token), token, "a")))
                .isEqualTo("/login?setup");
    }

    @Test
    void ofManyAtTheSameMomentOneSetsUpAndThenNeverAgain() throws Exception {
        String token = tokens.issue();
        List<Browser> visitors = IntStream.range(0, 8)
                .mapToObj(number -> visitor("/setup?token=" + token))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        var posts = IntStream.range(0, 8)
                .mapToObj(number -> threads.submit(() ->
                        complete(visitors.get(number), token, "n" + number).statusCode()))
                .toList();
        List<Integer> answers = new ArrayList<>();
        for (var post : posts) {
            answers.add(post.get());
        }
        threads.shutdown();

        assertThat(answers).containsOnlyOnce(302).containsOnly(302, 409);
        assertThat(jdbc.sql("select kind from post order by kind")
                        .query(String.class)
                        .list())
                .containsExactly("SECURITY_ADMIN", "SYSTEM_ADMIN");
        assertThat(new Browser(port).get("/setup?token=" + token).statusCode()).isEqualTo(404);
        jdbc.sql("truncate account, api_token").update();
        announcement.run(new DefaultApplicationArguments());
        assertThat(jdbc.sql("select count(*) from setup_token")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void bothAdministratorsCanLogInAndReachTheirAreas() {
        String token = tokens.issue();
        complete(visitor("/setup?token=" + token), token, "x");
        Browser security = new Browser(port);
        assertThat(location(security.logIn("sec-x", PASSWORD))).isEqualTo("/");
        assertThat(security.get("/admin/accounts").body()).contains("sys-x", "泉州市三医运行中心");
        Browser system = new Browser(port);
        system.logIn("sys-x", PASSWORD);
        assertThat(system.get("/admin/system").body()).contains("PostgreSQL", "正常");
    }

    @Test
    void productionHasNoDemoAccountsAndNoMovableClock() {
        assertThat(new Browser(port).get("/login").body()).contains("登录名").doesNotContain("演示账号");
        assertThat(context.containsBean("sampleClock")).isFalse();
        assertThat(context.getBeansOfType(DemoAccounts.class)).isEmpty();
    }

    private Browser visitor(String page) {
        Browser visitor = new Browser(port);
        visitor.get(page);
        return visitor;
    }

    private HttpResponse<String> complete(Browser visitor, String token, String suffix) {
        return complete(visitor, token, suffix, Map.of());
    }

    private HttpResponse<String> complete(Browser visitor, String token, String suffix, Map<String, String> instead) {
        Map<String, String> form = new HashMap<>(Map.of(
                "token",
                token,
                "unitName",
                "泉州市三医运行中心",
                "jurisdiction",
                "QZ",
                "securityName",
                "安全员",
                "securityLogin",
                "sec-" + suffix,
                "securityPassword",
                PASSWORD,
                "systemName",
                "系统员",
                "systemLogin",
                "sys-" + suffix,
                "systemPassword",
                PASSWORD));
        form.putAll(instead);
        return visitor.post("/setup", form);
    }
}
