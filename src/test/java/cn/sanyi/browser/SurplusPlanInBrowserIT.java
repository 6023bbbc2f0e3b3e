package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line of A01 as the people of 晋江 do it, each in front of a browser; pictures are left in {@code target/pictures}. */
class SurplusPlanInBrowserIT extends SanyiTest {

    private static final String PURPOSE = "检验中心设备更新（<5% 为预备费）<img src=x onerror=alert(1)>";

    @TempDir
    Path folder;

    @Test
    void aPlanGoesFromSettlementToClosingOnScreen() throws Exception {
        String number = settle();
        draftAndSubmit(number);
        correctOnce(number);
        review(number);
        vote(number);
        reply(number);
        carryOut(number);
        everyPageOf(number);
    }

    @Test
    void theSecondOfTwoWhoSubmitIsToldWhoWasFirst() {
        var plans = new Plans(this::as, "AX");
        String number = plans.settled();
        plans.materials(number);
        try (var first = at("ax-mc", Person.DESK);
                var second = at("ax-mc-chief", Person.DESK)) {
            first.openCase(number, "act");
            second.openCase(number, "act");
            first.acts("提交");
            second.press("提交");

            assertThat(second.refusal()).containsText("已于");
            assertThat(second.refusal()).containsText("提交");
        }
    }

    @Test
    void theListKeepsItsStateInTheAddressAndFitsAPhone() {
        String number = new Plans(this::as, "AX").submitted();
        try (var clerk = at("ax-office", Person.DESK)) {
            clerk.open("/tasks?q=" + number);
            clerk.sees(number);
            clerk.follow("形式审查：" + title(clerk));
            clerk.sees("形式审查");
            clerk.page().goBack();
            assertThat(clerk.page()).hasURL(Pattern.compile(".*q=" + number + ".*"));
        }
        try (var clerk = at("ax-office", Person.PHONE)) {
            clerk.open("/tasks");
            clerk.picture("tasks-phone");
            clerk.openCase(number, "act");
            clerk.actsAfterAnswering("受理", null);
            clerk.picture("accepted-phone");
            for (String tab :
                    List.of("materials", "opinions", "diagram", "clock", "basis", "funds", "documents", "record")) {
                clerk.openCase(number, tab);
                clerk.picture(tab + "-phone");
            }
        }
    }

    private static String title(Person clerk) {
        return clerk.page().locator(".task__title a").first().textContent().replaceFirst("^[^：]+：", "");
    }

    private String settle() {
        // Before the form is opened: the community may have to be founded.
        var plans = new Plans(this::as, "JJ");
        String year = plans.settlement("0.00", plans.today()).get("year").toString();
        try (var clerk = at("jj-agency", Person.DESK)) {
            clerk.open("/settlements/new");
            var form = clerk.form();
            form.choose("医共体", plans.communityName()).fill("结算年度", year).fill("清算确认书编号", "晋医保结〔2026〕7号");
            form.date("年度结算完成日", new Plans(this::as, "JJ").today().toString());
            form.row("分险种结算", 1)
                    .choose("险种", "职工")
                    .fill("打包总额", "128,000,000.00")
                    .fill("实际支出", "121500000")
                    .fill("违规扣款", "150000.5")
                    .fill("质量保证金", "500000");
            form.row("分险种结算", 2)
                    .choose("险种", "居民")
                    .fill("打包总额", "86000000")
                    .fill("实际支出", "84120000")
                    .fill("违规扣款", "0")
                    .fill("质量保证金", "300000");
            form.fill("确认书载明的结余留用额", "7429999.5").fill("药品集采", "320000").fill("耗材集采", "180000.55");
            clerk.sees("7,429,999.50");
            clerk.picture("settle");
            clerk.press("登记结算");
            clerk.page().locator("dialog button[type=submit]").click();
            clerk.done();
            clerk.sees("待医共体确认");
        }
        return confirm();
    }

