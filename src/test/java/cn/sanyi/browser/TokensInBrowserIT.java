package cn.sanyi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People give programs access tokens and take them back, at the desk and on the phone. */
class TokensInBrowserIT extends SanyiTest {

    @ParameterizedTest
    @ValueSource(ints = {Person.DESK, Person.PHONE})
    void aTokenIsCreatedShownOnceUsedAndRevoked(int width) {
        String on = "-" + width;
        String name = "财务系统对账" + UUID.randomUUID().toString().substring(0, 6);
        try (var clerk = Person.at("http://127.0.0.1:" + port, "jj-mc", width)) {
            clerk.open("/account/password");
            clerk.page().locator(".menu summary").click();
            clerk.follow("访问令牌");
            clerk.page().locator("#new-name").fill("x");
            clerk.page().locator("#new-name").evaluate("field => field.form.noValidate = true");
            clerk.press("创建令牌");
            clerk.sees("令牌名称须为 2 至 60 个字");
            clerk.page().locator("#new-name").fill(name);
            clerk.press("创建令牌");
            clerk.sees("令牌只显示这一次");
            clerk.check();
            clerk.picture("tokens-created" + on);
            String secret = clerk.page().locator("#token-secret").innerText();
            Desk program = Desk.withToken(port, "jj-mc", secret);
            program.get("/api/v1/session").expect(200);

            clerk.open("/account/tokens");
            clerk.doesNotSee(secret);
            clerk.follow("API 使用说明");
            clerk.sees("Idempotency-Key");
            clerk.picture("guide-api" + on);
            clerk.open("/account/tokens");
            clerk.page().getByLabel("撤销 " + name).click();
            clerk.check();
            clerk.picture("tokens" + on);
            clerk.page().locator("details[open] button").click();
            clerk.sees("访问令牌已撤销");
            assertThat(program.get("/api/v1/session").refusedWith(401)).isEqualTo("token-revoked");
        }
        try (var security = Person.at("http://127.0.0.1:" + port, "admin-security", width)) {
            security.open("/admin/accounts/"
                    + jdbc.sql("select id from account where login = 'jj-mc'")
                            .query(UUID.class)
                            .single());
            security.sees(name);
            security.sees("创建访问令牌");
            security.picture("tokens-account" + on);
        }
    }
}
