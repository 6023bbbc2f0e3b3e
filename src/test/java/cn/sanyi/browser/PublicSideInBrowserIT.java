package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import cn.sanyi.publicity.NoticeOffice;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Notice, objection and answer as people do them, and every public page at the desk and on a phone. */
class PublicSideInBrowserIT extends SanyiTest {

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    @Test
    void aNoticeIsPublishedObjectedToAndAnsweredOnScreen() {
        Plans plans = new Plans(this::as, "JJ");
        String number = plans.signed();
        try (var clerk = Person.at(base(), "jj-office", Person.DESK)) {
            clerk.openCase(number, "act");
            clerk.press("公示");
            clerk.page().locator("dialog button[type=submit]").click();
            clerk.done();
            clerk.openCase(number, "act");
            var form = clerk.form();
            form.fill("公示内容", "现将方案主要内容公示如下：用于县域能力建设和健康管理，由成员单位按方案使用。公示期内可以提出异议。");
            form.date("公示截止日", plans.today().plusDays(6).toString()).tick("已逐字核对");
            clerk.picture("notice-form");
            clerk.acts("发布公示");
        }
        String notice = new NoticeOffice(plans).notice(number);
        String receipt = object(notice);
        try (var clerk = Person.at(base(), "jj-office", Person.DESK)) {
            clerk.openCase(number, "notices");
            clerk.sees("张三丰");
            clerk.sees("分配不合理");
            clerk.picture("notice-tab");
            clerk.openCase(number, "act");
            clerk.picture("objection-answering");
        }
        new NoticeOffice(plans)
                .answer(number, receipt, "PARTLY", "测算办法见方案附表，已在方案说明中补充。")
                .expect(200);
        try (var someone = Person.stranger(base(), Person.DESK)) {
            someone.open("/public/notices/" + notice);
            someone.sees("0 / 1 / 0");
            someone.picture("public-notice");
        }
    }

    private String object(String notice) {
        try (var someone = Person.stranger(base(), Person.PHONE)) {
            someone.open("/public/notices/" + notice);
            someone.picture("public-notice-phone");
            someone.follow("提出异议");
            someone.picture("objection-phone");
            someone.page().locator("#name").fill("张三丰");
            someone.page().locator("#contact").fill("13812345678");
            someone.page().locator("#reasonCode").selectOption("OBJECTION_SHARE");
            someone.page().locator("#content").fill("方案中能力建设的金额依据不清，请说明测算办法。");
            someone.press("提交异议");
            someone.sees("异议已收到");
            someone.check();
            someone.picture("receipt-phone");
            String receipt = someone.page().locator("#receipt-number").textContent();
            String code = someone.page().locator("#receipt-secret").textContent();
            someone.open("/public/answer");
            someone.page().locator("#receipt").fill(receipt);
            someone.page().locator("#code").fill(code);
            someone.press("查询");
            someone.sees("还没有答复");
            someone.check();
            someone.picture("answer-phone");
            return receipt;
        }
    }

    @Test
    void publicPagesFitDeskAndPhone() {
        Plans plans = new Plans(this::as, "AX");
        new NoticeOffice(plans).published(plans.signed(), 9);
        for (var width : Map.of("", Person.DESK, "-phone", Person.PHONE).entrySet()) {
            try (var someone = Person.stranger(base(), width.getValue())) {
                someone.looksAt("/public", "public-front" + width.getKey());
                someone.looksAt("/public/notices", "public-notices" + width.getKey());
                someone.looksAt("/public/documents", "public-documents" + width.getKey());
                someone.looksAt("/guide", "guide-list" + width.getKey());
                someone.open("/guide/surplus-allocation?place=AX");
                someone.sees("60 个自然日");
                someone.picture("guide" + width.getKey());
                someone.follow("查看空白表样");
                someone.form();
                someone.sees("填写说明");
                someone.check();
                someone.picture("guide-forms" + width.getKey());
                someone.open("/guide/surplus-allocation?place=ZP");
                someone.sees("不办理本事项");
                someone.looksAt("/coverage/clauses/Q56-15", "clause-public" + width.getKey());
            }
        }
    }

    @Test
    void theCoverageAndTheLedgerFitDeskAndPhone() {
        new Plans(this::as, "AX").signed();
        for (var width : Map.of("", Person.DESK, "-phone", Person.PHONE).entrySet()) {
            try (var clerk = Person.at(base(), "ax-office", width.getValue())) {
                clerk.looksAt(
                        "/coverage?document=%E6%B3%89%E6%94%BF%E5%8A%9E%E3%80%942022%E3%80%9556%E5%8F%B7",
                        "coverage" + width.getKey());
                clerk.looksAt(
                        "/coverage?view=matrix&place=%E7%B6%A6%E6%B1%9F%E5%8C%BA", "coverage-matrix" + width.getKey());
                clerk.looksAt("/coverage?view=matters&state=running", "coverage-matters" + width.getKey());
                clerk.looksAt("/coverage/clauses/Q56-15", "clause" + width.getKey());
                clerk.looksAt("/disclosure", "ledger" + width.getKey());
            }
        }
        try (var admin = Person.at(base(), "admin-business", Person.DESK)) {
            admin.open("/admin/business/unit-contacts?q=AX-MGMT");
            admin.page().locator("summary[aria-label*=联系方式]").first().click();
            admin.page().locator("input[name=phone]").first().fill("0595-12345678");
            admin.page().locator("details[open] button").first().click();
            assertThat(admin.page().locator("main")).containsText("0595-12345678");
            admin.check();
            admin.picture("unit-contacts");
        }
    }
}
