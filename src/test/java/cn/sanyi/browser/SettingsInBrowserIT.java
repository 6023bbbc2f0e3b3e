package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators change rules; every page is looked at on the desk and on the phone. */
class SettingsInBrowserIT extends SanyiTest {

    @TempDir
    Path folder;

    @Test
    void aLimitIsProposedSeenInEffectAndConfirmedByTheOther() {
        String change;
        try (var first = at("admin-business", Person.DESK)) {
            first.open("/admin/business/parameters/YC/limit.draft-reply.days");
            first.page().locator("#value").fill("soon");
            fillGround(first);
            first.press("下一步：看影响");
            first.sees("须为 1 至 3650 的整数");
            assertThat(first.page().locator("#value")).hasAttribute("aria-invalid", "true");
            first.page().locator("#value").fill("10");
            first.press("下一步：看影响");
            first.sees("没有数值");
            first.sees("10 天");
            first.sees("须由另一名业务管理员确认");
            first.picture("settings-change-proposed");
            change = first.page().url();
        }
        try (var second = at("admin-business-2", Person.DESK)) {
            second.open("/admin/business/parameters");
            second.sees("待确认的变更");
            second.picture("settings-parameters");
            second.page().navigate(change);
            second.press("确认生效");
            second.sees("已确认");
            second.open("/admin/business/parameters/YC/limit.draft-reply.days");
            second.sees("10 天");
            second.picture("settings-parameter");
        }
        for (int width : new int[] {Person.PHONE}) {
            try (var phone = at("admin-business", width)) {
                phone.open("/admin/business/parameters?place=YC");
                phone.picture("settings-parameters-phone");
                phone.open("/admin/business/parameters/YC/limit.draft-reply.days");
                phone.picture("settings-parameter-phone");
                phone.page().navigate(change);
                phone.check();
                phone.picture("settings-change-phone");
            }
        }
    }

    private void fillGround(Person admin) {
        var page = admin.page();
        page.locator("#effectiveFrom")
                .fill(new Plans(this::as, "JJ").today().plusDays(7).toString());
        page.locator("#grade").selectOption("SUGGESTED");
        page.locator("#source").fill("永春县医管委会议纪要（2026年第3次）");
        page.locator("#reason").fill("批复稿要在十天内拟好");
    }

