package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each administrator does about units and people, in front of a browser; pictures are left in {@code target/pictures}. */
class PeopleAdministrationInBrowserIT extends SanyiTest {

    private static final String LONG = "晋江市紧密型县域医疗卫生共同体东石镇卫生院第二门诊部暨家庭医生签约服务中心（样例）";

    @Test
    void theBusinessAdministratorKeepsUnitsAndTheirYears() {
        try (var business = at("admin-business", Person.DESK)) {
            business.open("/admin/business/units");
            business.sees("晋江市医保局（样例）");
            seen(business, "people-units");
            fill(business, "名称或代码", "JJ-MI");
            business.press("查找");
            business.sees("晋江市医院");
            assertThat(business.page().locator("tbody")).not().containsText("晋江市医保局");
            business.open("/admin/business/units?q=%E6%B2%A1%E6%9C%89");
            business.sees("没有符合条件的单位");

            business.open("/admin/business/units/new");
            fill(business, "名称", LONG);
            choose(business, "辖区", "晋江市");
            choose(business, "职责", "成员单位");
            fill(business, "变更理由", "晋卫〔2026〕12号");
            business.press("新增单位");
            business.sees("成员单位须选择同一辖区的医共体");
            assertThat(field(business, "名称")).hasValue(LONG);
            seen(business, "people-unit-refused");
            choose(business, "所属医共体", "晋江市紧密型县域医共体（样例）");
            business.press("新增单位");
            business.sees("单位已新增");
            business.sees("晋卫〔2026〕12号");

            business.page().locator("#rename-name").fill("晋江市东石镇卫生院第二门诊部（样例）");
            business.page().locator("#rename-reason").fill("更名批复");
            business.press("更改名称");
            business.sees("单位名称已更改");
            seen(business, "people-unit");

            business.open("/admin/business/communities");
            seen(business, "people-communities");
            business.follow("晋江市紧密型县域医共体（样例）");
            business.sees("东石镇卫生院");
            seen(business, "people-community");
            business.page()
                    .locator("#leave-member")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("晋江市东石镇卫生院第二门诊部（样例）"));
            business.page().locator("#leave-reason").fill("并入东石镇卫生院");
            business.page()
                    .locator("#leave button")
                    .or(business.button("移出"))
                    .last()
                    .click();
            business.sees("成员单位已移出");
            business.check();
        }
    }

    @Test
    void theBusinessAdministratorKeepsCommitteesRecusalsAndAbsences() {
        try (var business = at("admin-business", Person.DESK)) {
            business.open("/admin/business/committees");
            seen(business, "people-committees");
            business.follow("漳平市公立医疗机构管理委员会");
            business.sees("还没有委员");
            pick(business, "add-person", "龚慧", "龚慧珍");
            business.page().locator("#add-reason").fill("漳医管〔2026〕1号");
            business.press("任命");
            business.sees("委员已任命");
            business.page().locator("summary[aria-label='变更 龚慧珍']").click();
            Locator change = business.page().locator("details[open] form").first();
            change.locator("input[name=to]").fill("2020-01-01");
            change.locator("input[name=reason]").fill("任期届满");
            change.getByRole(AriaRole.BUTTON).click();
            business.sees("早于起始日");
            seen(business, "people-committee-refused");
            business.follow("医管委与专家库");
            business.follow("晋江市医管委（样例）");
            seen(business, "people-committee");

            business.open("/admin/business/recusals");
            business.sees("没有登记的回避事实");
            seen(business, "people-recusals-empty");
            pick(business, "state-person", "柯淑", "柯淑芬");
            pick(business, "state-unit", "第二医院", "晋江市第二医院（样例）");
            choose(business, "类别", "其他");
            fill(business, "说明", "与院长有债务纠纷，正在诉讼");
            business.page().locator("#state-from").fill("2099-01-01");
            business.page().locator("#state-reason").fill("本人申报");
            business.page().locator("#state ~ form button").click();
            business.sees("回避事实已登记");
            seen(business, "people-recusals");

            business.open("/admin/business/absences");
            pick(business, "enter-person", "苏丽", "苏丽萍");
            business.page().locator("#enter-to").fill("2026-01-01");
            business.page().locator("#enter-reason").fill("年休假");
            business.press("登记外出");
            business.sees("早于起始日");
            business.page().locator("#enter-from").fill("2098-03-02");
            business.page().locator("#enter-to").fill("2098-03-09");
            pick(business, "enter-deputy", "郑文", "郑文杰");
            business.press("登记外出");
            business.sees("外出已登记");
            business.sees("郑文杰");
            seen(business, "people-absences");
        }
    }

    @Test
    void theSecurityAdministratorBringsSomebodyInAndPutsThemOut() {
        String login = "lin-" + UUID.randomUUID().toString().substring(0, 6);
        try (var security = at("admin-security", Person.DESK)) {
            security.open("/admin/people");
            security.sees("庄文彬");
            seen(security, "people-people");
            security.follow("新增人员");
            fill(security, "姓名", "林清风\u202e");
            fill(security, "登录名", login);
            pick(security, "new-unit", "JJ-FINANCE", "晋江市财政局（样例）");
            choose(security, "岗位", "经办");
            fill(security, "职务名称", "社会保障科副科长");
            fill(security, "变更理由", "人社〔2026〕31号");
            button(security, "新增人员").click();
            security.sees("从右向左");
            fill(security, "姓名", "林清风");
            button(security, "新增人员").click();
            security.sees("一次性口令");
            seen(security, "people-person-added");
            security.follow("查看人员、授予岗位");
            security.page()
                    .locator("summary", new Page.LocatorOptions().setHasText("授予岗位"))
                    .click();
            pick(security, "appoint-unit", "JJ-FINANCE", "晋江市财政局（样例）");
            security.page().locator("#appoint-kind").selectOption("CLERK");
            security.page().locator("#appoint-reason").fill("重复授予");
            button(security, "授予岗位").click();
            security.sees("与已有任期重叠：晋江市财政局（样例）“经办”");
            seen(security, "people-person");

            security.follow("账号管理");
            seen(security, "people-account");
            fill(security, "变更理由", "借调期满");
            security.press("停用账号");
            security.sees("账号已停用");
            security.open("/admin/accounts?state=DISABLED");
            security.sees(login);
            seen(security, "people-accounts");
        }
    }

    @Test
    void theSystemAdministratorSeesWhoIsLoggedIn() {
        as("jj-mc").get("/api/v1/session").expect(200);
        try (var system = at("admin-system", Person.DESK)) {
            system.open("/admin/system");
            seen(system, "people-system");
            system.follow("在线登录");
            system.sees("jj-mc");
            seen(system, "people-sessions");
            assertThat(menu(system)).containsExactly("系统", "在线登录", "投递", "群机器人");
        }
    }

    @Test
    void theAuditorFindsWhatWasChangedAboutAUnit() {
        as("admin-business")
                .post("/api/v1/admin/units/QJ-HEALTH/name", java.util.Map.of("name", "綦江区卫生健康委员会", "reason", "机构更名"))
                .expect(200);
        try (var auditor = at("auditor", Person.DESK)) {
            auditor.open("/admin/audit?q=QJ-HEALTH");
            seen(auditor, "people-audit");
            auditor.follow("admin/units/QJ-HEALTH");
            auditor.sees("更改单位名称");
            auditor.check();
            assertThat(menu(auditor)).containsExactly("审计");
        }
    }

    @Test
    void everyAdministratorSeesOnlyTheirOwnMenu() {
        try (var security = at("admin-security", Person.PHONE)) {
            security.open("/admin/people");
            assertThat(menu(security)).containsExactly("人员与岗位", "账号");
            security.page().navigate("/admin/business/units");
            security.sees("您不能在这里办理");
        }
        try (var clerk = at("jj-mc", Person.PHONE)) {
            assertThat(clerk.page().locator(".site-nav")).not().containsText("管理");
        }
    }

    @Test
    void everybodyEntersTheirOwnAbsences() {
        try (var clerk = at("jj-hrss", Person.DESK)) {
            clerk.page().locator(".menu summary").click();
            clerk.follow("我的外出");
            clerk.sees("没有登记的外出");
            clerk.page().locator("#enter-from").fill("2097-05-04");
            clerk.page().locator("#enter-to").fill("2097-05-08");
            clerk.page().locator("#enter-reason").fill("参加全省工资政策培训");
            pick(clerk, "enter-deputy", "曾晓", "曾晓燕");
            clerk.press("登记外出");
            clerk.sees("代理人不能是本人");
            pick(clerk, "enter-deputy", "吴国", "吴国强");
            clerk.press("登记外出");
            clerk.sees("外出已登记");
            seen(clerk, "people-own-absences");
        }
    }

    /** Types into a field that offers what it finds, and takes the one that is shown with the text. */
    private static void pick(Person person, String id, String typed, String shown) {
        Locator input = person.page().locator("#" + id);
        input.fill("");
        input.pressSequentially(typed);
        Locator option = person.page()
                .locator("#" + id + "-options option[value*='" + shown + "']")
                .first();
        option.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        input.fill(option.getAttribute("value"));
    }

    /** A picture at a desk and on a phone, and nothing that axe-core objects to. */
    private static void seen(Person person, String name) {
        person.check();
        person.picture(name);
        assertThat(Axe.violations(person.page())).as(name).isEmpty();
        person.page().setViewportSize(Person.PHONE, 812);
        person.check();
        person.picture(name + "-phone");
        person.page().setViewportSize(Person.DESK, 900);
    }

    private static List<String> menu(Person person) {
        return person.page().locator("nav[aria-label='管理'] a").allInnerTexts();
    }

    private static Locator field(Person person, String label) {
        return person.page()
                .locator("main")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(false))
                .first();
    }

    private static void fill(Person person, String label, String value) {
        field(person, label).fill(value);
    }

    private static void choose(Person person, String label, String option) {
        person.page()
                .locator("main label.field:has(> .field__label:text-is('" + label + "')) select")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
    }

    private static Locator button(Person person, String name) {
        return person.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
