package cn.sanyi.browser;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking the member institutions: what it takes the applicant to ask and a member to answer is counted. */
class ConsultationInBrowserIT extends SanyiTest {

    private Plans plans;
    private String number;

    @BeforeEach
    void aPlanThatIsFilledIn() {
        plans = new Plans(this::as, "JJ");
        number = plans.settled();
        String item = plans.workItem("mc", number, "draftPlan", "consult");
        plans.desk("mc")
                .put("/api/v1/work-items/" + item + "/draft", plans.plan(), 0)
                .expect(200);
    }

    @Test
    void theApplicantAsksAndAMemberAnswersOnAPhone() {
        try (var finance = at("jj-mc", Person.DESK)) {
            finance.openCase(number, "act");
            finance.acts("征求成员单位意见");
            finance.openCase(number, "members");
            finance.sees("未答复");
            finance.picture("consultation");
        }
        try (var member = at("jj-mi-1", Person.PHONE)) {
            member.picture("consultation-member-desk-phone");
            member.page().locator("a[href*='" + number + "']").first().click();
            member.check();
            member.sees("500,000.00");
            member.form().fill("本单位意见", "同意分配方案，无其他意见。");
            member.picture("consultation-answer-phone");
            member.acts("同意方案");
        }
        try (var finance = at("jj-mc", Person.PHONE)) {
            finance.openCase(number, "members");
            finance.sees("同意分配方案，无其他意见。");
            finance.picture("consultation-phone");
        }
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
