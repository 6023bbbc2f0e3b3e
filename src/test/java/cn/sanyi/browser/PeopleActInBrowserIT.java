package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who acts for whom in 晋江, what falls to the administrator, several tasks at once. Pictures in {@code target/pictures}. */
class PeopleActInBrowserIT extends SanyiTest {

    private static final int[] WIDTHS = {Person.DESK, Person.PHONE};

    private final List<String> absent = new ArrayList<>();
    private Plans plans;

    @BeforeEach
    void inJinjiang() {
        plans = new Plans(this::as, "JJ");
    }

    @AfterEach
    void everybodyIsBack() {
        for (String who : absent) {
            as(who).get("/api/v1/absences").expect(200).forEach(each -> as(who).post(
                            "/api/v1/absences/" + each.path("id").asString() + "/cancellation",
                            Map.of("reason", "返回")));
        }
    }

    @Test
    void somebodyNamesADeputyForOneProcedureAndTheDeputySeesWhoTheyActFor() {
        String number = plans.accepted();
        String today = plans.today().toString();
        absent.add("jj-finance");
        try (var finance = at("jj-finance", Person.DESK)) {
            finance.open("/absences");
            finance.page().locator("input[name=from]").fill(today);
            finance.page().locator("input[name=to]").fill(today);
            finance.page().locator("input[name=reason]:visible").last().fill("参加省厅培训");
            finance.page().locator("input[name=deputy]").fill("颜丽娟");
            finance.page().locator("input[name=procedures]").first().check();
            finance.page().locator("input[name=upTo]").fill("2000000");
            finance.press("登记外出");
            finance.sees("金额不超过 2,000,000.00 元");
            finance.picture("people-absences-1440");
        }
        for (int width : WIDTHS) {
            try (var deputy = at("jj-health", width)) {
                deputy.open("/tasks?q=" + number);
                deputy.sees("代吴国强");
                deputy.picture("people-deputy-tasks-" + width);
                deputy.openCase(number, "act");
                deputy.sees("您以代理人身份办理");
                deputy.picture("people-deputy-case-" + width);
            }
        }
        try (var finance = at("jj-finance", Person.PHONE)) {
            finance.open("/absences");
            finance.picture("people-absences-375");
        }
    }

    @Test
    void theAdministratorAssignsWhatNobodyCanDo() {
        String number = plans.approvedByVote();
        plans.drafted(number);
        String today = plans.today().toString();
        absent.add("jj-chair");
        as("jj-chair")
                .post("/api/v1/absences", Map.of("from", today, "to", today, "reason", "参加会议"))
                .expect(201);
        for (int width : WIDTHS) {
            try (var office = at("jj-office", width)) {
                office.open("/cases");
                office.sees("待业务管理员指派");
                office.screen("people-fallback-cases-" + width);
                office.openCase(number, "act");
                office.sees("已转业务管理员指派");
                office.screen("people-fallback-head-" + width);
            }
        }
        try (var administrator = at("admin-business", Person.PHONE)) {
            administrator.open("/tasks?q=" + number);
            administrator.sees("无人可办");
            administrator.picture("people-fallback-tasks-375");
            administrator.openCase(number, "act");
            administrator.picture("people-assign-375");
        }
        try (var administrator = at("admin-business", Person.DESK)) {
            administrator.open("/tasks?q=" + number);
            administrator.picture("people-fallback-tasks-1440");
            administrator.openCase(number, "act");
            administrator
                    .page()
                    .locator("select[name=person]")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("张海峰（委员）"));
            administrator.picture("people-assign-1440");
            administrator.actsAfterAnswering("指派", "主任委员外出，批复须按期印发");
        }
        try (var member = at("jj-m1", Person.DESK)) {
            member.openCase(number, "act");
            member.screen("people-assigned-" + Person.DESK);
            member.acts("签发");
        }
    }

    @Test
    void severalTasksAreAcceptedAtOnceAndWhatIsRefusedSaysWhy() {
        String first = plans.submitted();
        String second = plans.submitted();
        for (int width : WIDTHS) {
            String statutory = plans.accepted();
            try (var health = at("jj-health", width)) {
                health.open("/tasks?q=" + statutory);
                health.page().locator(".task__pick").first().click();
                assertThat(health.page().locator(".batch-bar")).isVisible();
                health.picture("people-batch-" + width);
                health.press("同意");
                health.page().locator("dialog textarea").fill("无意见");
                health.page().locator("dialog button[type=submit]").click();
                assertThat(health.page().locator("dialog")).containsText("法定环节");
                health.screen("people-batch-refused-" + width);
                health.press("知道了");
            }
        }
        try (var office = at("jj-office", Person.DESK)) {
            office.open("/tasks");
            for (String number : List.of(first, second)) {
                office.page().locator("input[data-number='" + number + "']").check();
            }
            assertThat(office.button("退回")).isVisible();
            office.press("受理");
            assertThat(office.page().locator("dialog")).containsText("逐项给出结果");
            office.screen("people-batch-accept-" + Person.DESK);
            office.page().locator("dialog button[type=submit]").click();
            assertThat(office.page().locator("dialog")).containsText("已办理 2 项，未办理 0 项");
            office.press("知道了");
        }
    }

    @Test
    void whatWasBegunIsPutBackAndWhatIsOftenWrittenIsAtHand() {
        String number = plans.submitted();
        try (var office = at("jj-office", Person.DESK)) {
            office.openCase(number, "act");
            office.press("退回");
            var text = office.page().locator("dialog textarea");
            var saved = office.page()
                    .waitForResponse(
                            answer -> answer.url().endsWith("/comment-draft")
                                    && answer.request().method().equals("PUT"),
                            () -> text.fill("分配依据不清，请补充核算表"));
            org.assertj.core.api.Assertions.assertThat(saved.status()).isEqualTo(204);
            office.page().locator("dialog .phrases > summary").click();
            office.press("把已写的存为常用语");
            assertThat(office.page().locator("dialog .phrases__text")).hasText("分配依据不清，请补充核算表");
            office.screen("people-phrases-1440");
            office.press("取消");
            office.openCase(number, "act");
            office.press("退回");
            assertThat(office.page().locator("dialog textarea")).hasValue("分配依据不清，请补充核算表");
            office.press("取消");
        }
        try (var office = at("jj-office", Person.PHONE)) {
            office.openCase(number, "act");
            office.page().locator(".card .phrases > summary").first().click();
            office.page().locator(".card .phrases__text").first().click();
            assertThat(office.page().locator(".fjs-container textarea").first()).hasValue("分配依据不清，请补充核算表");
            office.screen("people-phrases-375");
        }
        as("jj-office").put("/api/v1/phrases", Map.of("texts", List.of()), 0).expect(200);
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
