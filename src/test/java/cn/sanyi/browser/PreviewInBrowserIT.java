package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the finance clerk learns before submitting, and the reviewer in their step; pictures in {@code target/pictures}. */
class PreviewInBrowserIT extends SanyiTest {

    private static final LocatorAssertions.ContainsTextOptions WITHIN_SECONDS =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void theClerkChecksAndLooksAheadBeforeSubmitting() {
        String number = new Plans(this::as, "JJ").settled();
        try (var clerk = at("jj-mc", Person.DESK)) {
            clerk.openCase(number, "act");
            fill(clerk);

            Locator check = opened(clerk, "self-check");
            assertThat(check).containsText("现在提交会被系统拒绝");
            assertThat(check).containsText("缺少必交材料“清算确认书”");
            assertThat(check).containsText("须按程序增加工资总额");
            clerk.check();
            clerk.picture("self-check");

            Locator route = opened(clerk, "route-preview");
            assertThat(route).containsText("人社审核", WITHIN_SECONDS);
            assertThat(route).containsText("“表决”办理后才能确定");
            assertThat(route).containsText("流程结束");
            clerk.check();
            clerk.picture("route-preview");

            clerk.form().row("用途明细", 1).choose("用途", "能力建设");
            route.locator("button").click();
            assertThat(route)
                    .not()
                    .containsText("人社审核", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        }
    }

    @Test
    void aFindingLeadsToItsField() {
        String number = new Plans(this::as, "JJ").settled();
        try (var clerk = at("jj-mc", Person.DESK)) {
            clerk.openCase(number, "act");
            fill(clerk);
            Locator check = opened(clerk, "self-check");

            check.locator("li", new Locator.LocatorOptions().setHasText("工资总额"))
                    .locator("button")
                    .click();

            assertThat(clerk.form().row("用途明细", 1).control("工资总额追加批文号")).isFocused();
        }
    }

    @Test
    void bothFitAPhone() {
        String number = new Plans(this::as, "JJ").settled();
        try (var clerk = at("jj-mc", Person.PHONE)) {
            clerk.openCase(number, "act");
            fill(clerk);
            assertThat(opened(clerk, "self-check")).containsText("会被退回");
            assertThat(opened(clerk, "route-preview")).containsText("流程结束", WITHIN_SECONDS);
            clerk.check();
            clerk.picture("route-preview-phone");
        }
    }

    @Test
    void theReviewerSeesWhatTheRulesSay() {
        var plans = new Plans(this::as, "JJ");
        String number = plans.submitted(plans.plan("STAFF_PAY", "600000.00", "400000.00"));
        plans.act("office", number, "checkPlan", "accept", Map.of(), "").expect(200);
        try (var clerk = at("jj-hrss", Person.DESK)) {
            clerk.openCase(number, "act");
            clerk.sees("系统核对");
            clerk.sees("工资总额追加批文号");
            clerk.check();
            clerk.picture("review-checks");
        }
    }

    private static void fill(Person clerk) {
        var form = clerk.form();
        form.row("用途明细", 1).choose("用途", "人员薪酬").fill("具体内容", "绩效奖励").fill("金额", "600000");
        form.row("成员单位分配", 1).choose("成员单位", "医院").fill("金额", "500000");
    }

    private static Locator opened(Person clerk, String part) {
        Locator details = clerk.page().locator("[data-ahead=" + part + "]");
        details.locator("summary").click();
        return details.locator(".ahead__result");
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
