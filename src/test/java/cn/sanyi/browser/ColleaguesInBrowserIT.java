package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Between;
import cn.sanyi.a01.Plans;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Colleagues in 安溪 on a task: taking it, asking, signing, handing on. Pictures in {@code target/pictures}. */
class ColleaguesInBrowserIT extends SanyiTest {

    private static final String SAID = "设备清单齐全 👍，שלום עולם，同意按程序采购";

    private Plans plans;
    private Between between;
    private String number;

    @BeforeEach
    void aPlanUnderReview() {
        plans = new Plans(this::as, "AX");
        between = new Between(plans, jdbc);
        number = plans.accepted();
    }

    @Test
    void oneTakesTheTaskAndAsksAndWhatIsTypedStays() {
        try (var finance = at("ax-finance", Person.DESK)) {
            finance.openCase(number, "act");
            finance.form().fill("会审意见", "先写到一半");
            more(finance);
            finance.picture("colleagues-panel-" + Person.DESK);
            finance.acts("领取");
            org.assertj.core.api.Assertions.assertThat(
                            finance.page().getByLabel("会审意见").inputValue())
                    .isEqualTo("先写到一半");
            more(finance);
            finance.press("征求意见");
            Locator dialog = finance.page().locator("dialog");
            dialog.locator("button[type=submit]").click();
            assertThat(dialog).isVisible();
            dialog.locator("input[type=search]").fill("人社");
            dialog.locator("label.choice:visible").first().click();
            dialog.locator("textarea").fill("请就人员经费列支提供意见");
            finance.screen("colleagues-ask-" + Person.DESK);
            confirm(finance);
            finance.sees("协同情况");
            finance.sees("尚未答复");
            finance.picture("colleagues-asked-" + Person.DESK);
        }
        for (int width : new int[] {Person.DESK, Person.PHONE}) {
            try (var finance = at("ax-finance", width)) {
                for (String act : List.of("转办", "并加签")) {
                    finance.openCase(number, "act");
                    more(finance);
                    finance.press(act);
                    finance.screen("colleagues-" + (act.equals("转办") ? "transfer-" : "parallel-") + width);
                    finance.press("取消");
                }
            }
        }
        try (var other = at("ax-finance-head", Person.PHONE)) {
            other.openCase(number, "act");
            other.sees("詹国栋");
            other.picture("colleagues-others-" + Person.PHONE);
        }
    }

    @Test
    void whoeverIsAskedAnswersOnThePhoneAndTheAnswerStandsBesideTheReview() {
        String review = plans.workItem("finance", number, "reviewByFinance", "agree");
        between.act("finance", review, "askOpinion", Map.of("to", between.reference("AX-HRSS", null)), "请就人员经费列支提供意见")
                .expect(200);
        try (var hrss = at("ax-hrss", Person.PHONE)) {
            hrss.open("/tasks");
            hrss.sees("征求意见");
            hrss.picture("colleagues-tasks-" + Person.PHONE);
            hrss.openCase(number, "act");
            hrss.sees("请就人员经费列支提供意见");
            hrss.picture("colleagues-request-" + Person.PHONE);
            hrss.press("提交意见");
            hrss.page()
                    .locator("dialog")
                    .getByText("同意", new Locator.GetByTextOptions().setExact(true))
                    .click();
            hrss.page().locator("dialog textarea").fill(SAID);
            hrss.screen("colleagues-advise-" + Person.PHONE);
            confirm(hrss);
        }
        for (int width : new int[] {Person.DESK, Person.PHONE}) {
            try (var finance = at("ax-finance", width)) {
                finance.openCase(number, "opinions");
                finance.sees("加签和征求的意见");
                finance.sees(SAID);
                finance.picture("colleagues-voices-" + width);
            }
        }
    }

    @Test
    void theHeadSignsBeforeAndIsTakenBackAndTheTaskIsHandedOn() {
        for (int width : new int[] {Person.PHONE, Person.DESK}) {
            try (var finance = at("ax-finance", width)) {
                finance.openCase(number, "act");
                more(finance);
                finance.press("前加签");
                finance.page().locator("dialog label.choice", containing("苏清源")).click();
                finance.screen("colleagues-before-" + width);
                confirm(finance);
                finance.sees("等待前加签人答复");
                finance.picture("colleagues-waiting-" + width);
                finance.actsAfterAnswering("减签", "改为直接转办");
                finance.doesNotSee("协同情况");
            }
        }
        try (var finance = at("ax-finance", Person.PHONE)) {
            finance.openCase(number, "act");
            more(finance);
            finance.press("后加签");
            finance.page().locator("dialog label.choice", containing("苏清源")).click();
            finance.page()
                    .locator("dialog")
                    .getByText("同意", new Locator.GetByTextOptions().setExact(true))
                    .click();
            finance.page().locator("dialog textarea").fill("拟同意，请审定");
            finance.screen("colleagues-after-" + Person.PHONE);
            confirm(finance);
            finance.sees("苏清源");
        }
    }

    @Test
    void theApplicantAddsTheMaterialThatIsAskedFor() {
        try (var finance = at("ax-finance", Person.DESK)) {
            finance.openCase(number, "act");
            more(finance);
            finance.press("补充材料");
            finance.page().locator("dialog label.choice", containing("集体审议纪要")).click();
            finance.page().locator("dialog textarea").fill("纪要缺签字页，请补交");
            finance.screen("colleagues-material-" + Person.DESK);
            confirm(finance);
        }
        for (int width : new int[] {Person.DESK, Person.PHONE}) {
            try (var applicant = at("ax-mc", width)) {
                applicant.openCase(number, "act");
                applicant.sees("纪要缺签字页，请补交");
                applicant.picture("colleagues-provide-" + width);
            }
        }
        plans.material(number, "resolution");
        try (var applicant = at("ax-mc", Person.PHONE)) {
            applicant.openCase(number, "act");
            applicant.actsAfterAnswering("补交完成", null);
            applicant.doesNotSee("纪要缺签字页");
        }
    }

    private static com.microsoft.playwright.Page.LocatorOptions containing(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    private static void confirm(Person person) {
        person.forgetNotices();
        person.page().locator("dialog button[type=submit]").click();
        person.done();
    }

    private static void more(Person person) {
        person.page().locator(".act-panel__more > summary").first().click();
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
