package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways a case goes besides onward in 安溪: back, taken back, revoked, urged, copied. Pictures in {@code target/pictures}. */
class WaysInBrowserIT extends SanyiTest {

    private Plans plans;
    private String number;

    @BeforeEach
    void aPlanUnderReview() {
        plans = new Plans(this::as, "AX");
        number = plans.accepted();
    }

    @Test
    void aBureauReturnsStraightBackAndItsColleaguesOpinionIsTakenOver() {
        plans.agree("hsa", number, "reviewByInsurance");
        try (var finance = at("ax-finance", Person.DESK)) {
            finance.openCase(number, "act");
            finance.sees("填写的内容会自动保存");
            finance.press("退回");
            assertThat(first(finance)).isFocused();
            assertThat(dialog(finance).locator("textarea")).not().isFocused();
            finance.screen("return-dialog-" + Person.DESK);
            dialog(finance).getByText("直接回到我").click();
            dialog(finance).locator("textarea").fill("用途二与预算不符");
            confirm(finance);
        }
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
        try (var finance = at("ax-finance", Person.PHONE)) {
            finance.openCase(number, "opinions");
            finance.sees("沿用第1轮");
            finance.sees("沿用原意见");
            finance.picture("carried-over-" + Person.PHONE);
        }
    }

    @Test
    void theOfficeTakesBackCopiesAndUrgesAndItsHeadRevokes() {
        try (var office = at("ax-office", Person.DESK)) {
            office.openCase(number, "act");
            office.picture("ways-" + Person.DESK);
            office.actsAfterAnswering("催办", "临近时限");
            office.openCase(number, "act");
            office.sees("已催办 1 次");
            office.press("抄送");
            assertThat(first(office)).isFocused();
            dialog(office).locator("input[type=search]").fill("人社");
            dialog(office).locator("label.choice:visible").first().click();
            office.screen("copy-dialog-" + Person.DESK);
            confirm(office);
            office.openCase(number, "act");
            office.sees("未读");
            office.picture("copied-" + Person.DESK);
        }
        try (var reader = at("ax-hrss", Person.PHONE)) {
            reader.open("/copies");
            reader.sees(number);
            reader.picture("copies-" + Person.PHONE);
            reader.openCase(number, "act");
            reader.picture("copy-read-" + Person.PHONE);
        }
        try (var office = at("ax-office", Person.PHONE)) {
            office.openCase(number, "act");
            office.sees("已读");
            office.actsAfterAnswering("收回", "误点受理");
            office.openCase(number, "act");
            office.sees("形式审查");
        }
        try (var head = at("ax-office-head", Person.PHONE)) {
            head.openCase(number, "act");
            head.press("撤销");
            assertThat(dialog(head).locator("input:checked")).hasCount(0);
            assertThat(first(head)).isFocused();
            head.page()
                    .waitForResponse(
                            answer -> answer.url().endsWith("/cases/" + number + "/comment-draft"),
                            () -> dialog(head).locator("textarea").fill("申请单位并入"));
            head.press("取消");
            head.openCase(number, "act");
            head.press("撤销");
            assertThat(dialog(head).locator("textarea")).hasValue("申请单位并入");
            dialog(head).getByText("医共体撤并").click();
            dialog(head).locator("textarea").fill("申请单位并入市医共体");
            head.screen("revoke-dialog-" + Person.PHONE);
            confirm(head);
            head.openCase(number, "act");
            head.sees("已终止");
            head.picture("revoked-" + Person.PHONE);
        }
    }

    @Test
    void everybodyReadsTheTableOfActs() {
        for (int width : new int[] {Person.DESK, Person.PHONE}) {
            try (var stranger = Person.stranger(as("ax-mc").base(), width)) {
                stranger.open("/guide/acts");
                stranger.sees("直接回到我");
                stranger.picture("acts-" + width);
            }
        }
    }

    /** The control with which one begins to answer. */
    private static Locator first(Person person) {
        return dialog(person).locator("input, select, textarea").first();
    }

    private static Locator dialog(Person person) {
        return person.page().locator("dialog");
    }

    private static void confirm(Person person) {
        person.forgetNotices();
        dialog(person).locator("button[type=submit]").click();
        person.done();
    }

    private Person at(String login, int width) {
        return Person.at(as("ax-mc").base(), login, width);
    }
}
