package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan that passed with changes: the applicant enters exactly those, the office sees that nothing else was touched. */
class PassedWithChangesInBrowserIT extends SanyiTest {

    private Plans plans;
    private String number;

    @BeforeEach
    void theCommitteePassedAPlanWithChanges() {
        plans = new Plans(this::as, "JJ");
        number = plans.accepted();
        plans.reviewedBy(number, false);
        plans.convene(number);
        plans.act("chair", number, "vote", "proposeChanges", changes(), null).expect(200);
        for (String who : List.of("chair", "m1", "m2", "m3", "m4", "m5")) {
            plans.vote(who, number, "AGREE").expect(200);
        }
        plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);
    }

    private static Map<String, Object> changes() {
        return Map.of(
                "changes",
                List.of(
                        Map.of("target", "usages/1", "after", "500000.00", "note", "设备采购分两年进行"),
                        Map.of("target", "usages/2", "after", "500000.00", "note", "加强健康管理")));
    }

    @Test
    void theApplicantEntersWhatWasDecidedAndTheOfficeConfirms() {
        try (var phone = at("jj-mc", Person.PHONE)) {
            phone.openCase(number, "act");
            phone.sees("设备采购分两年进行");
            phone.picture("changes-to-enter-phone");
        }
        try (var finance = at("jj-mc", Person.DESK)) {
            finance.openCase(number, "act");
            finance.sees("设备采购分两年进行");
            finance.sees("600,000.00");
            finance.form().row("用途明细", 1).fill("金额", "500000.01");
            finance.form().row("用途明细", 2).fill("金额", "499999.99");
            finance.press("提交修改");
            assertThat(finance.refusal()).containsText("500,000.00");
            finance.picture("changes-wrong");
            finance.form().row("用途明细", 1).fill("金额", "500000");
            finance.form().row("用途明细", 2).fill("金额", "500000");
            finance.picture("changes-to-enter");
            finance.acts("提交修改");
        }
        for (int width : new int[] {Person.PHONE, Person.DESK}) {
            try (var office = at("jj-office", width)) {
                office.openCase(number, "act");
                office.sees("设备采购分两年进行");
                office.sees("本次改了什么");
                office.picture("changes-to-confirm-" + width);
                if (width == Person.DESK) {
                    office.acts("确认修改");
                    office.sees("拟制批复");
                }
            }
        }
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
