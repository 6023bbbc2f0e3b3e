package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One's settings of notices, and the system administrator's pages of what leaves, at the desk and on a phone. */
class NoticesInBrowserIT extends SanyiTest {

    @ParameterizedTest
    @ValueSource(ints = {Person.DESK, Person.PHONE})
    void aPersonChoosesWhatToBeToldWhereAndWhen(int width) {
        String on = width == Person.DESK ? "" : "-phone";
        try (var clerk = at(width == Person.DESK ? "jj-health" : "jj-hsa", width)) {
            clerk.open("/account/notices");
            clerk.sees("始终");
            clerk.page().locator("#settings-mailAddress").fill("health@example.cn");
            clerk.page().locator("input[name=inApp][value=REMINDER]").uncheck();
            clerk.page().locator("input[name=mail][value=STEP]").uncheck();
            clerk.page().locator("#settings-quietFrom").fill("22:00");
            clerk.press("保存");
            clerk.sees("免打扰时段须同时填写");
            assertThat(clerk.page().locator("#settings-quietTo")).hasAttribute("aria-invalid", "true");
            assertThat(clerk.page().locator("input[name=inApp][value=REMINDER]"))
                    .not()
                    .isChecked();
            clerk.picture("notice-settings-refused" + on);
            clerk.page().locator("#settings-quietTo").fill("07:30");
            clerk.page().locator("#settings-digestHour").selectOption("8");
            clerk.press("保存");
            clerk.sees("通知设置已保存");
            assertThat(clerk.page().locator("#settings-quietFrom")).hasValue("22:00");
            assertThat(clerk.page().locator("#settings-digestHour")).hasValue("8");
            assertThat(clerk.page().locator("input[name=mail][value=STEP]"))
                    .not()
                    .isChecked();
            clerk.check();
            clerk.picture("notice-settings" + on);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Person.DESK, Person.PHONE})
    void anAdministratorAddsARobotTestsItAndRepeatsWhatFailed(int width) {
        String on = width == Person.DESK ? "" : "-phone";
        String name = "医管办工作群" + on;
        try (var system = at("admin-system", width)) {
            system.open("/admin/system/webhooks");
            fill(system, name, "http://robot.invalid/send?key=k");
            system.press("新增");
            system.sees("地址须以 https:// 开头");
            system.picture("webhook-refused" + on);
            fill(system, name, "https://robot.invalid/send?key=k");
            system.press("新增");
            system.sees("请测试发送");
            system.doesNotSee("key=k");
            system.press("测试发送");
            system.sees("测试没有成功：域名无法解析");
            system.check();
            system.picture("webhook-tested" + on);
            String webhook = system.page().url().replaceAll(".*/webhooks/([^/]+).*", "$1");
            String number = new Plans(this::as, "JJ").submitted();
            jdbc.sql("update notice_delivery set state = 'FAILED', done_at = now(), last_error = '没有在时限内回答'"
                            + " where case_number = ?")
                    .param(number)
                    .update();
            system.open("/admin/system/deliveries?q=" + number);
            system.sees("没有在时限内回答");
            system.picture("deliveries" + on);
            system.page().locator("input[name=reason]").fill("群机器人已恢复");
            system.press("重新投递所选");
            system.sees("请先选择要重新投递的条目");
            system.open("/admin/system/deliveries?q=" + number);
            system.page().locator("input[name=ids]").first().check();
            system.page().locator("input[name=reason]").fill("群机器人已恢复");
            system.press("重新投递所选");
            system.sees("已安排重新投递");
            system.check();
            system.open("/admin/system/webhooks");
            system.picture("webhooks" + on);
            as("admin-system")
                    .post("/api/v1/admin/system/webhooks/" + webhook + "/retirement", Map.of("reason", "测试完毕"))
                    .expect(200);
        }
    }

    private static void fill(Person system, String name, String url) {
        system.page().locator("#webhook-unit").fill("JJ-MGMT_COMMITTEE_OFFICE");
        system.page().locator("#webhook-name").fill(name);
        system.page().locator("#webhook-style").selectOption("WECOM");
        system.page().locator("#webhook-url").fill(url);
        system.page().locator("#webhook-reason").fill("办公室提出");
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
