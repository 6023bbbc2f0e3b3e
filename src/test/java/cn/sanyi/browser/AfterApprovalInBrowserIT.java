package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see of a plan after its approval: a settlement that is revised, the amendment that follows, the way it goes. */
class AfterApprovalInBrowserIT extends SanyiTest {

    private Plans plans;
    private String number;

    @BeforeEach
    void anApprovedPlanOfWhichSomethingIsPaid() {
        plans = new Plans(this::as, "JJ");
        number = plans.signed();
        plans.pay(number, "1", 1, "300000.00", "B-1" + number).expect(200);
    }

    @Test
    void aRevisedSettlementShowsWhatItChangesAndAsksForAnAmendment() {
        String revision = revised("900000.00");
        try (var finance = at("jj-mc", Person.DESK)) {
            finance.open("/settlements/" + revision);
            finance.sees("确认后会改变什么");
            finance.sees("1,000,000.00");
            finance.sees("900,000.00");
            finance.picture("revision");
            finance.forgetNotices();
            finance.press("确认结算");
            finance.page().locator("dialog button[type=submit]").click();
            finance.done();
            finance.openCase(number, "act");
            finance.sees("须先变更方案");
            finance.actsAfterAnswering("申请变更", "结算更正，调减可分配额");
            finance.form().row("用途明细", 1).fill("金额", "299999.99");
            finance.form().row("用途明细", 2).fill("金额", "600000.01");
            finance.form().row("成员单位分配", 2).fill("金额", "400000");
            finance.press("提交变更");
            assertThat(finance.refusal()).containsText("300,000.00");
            finance.form().row("用途明细", 1).fill("金额", "300000");
            finance.form().row("用途明细", 2).fill("金额", "600000");
            finance.picture("amendment");
            finance.acts("提交变更");
            finance.sees("审查变更");
            finance.openCase(number, "diagram");
            finance.picture("amendment-diagram");
        }
        try (var office = at("jj-office", Person.PHONE)) {
            office.openCase(number, "act");
            office.picture("amendment-check-phone");
            office.actsAfterAnswering("受理", null);
            office.openCase(number, "implementation");
            office.picture("implementation-phone");
            office.openCase(number, "funds");
            office.picture("funds-amended-phone");
        }
        try (var phone = at("jj-mc", Person.PHONE)) {
            phone.open("/settlements/" + revision);
            phone.picture("revision-phone");
        }
    }

    private String revised(String stated) {
        var now = plans.settlementOf(number);
        return plans.revise(now.path("id").asString(), plans.restated(number, stated))
                .expect(201)
                .path("settlement")
                .path("id")
                .asString();
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
