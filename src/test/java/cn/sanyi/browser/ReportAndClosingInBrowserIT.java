package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import cn.sanyi.a01.ReportCycles;
import cn.sanyi.sample.SampleDays;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How an approved plan is carried out, told once a quarter, and how it ends. */
class ReportAndClosingInBrowserIT extends SanyiTest {

    @TempDir
    Path folder;

    @Autowired
    private ApplicationContext application;

    private Plans plans;
    private String number;

    @BeforeEach
    void anApprovedPlanOfWhichSomethingIsPaid() {
        plans = new Plans(this::as, "JJ");
        number = plans.signed();
        plans.pay(number, "1", 1, "300000.00", "R-1" + number).expect(200);
    }

    @AfterEach
    void backToToday() {
        SampleDays.backToToday(application);
    }

    @Test
    void aReportWithReasonsIsReceivedAndTheClosingSaysWhatBecameOfTheRest() {
        new ReportCycles(this::as, plans).quarterly("JJ", "80", () -> {
            reported();
            received();
            closed();
        });
        try (var phone = at("jj-mc", Person.PHONE)) {
            phone.openCase(number, "implementation");
            phone.sees("设备招标推迟到下季度");
            phone.sees("列入年度考核");
            phone.picture("closed-implementation-phone");
        }
    }

    private void reported() {
        try (var phone = at("jj-mc", Person.PHONE)) {
            phone.openCase(number, "act");
            phone.picture("report-phone");
        }
        try (var finance = at("jj-mc", Person.DESK)) {
            finance.openCase(number, "act");
            finance.sees("落实率低于 80% 的须说明原因");
            report(finance).row("各用途落实情况", 1).fill("偏差原因", "设备招标推迟到下季度");
            report(finance).fill("情况说明", "本季度按计划推进，下季度集中采购。");
            finance.uploads("evidence", pdf());
            finance.press("提交报告");
            assertThat(finance.refusal("提交报告")).containsText("用途第2行");
            finance.picture("report-refused");
            report(finance).row("各用途落实情况", 2).fill("偏差原因", "健康管理项目已签约，待验收付款");
            finance.acts("提交报告");
            finance.openCase(number, "implementation");
            finance.picture("report-submitted");
        }
    }

    private static FormFields report(Person person) {
        return person.form("填报落实情况");
    }

    private void received() {
        try (var office = at("jj-office", Person.DESK)) {
            office.openCase(number, "act");
            office.sees("设备招标推迟到下季度");
            office.picture("report-to-receive");
            office.acts("确认收到");
            office.openCase(number, "implementation");
            office.sees("健康管理项目已签约");
            office.sees("50");
            office.picture("report-received");
        }
    }

    private void closed() {
        plans.act("mc", number, "carryOut", "complete", java.util.Map.of(), "项目终止，余款不再使用")
                .expect(200);
        try (var phone = at("jj-office", Person.PHONE)) {
            phone.openCase(number, "act");
            phone.picture("closing-phone");
        }
        try (var office = at("jj-office", Person.DESK)) {
            office.openCase(number, "act");
            office.form().fill("落实情况评价", "部分落实，余款按规定处理。");
            office.form().fill("移交绩效考核的内容", "落实率偏低，列入年度考核。");
            office.press("办结");
            assertThat(office.refusal()).containsText("未拨付金额的去向");
            office.picture("closing-refused");
            office.page().getByText("退回医保基金").click();
            office.acts("办结");
            office.openCase(number, "implementation");
            office.sees("退回医保基金");
            office.picture("closed-implementation");
        }
    }

    private Path pdf() {
        try {
            return Files.write(
                    folder.resolve("验收单.pdf"),
                    "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
