package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 安溪's clerk and chief accountant in one draft at the same time; and a session that ends while somebody types. */
class TwoPeopleOneDraftInBrowserIT extends SanyiTest {

    private static final String NARRATIVE = "按核定的结余留用资金安排使用，重点用于能力建设。";

    private Plans plans;
    private String number;

    @BeforeEach
    void aDraftBothHaveBefore() {
        plans = new Plans(this::as, "AX");
        number = plans.settled();
        Map<String, Object> plan = plans.plan();
        plan.put("narrative", NARRATIVE);
        as("ax-mc").put(draftPath(), plan, 0).expect(200);
    }

    @Test
    void whatOnlyOneOfThemChangedIsTakenFromEach() {
        try (var finance = at("ax-mc", Person.DESK);
                var chief = at("ax-mc-chief", Person.DESK)) {
            finance.openCase(number, "act");
            chief.openCase(number, "act");
            finance.form().fill("方案说明", NARRATIVE + "（经办补充）");
            assertThat(status(finance)).containsText("已保存", soon());

            chief.form().row("用途明细", 2).fill("具体内容", "慢病管理");

            assertThat(status(chief)).containsText("已", soon());
            assertThat(chief.form().control("方案说明")).hasValue(NARRATIVE + "（经办补充）");
            assertThat(chief.form().row("用途明细", 2).control("具体内容")).hasValue("慢病管理");
            assertThat(chief.page().locator(".merge")).isHidden();
            awaitStored("慢病管理");
            assertThat(stored().path("narrative").asString()).endsWith("（经办补充）");
        }
    }

    @Test
    void whatBothChangedIsShownFieldByFieldAndDecidedByThePerson() {
        try (var finance = at("ax-mc", Person.DESK);
                var chief = at("ax-mc-chief", Person.DESK)) {
            finance.openCase(number, "act");
            chief.openCase(number, "act");
            finance.form().fill("方案说明", "经办改写的说明，内容以此为准。");
            finance.form().row("用途明细", 1).fill("具体内容", "检验设备");
            awaitStored("检验设备");
            chief.losesDrafts();
            chief.form().fill("方案说明", "总会计师改写的说明，另有考虑。");
            chief.form().row("用途明细", 2).fill("具体内容", "慢病管理");
            chief.form().row("用途明细", 1).fill("具体内容", "影像设备");
            assertThat(status(chief)).containsText("内容已存在本机", soon());
            chief.page().unroute("**/draft");
            chief.form().row("用途明细", 2).fill("具体内容", "慢病管理与随访");

            var notice = chief.page().locator(".merge");
            assertThat(notice).isVisible();
            assertThat(notice).containsText("同时改了 2 处");
            assertThat(notice).containsText("经办改写的说明");
            assertThat(notice).containsText("总会计师改写的说明");
            chief.picture("draft-conflict");
            assertThat(chief.form().row("用途明细", 2).control("具体内容")).hasValue("慢病管理与随访");

            notice.locator("fieldset")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("方案说明"))
                    .getByText("经办改写的说明")
                    .click();
            notice.locator("fieldset")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("具体内容"))
                    .getByText("影像设备", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .click();
            chief.press("按所选保存");

            assertThat(status(chief)).containsText("已保存", soon());
            assertThat(chief.form().control("方案说明")).hasValue("经办改写的说明，内容以此为准。");
            awaitStored("影像设备");
            assertThat(stored().toString()).contains("经办改写的说明", "慢病管理与随访");
        }
    }

    @Test
    void anUndecidedQuestionSurvivesACrashAndHoldsBackTheSubmission() {
        try (var finance = at("ax-mc", Person.DESK);
                var chief = at("ax-mc-chief", Person.PHONE)) {
            finance.openCase(number, "act");
            chief.openCase(number, "act");
            finance.form().fill("方案说明", "经办改写的说明，内容以此为准。");
            assertThat(status(finance)).containsText("已保存", soon());
            chief.form().fill("方案说明", "总会计师改写的说明，另有考虑。");
            assertThat(chief.page().locator(".merge")).isVisible();
            chief.press("提交");
            assertThat(chief.page().locator(".merge")).isFocused();
            chief.screen("draft-conflict-phone");

            chief.startsAgain();
            chief.openCase(number, "act");

            assertThat(chief.page().locator(".merge")).containsText("经办改写的说明");
            assertThat(chief.form().control("方案说明")).hasValue("总会计师改写的说明，另有考虑。");
            chief.press("全部用我的");
            chief.press("按所选保存");
            awaitStored("总会计师改写的说明");
        }
    }

    @Test
    void typingGoesOnWhenTheSessionHasEndedAndIsThereAfterTheLogin() {
        try (var finance = at("ax-mc", Person.DESK)) {
            finance.openCase(number, "act");
            finance.page().context().clearCookies();
            finance.form().fill("方案说明", NARRATIVE + "登录过期后写的一句。");
            assertThat(status(finance)).containsText("登录已过期，内容已保存在本机。", soon());
            finance.form().fill("方案说明", NARRATIVE + "登录过期后写的两句。");
            finance.picture("session-expired");

            finance.follow("重新登录");
            finance.picture("session-login");
            finance.logIn("ax-mc");

            assertThat(finance.page()).hasURL(java.util.regex.Pattern.compile(".*/cases/" + number + ".*"));
            assertThat(finance.form().control("方案说明")).hasValue(NARRATIVE + "登录过期后写的两句。");
            awaitStored("登录过期后写的两句");
        }
    }

    @Test
    void whoeverComesSecondIsToldWhatIsStoredByWhomAndWhen() {
        String path = draftPath();
        as("ax-mc-chief").put(path, Map.of("narrative", "二"), 1).expect(200);
        Desk.Answer second = as("ax-mc").put(path, Map.of("narrative", "三"), 1);
        assertThat(second.refusedWith(409)).isEqualTo("draft-changed");
        JsonNode draft = second.json().path("draft");
        assertThat(draft.path("revision").asInt()).isEqualTo(2);
        assertThat(draft.path("data").path("narrative").asString()).isEqualTo("二");
        assertThat(draft.path("savedBy").asString()).isNotEmpty();
        assertThat(draft.path("savedAt").asString()).isNotEmpty();
    }

    private String draftPath() {
        return "/api/v1/work-items/" + plans.workItem("mc", number, "draftPlan", "submit") + "/draft";
    }

    private JsonNode stored() {
        return as("ax-mc")
                .get(draftPath().replace("/draft", "/form"))
                .expect(200)
                .path("data");
    }

    private void awaitStored(String text) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> stored().toString().contains(text));
    }

    private static com.microsoft.playwright.Locator status(Person person) {
        return person.page().locator(".form-status");
    }

    private static ContainsTextOptions soon() {
        return new ContainsTextOptions().setTimeout(15_000);
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