    @ParameterizedTest
    @ValueSource(ints = {Person.DESK, Person.PHONE})
    void listsAreReadSearchedAndChanged(int width) {
        String on = width == Person.DESK ? "" : "-phone";
        String code = width == Person.DESK ? "BROWSER_DESK" : "BROWSER_PHONE";
        try (var admin = at("admin-business", width)) {
            admin.open("/admin/business/lists/usage-types");
            admin.picture("settings-usage-types" + on);
            admin.page().locator("#code").fill(code);
            admin.page().locator("#name").fill("远程医疗与检查检验结果互认平台建设");
            admin.page().locator("#grade").selectOption("建议值");
            admin.page().locator("#cap_percent").fill("130");
            admin.page().locator("#ordinal").fill("90");
            admin.page().locator("#reason").fill("业务需要");
            admin.press("新增");
            admin.sees("“占方案上限（%）”须为 0 至 100");
            admin.picture("settings-usage-refused" + on);
            admin.page().locator("#cap_percent").fill("30");
            admin.press("新增");
            admin.sees("远程医疗与检查检验结果互认平台建设");
            admin.open("/admin/business/lists/usage-types?q=" + code);
            admin.follow(code);
            admin.sees("变更记录");
            admin.picture("settings-entry" + on);
            admin.page().locator("input[name=reason]").last().fill("测试完毕");
            admin.press("停用");
            admin.sees("已停用");
            admin.open("/admin/business/lists/reason-codes");
            admin.picture("settings-reasons" + on);
            admin.open("/admin/business/lists/issuer-codes");
            admin.picture("settings-issuers" + on);
            admin.open("/admin/business/lists/issuer-codes?q=nothing");
            admin.sees("没有符合条件的条目");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Person.DESK, Person.PHONE})
    void aCalendarIsCheckedAndItsEffectShown(int width) throws IOException {
        String on = width == Person.DESK ? "" : "-phone";
        int year = new Plans(this::as, "JJ").today().getYear();
        String all;
        try (InputStream file = getClass().getResourceAsStream("/deadline/holidays.json")) {
            all = new String(Objects.requireNonNull(file).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        try (var admin = at("admin-business", width)) {
            bring(admin, year, all.replace(year + "-04-", "x"));
            admin.sees("缺少 4 月的清明节");
            admin.picture("settings-calendar-refused" + on);
            bring(admin, year, all);
            admin.sees("采用后的影响");
            admin.sees("须由另一名业务管理员确认");
            admin.picture("settings-calendar-import" + on);
            admin.page().locator("#reason").fill("只是核对");
            admin.press("不采用");
            admin.sees("未采用");
            admin.open("/admin/business/calendar");
            admin.picture("settings-calendar" + on);
        }
    }

    private void bring(Person admin, int year, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("calendar.json"), content);
        admin.open("/admin/business/calendar");
        admin.page().locator("#year").fill(String.valueOf(year));
        admin.page().locator("#source").fill("国务院办公厅关于" + year + "年部分节假日安排的通知");
        admin.page().locator("#reason").fill("年度导入");
        admin.page().locator("#file").setInputFiles(file);
        admin.press("检查并看影响");
        admin.check();
    }

    @ParameterizedTest
    @ValueSource(ints = {Person.DESK, Person.PHONE})
    void aWordingIsPreviewedBeforeItIsSaved(int width) {
        String on = width == Person.DESK ? "" : "-phone";
        try (var admin = at("admin-business", width)) {
            admin.open("/admin/business/templates");
            admin.picture("settings-templates" + on);
            admin.follow("医共体医保打包结余留用资金使用分配方案审核");
            admin.sees("填入示例后");
            admin.picture("settings-template" + on);
            admin.follow("以此为底稿修改");
            admin.page().locator("#body").fill("经研究，同意《{{caseTitel}}》。");
            admin.press("预览");
            admin.sees("没有的占位符“caseTitel”");
            admin.page().locator("#body").fill("经研究，同意《{{caseTitle}}》，{{year}}年度共{{amount}}元。\n此复。");
            admin.press("预览");
            admin.sees("1,000,000.00元");
            admin.check();
            admin.picture("settings-template-form" + on);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Person.DESK, Person.PHONE})
    void aClockIsPausedForAReasonAndOversightSeesIt(int width) {
        String on = width == Person.DESK ? "" : "-phone";
        String number = new Plans(this::as, "JJ").submitted();
        try (var office = at("jj-office", width)) {
            office.openCase(number, "clock");
            office.page()
                    .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("暂停计时"))
                    .first()
                    .click();
            office.page().locator("select[name=reason]").first().selectOption("PAUSE_EXPERTS");
            office.page().locator("input[name=note]").first().fill("请三位专家评审薪酬部分");
            office.picture("settings-pause" + on);
            office.press("暂停计时");
            office.sees("自 ");
            office.sees("起暂停（专家评审：请三位专家评审薪酬部分）");
            office.check();
            office.picture("settings-paused" + on);
            office.open("/tasks?q=" + number);
            office.sees("暂停");
        }
        try (var oversight = at("qz-oversight", width)) {
            oversight.open("/oversight/pauses?all=true");
            oversight.sees(number);
            oversight.picture("settings-oversight" + on);
            oversight.open("/oversight/pauses?from=2099-01-01");
            oversight.sees("没有这样的暂停");
        }
        try (var office = at("jj-office", width)) {
            office.openCase(number, "clock");
            office.press("恢复计时");
            office.sees("还剩");
            office.check();
        }
    }

    @Test
    void whereNoLimitIsGivenThereIsNoLamp() {
        String number = new Plans(this::as, "JJ").accepted();
        try (var finance = at("jj-finance", Person.DESK)) {
            finance.open("/tasks?q=" + number);
            finance.sees("没有时限");
            assertThat(finance.page().locator(".task .lamp").count()).isZero();
            finance.picture("settings-no-lamp");
        }
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
