package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who review in 安溪: what changed since they last looked, who agrees with what. Pictures in {@code target/pictures}. */
class ReviewInBrowserIT extends SanyiTest {

    private Plans plans;
    private String number;

    @BeforeEach
    void aPlanHandedInAgain() {
        plans = new Plans(this::as, "AX");
        number = plans.submitted();
        plans.act(
                        "office",
                        number,
                        "checkPlan",
                        "correct",
                        Map.of(
                                "corrections",
                                List.of(
                                        Map.of("target", "usages.amount", "reason", "WRONG_AMOUNT", "note", "与决议不一致"),
                                        Map.of("target", "materials.resolution", "reason", "NOT_SEALED"),
                                        Map.of("target", "commitment", "reason", "UNCLEAR"))),
                        null)
                .expect(200);
        plans.material(number, "other");
        plans.act("mc", number, "supplement", "supplement", changedPlan(), null).expect(200);
    }

    private Map<String, Object> changedPlan() {
        Map<String, Object> plan = new HashMap<>(plans.plan("CAPACITY", "650000.00", "300000.00"));
        @SuppressWarnings("unchecked")
        var usages = (List<Map<String, Object>>) plan.get("usages");
        usages.add(0, Map.of("usage", "INFORMATION", "purpose", "远程会诊平台与检验结果互认接口（含三年运维）", "amount", "50000.00"));
        plan.put("narrative", "按核定的结余留用资金安排使用，重点用于能力建设、信息化和健康管理；设备清单见附件。");
        return plan;
    }

    @Test
    void theOfficeSeesOnlyWhatChangedAndMayLookAtTheRest() {
        for (int width : new int[] {Person.DESK, Person.PHONE}) {
            try (var office = at("ax-office", width)) {
                office.openCase(number, "act");
                office.sees("本次改了什么");
                office.sees("+50,000.00");
                assertThat(office.page().locator(".diff__asked .badge--good").first())
                        .hasText("已改动");
                office.sees("确需再次补正的，由");
                office.picture("changes-" + width);
                office.page().locator(".diff__rest > summary").click();
                office.sees("健康管理");
                office.follow("比较其他版本");
                office.sees("第 1 版 → 第 2 版");
                office.picture("comparison-" + width);
            }
        }
    }

    @Test
    void aReturnOffersTheReasonsOfTheListAndTheTimelineShowsTheOneChosen() {
        plans.accept(number);
        try (var bureau = at("ax-finance", Person.DESK)) {
            bureau.openCase(number, "act");
            bureau.press("退回");
            var dialog = bureau.page().locator("dialog");
            assertThat(dialog).containsText("未履行集体决策程序");
            bureau.check();
            bureau.picture("return-dialog");
            dialog.getByText("金额与结算不符").click();
            dialog.locator("textarea").fill("用途二与清算表不一致");
            dialog.locator("button[type=submit]").click();
            bureau.done();
        }
        try (var clerk = at("ax-mc", Person.PHONE)) {
            clerk.openCase(number, "act");
            clerk.sees("原因：金额与结算不符");
            clerk.openCase(number, "opinions");
            clerk.sees("用途二与清算表不一致");
            assertThat(clerk.page().locator("dd", new Page.LocatorOptions().setHasText("金额与结算不符")))
                    .isVisible();
            clerk.picture("returned-phone");
        }
    }

    @Test
    void aBureauTakesAStandpointOnEachSectionAndAllSeeWhereTheyDiffer() {
        plans.accept(number);
        try (var bureau = at("ax-finance", Person.DESK)) {
            bureau.openCase(number, "act");
            bureau.form().fill("会审意见", "资金安排总体可行，设备购置须履行采购程序。");
            bureau.form().row("逐项意见", 2).tick("有意见");
            bureau.press("同意");
            assertThat(bureau.refusal()).containsText("具体说明");
            bureau.form().row("逐项意见", 2).fill("具体说明", "第 2 行设备费偏高，请附询价材料");
            bureau.form().row("逐项意见", 1).tick("同意");
            bureau.form().fill("附加条件", "1. 采购前报财政备案\n2. 年底前完成支付");
            bureau.picture("opinion-form");
            bureau.acts("同意");
        }
        plans.act(
                        "hsa",
                        number,
                        "reviewByInsurance",
                        "agree",
                        Map.of(
                                "opinion",
                                "与清算一致。",
                                "sections",
                                List.of(
                                        Map.of("section", "account", "standpoint", "AGREE"),
                                        Map.of("section", "usages", "standpoint", "AGREE"),
                                        Map.of("section", "shares", "standpoint", "NONE"))),
                        null)
                .expect(200);
        for (int width : new int[] {Person.DESK, Person.PHONE}) {
            try (var office = at("ax-office", width)) {
                office.openCase(number, "opinions");
                office.sees("意见不一致");
                office.sees("尚未答复");
                office.picture("opinions-" + width);
            }
        }
        try (var bureau = at("ax-health", Person.PHONE)) {
            bureau.openCase(number, "act");
            bureau.picture("opinion-form-phone");
        }
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