    private String confirm() {
        try (var finance = at("jj-mc", Person.DESK)) {
            finance.open("/");
            finance.page()
                    .locator("section[aria-label=待我确认的结算] a[href*='/settlements/']:not([href$='/settlements'])")
                    .first()
                    .click();
            finance.sees("确认后会发生什么");
            finance.press("确认结算");
            finance.page().locator("dialog button[type=submit]").click();
            finance.done();
            finance.sees("双方已确认");
            return finance.page()
                    .locator("a[href*='/cases/JJ-A01']")
                    .first()
                    .textContent()
                    .strip();
        }
    }

    private void draftAndSubmit(String number) throws Exception {
        try (var finance = at("jj-mc", Person.DESK)) {
            finance.open("/tasks");
            finance.picture("tasks");
            finance.openCase(number, "act");
            var form = finance.form();
            form.row("用途明细", 1).choose("用途", "能力建设").fill("具体内容", PURPOSE).fill("金额", "7429999.49");
            form.row("成员单位分配", 1).choose("成员单位", "医院").fill("金额", "7429999.50");
            form.fill("方案说明", "按核定的结余留用资金安排使用，优先用于县域能力建设。").tick("已作出合规承诺");
            assertThat(finance.page().locator(".form-status")).containsText("已保存");
            finance.uploads("confirmation", pdf("清算确认书.pdf"));
            finance.uploads("resolution", pdf("集体审议纪要.pdf"));

            finance.press("提交");
            assertThat(finance.refusal()).containsText("0.01");
            finance.page().reload();
            finance.check();
            assertThat(finance.form().row("用途明细", 1).control("具体内容")).hasValue(PURPOSE);

            finance.form().row("用途明细", 1).fill("金额", "7429999.50");
            finance.picture("draft");
            finance.acts("征求成员单位意见");
        }
        try (var member = at("jj-mi-1", Person.PHONE)) {
            member.openCase(number, "act");
            member.form().fill("本单位意见", "同意本单位的份额。");
            member.picture("member-opinion-phone");
            member.acts("同意方案");
        }
        try (var finance = at("jj-mc", Person.DESK)) {
            finance.openCase(number, "act");
            finance.actsAfterAnswering("结束征求", "其余单位未在约定的时间内答复");
            finance.openCase(number, "members");
            finance.sees("未答复");
            finance.picture("members");
            finance.openCase(number, "act");
            finance.acts("提交");
            finance.sees("形式审查");
        }
    }

    private void correctOnce(String number) {
        try (var office = at("jj-office", Person.DESK)) {
            office.openCase(number, "act");
            assertThat(office.page().getByLabel("具体内容").first()).hasValue(PURPOSE);
            office.form()
                    .addRow("补正事项")
                    .row("补正事项", 1)
                    .choose("补正的内容", "方案说明")
                    .choose("原因", "不清")
                    .fill("说明", "请写明设备清单");
            office.picture("check");
            office.acts("一次性告知补正");
        }
        try (var finance = at("jj-mc", Person.DESK)) {
            finance.openCase(number, "act");
            finance.sees("请写明设备清单");
            finance.form().fill("方案说明", "按核定的结余留用资金安排使用；设备清单见附件。");
            finance.acts("提交补正");
        }
        try (var office = at("jj-office", Person.DESK)) {
            office.openCase(number, "act");
            office.actsAfterAnswering("受理", null);
        }
    }

    private void review(String number) {
        for (String who : List.of("jj-hsa", "jj-health", "jj-finance")) {
            try (var reviewer = at(who, Person.DESK)) {
                reviewer.openCase(number, "act");
                reviewer.form().fill("意见", "金额与清算一致，无不同意见。");
                reviewer.acts("同意");
            }
        }
    }

