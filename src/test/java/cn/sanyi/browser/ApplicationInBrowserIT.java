package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.application.OwnProcedure;
import cn.sanyi.application.Reports;
import cn.sanyi.workflow.OwnModels;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A hospital's people apply, hand on inside the hospital and give up. Pictures in {@code target/pictures}. */
@Import(OwnProcedure.class)
@TestPropertySource(properties = "sanyi.test.group=application")
class ApplicationInBrowserIT extends SanyiTest {

    private static final int[] WIDTHS = {Person.DESK, Person.PHONE};

    @Autowired
    private BeanFactory application;

    private final Reports reports = new Reports(this::as);

    @BeforeEach
    void released() {
        new OwnModels(application).release(OwnProcedure.models());
    }

    @Test
    void theDepartmentAppliesFromHomeAndLandsInTheFirstStep() {
        for (int width : WIDTHS) {
            try (var clerk = at("qz-h1-dept", width)) {
                clerk.open("/cases");
                clerk.picture("application-cases-" + width);
                clerk.open("/");
                clerk.picture("application-home-" + width);
                clerk.page().getByText("我要申报").click();
                clerk.check();
                clerk.picture("application-what-" + width);
                clerk.page().getByText("医疗机构价格情况报告").click();
                clerk.check();
                clerk.picture("application-new-" + width);
                clerk.form().fill("报告名称", "机器人辅助定位（" + width + "）");
                clerk.press("开始申报");
                assertThat(clerk.page().locator("#form-new-case")).containsText("填报科室");
                clerk.picture("application-refused-" + width);
                clerk.form().fill("填报科室", "神经外科");
                clerk.page().locator("[data-act=open]").click();
                clerk.page().waitForURL("**/cases/QZ-T01-*");
                clerk.check();
                clerk.sees("科室填报");
                clerk.sees("放弃填报");
                clerk.picture("application-first-step-" + width);
            }
        }
    }

    @Test
    void theGuideLeadsApplicantsToTheForm() {
        try (var clerk = at("qz-h1-dept", Person.PHONE)) {
            clerk.open("/guide?who=HOSPITAL");
            clerk.picture("application-guide-list-" + Person.PHONE);
            clerk.open("/guide/price-report?place=QZ");
            clerk.picture("application-guide-" + Person.PHONE);
            clerk.page().getByText("我要申报").click();
            clerk.sees("开始申报");
        }
        try (var clerk = at("qz-h1-dept", Person.DESK)) {
            clerk.looksAt("/guide?who=HOSPITAL", "application-guide-list-" + Person.DESK);
            clerk.looksAt("/guide/price-report?place=QZ", "application-guide-" + Person.DESK);
        }
        try (var bureau = at("qz-hsa", Person.DESK)) {
            bureau.open("/guide/price-report?place=QZ");
            bureau.doesNotSee("我要申报");
            bureau.page().navigate("/cases/new/price-report");
            bureau.sees("医院、成员单位");
            bureau.picture("application-forbidden-" + Person.DESK);
        }
    }

    @Test
    void whoHandlesForTwoHospitalsChoosesFirst() {
        Runnable leave = Reports.secondHospital(jdbc, "qz-h2-dept", "QZ-HOSP-1");
        try {
            for (int width : WIDTHS) {
                try (var clerk = at("qz-h2-dept", width)) {
                    clerk.looksAt("/cases/new/price-report", "application-choose-" + width);
                    clerk.page().locator("select[name=applicant]").selectOption("QZ-HOSP-1");
                    clerk.press("开始填写");
                    clerk.check();
                    clerk.sees("换成这个单位");
                    clerk.picture("application-chosen-" + width);
                }
            }
        } finally {
            leave.run();
        }
    }

    @Test
    void medicalAffairsFindTheirStepAndTheBureauItsTask() {
        String number = reports.opened("qz-h1-dept", "院内流转");
        reports.act("qz-h1-dept", number, "submit").expect(200);
        for (int width : WIDTHS) {
            try (var medical = at("qz-h1-medical", width)) {
                medical.picture("application-medical-home-" + width);
                medical.looksAt("/tasks", "application-medical-tasks-" + width);
                medical.openCase(number, "act");
                medical.sees("医务审核");
                medical.picture("application-medical-case-" + width);
            }
            try (var clerk = at("qz-h1-dept", width)) {
                clerk.openCase(number, "act");
                clerk.sees("医务办理");
                clerk.picture("application-not-mine-" + width);
            }
        }
        reports.act("qz-h1-medical", number, "agree").expect(200);
        reports.act("qz-h1-pricing", number, "agree").expect(200);
        try (var bureau = at("qz-hsa", Person.DESK)) {
            bureau.openCase(number, "act");
            bureau.sees("收件");
            bureau.picture("application-bureau-" + Person.DESK);
        }
    }

    @Test
    void whatWasOpenedInErrorIsGivenUp() {
        String number = reports.opened("qz-h1-dept", "误开的报告");
        try (var clerk = at("qz-h1-dept", Person.PHONE)) {
            clerk.openCase(number, "act");
            clerk.press("放弃填报");
            Locator dialog = clerk.page().locator("dialog");
            dialog.locator("textarea").fill("选错了项目");
            clerk.screen("application-give-up-" + Person.PHONE);
            clerk.forgetNotices();
            dialog.locator("button[type=submit]").click();
            clerk.done();
            clerk.openCase(number, "act");
            clerk.sees("已终止");
            clerk.picture("application-given-up-" + Person.PHONE);
        }
    }

    @Test
    void administratorsKeepTheGradesOfHospitals() {
        for (int width : WIDTHS) {
            try (var business = at("admin-business", width)) {
                business.looksAt("/admin/business/institutions", "institutions-" + width);
                business.open("/admin/business/institutions/QZ-HOSP-1");
                business.picture("institution-" + width);
                business.page().locator("#state-level").selectOption("TWO");
                business.page().locator("#state-ownership").selectOption("PUBLIC");
                business.page().locator("#state-from").fill("2022-01-01");
                business.page().locator("#state-source").fill("等级评审通知");
                business.page().locator("#state-reason").fill("评审结果");
                business.press("登记");
                business.sees("先撤回原条目");
                business.picture("institution-refused-" + width);
            }
        }
    }

    private Person at(String login, int width) {
        return Person.at(as("qz-hsa").base(), login, width);
    }
}