    private void vote(String number) {
        String today = new Plans(this::as, "JJ").today().toString();
        try (var office = at("jj-office", Person.DESK)) {
            office.openCase(number, "act");
            office.form().date("会议日期", today).fill("会议地点", "市政府三楼会议室").fill("议题", "审议分配方案");
            office.page().locator("button[data-act=convene]").click();
            office.done();
        }
        for (String who : List.of("jj-chair", "jj-m1", "jj-m2", "jj-m3", "jj-m4")) {
            try (var member = at(who, Person.PHONE)) {
                member.openCase(number, "act");
                member.page().getByLabel("同意").first().check();
                member.page().locator("button[data-act=vote]").click();
                member.done();
            }
        }
        try (var recused = at("jj-m8", Person.DESK)) {
            recused.openCase(number, "vote");
            recused.sees("回避：在申请单位的成员单位");
            recused.openCase(number, "act");
            assertThat(recused.page().locator("button[data-act=vote]")).hasCount(0);
        }
        try (var chair = at("jj-chair", Person.DESK)) {
            chair.openCase(number, "vote");
            chair.sees("结果在主持人结束表决后公布");
            chair.openCase(number, "act");
            chair.page().locator("button[data-act=closeVote]").click();
            chair.page().locator("dialog button[type=submit]").click();
            chair.done();
        }
        try (var office = at("jj-office", Person.DESK)) {
            office.openCase(number, "vote");
            office.sees("表决通过");
            office.sees("回避");
            office.picture("vote");
        }
    }

    private void reply(String number) throws Exception {
        try (var office = at("jj-office", Person.DESK)) {
            office.openCase(number, "act");
            assertThat(office.form().control("批复标题")).hasValue(Pattern.compile("关于.*批复"));
            office.page().locator("button[data-act=draftReply]").click();
            office.done();
        }
        try (var chair = at("jj-chair", Person.DESK)) {
            chair.openCase(number, "act");
            chair.sees("泉政办〔2022〕56号");
            chair.acts("签发");
            chair.page().waitForCondition(() -> {
                chair.openCase(number, "documents");
                return chair.page().getByText("下载 PDF").count() == 1;
            });
            chair.sees("〔2026〕");
            var pdf = chair.page()
                    .waitForDownload(() -> chair.page().getByText("下载 PDF").click());
            org.assertj.core.api.Assertions.assertThat(Files.readAllBytes(pdf.path()))
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            chair.picture("reply");
        }
    }

    private void carryOut(String number) throws Exception {
        try (var finance = at("jj-mc", Person.DESK)) {
            finance.openCase(number, "act");
            finance.uploads("voucher", pdf("记账凭证.pdf"));
            finance.openCase(number, "act");
            finance.form()
                    .choose("用途行", "能力建设")
                    .choose("成员单位", "医院")
                    .fill("拨付金额", "7429999.50")
                    .fill("凭证号", "记-" + number)
                    .choose("凭证文件", "记账凭证")
                    .date("拨付日期", new Plans(this::as, "JJ").today().toString());
            finance.acts("登记拨付");
            finance.openCase(number, "funds");
            finance.actsAfterAnswering("申请冲正", "金额录错，重新登记");
            finance.sees("待确认冲正");
        }
        try (var chief = at("jj-mc-chief", Person.DESK)) {
            chief.openCase(number, "funds");
            chief.actsAfterAnswering("确认冲正", null);
            chief.sees("已冲正");
            chief.picture("funds");
            chief.openCase(number, "act");
            chief.actsAfterAnswering("申报落实完毕", "已落实");
        }
        try (var office = at("jj-office", Person.DESK)) {
            office.openCase(number, "act");
            office.page().locator("textarea").first().fill("已按计划落实到位，凭证齐全。");
            office.press("办结");
            assertThat(office.page().locator("main")).containsText("未拨付金额的去向");
            office.page().getByLabel("结转").first().check();
            office.picture("closing");
            office.acts("办结");
            office.sees("已办结");
        }
    }

    private void everyPageOf(String number) {
        try (var finance = at("jj-mc", Person.DESK)) {
            finance.openCase(number, "clock");
            finance.sees("按时");
            finance.picture("clock");
            finance.openCase(number, "diagram");
            finance.sees("文字步骤");
            finance.picture("diagram");
            finance.openCase(number, "record");
            finance.sees("记录完整");
            for (String path : List.of("/", "/cases", "/settlements", "/guide", "/guide/surplus-allocation")) {
                finance.open(path);
            }
        }
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }

    private Path pdf(String name) throws Exception {
        return Files.writeString(
                folder.resolve(name),
                "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
                StandardCharsets.US_ASCII);
    }
}
