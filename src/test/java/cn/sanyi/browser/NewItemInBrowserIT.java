package cn.sanyi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a02.Items;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An application for a new service item in front of a browser: in the hospital, and at the bureau that leads. */
class NewItemInBrowserIT extends SanyiTest {

    private final Items items = new Items(this::as, "zp-h1", "zp");

    @Test
    void theHospitalFillsInAddsUpAndHandsIn() {
        Map<String, Object> data = Items.data(Items.newName());
        String number = items.begun(data.get("itemName").toString());
        items.material(number, "admission");
        items.material(number, "cost-basis");
        items.draft("dept", number, "draftItem", data);
        try (var department = at("zp-h1-dept", Person.DESK)) {
            department.openCase(number, "act");
            department.sees("成本测算：劳务");
            department.form().fill("拟定试行价格", "198.00");
            department.picture("item-draft-desk");
            department.actsAfterAnswering("交下一岗", null);
        }
        try (var medical = at("zp-h1-medical", Person.PHONE)) {
            medical.openCase(number, "act");
            medical.picture("item-medical-phone");
            medical.actsAfterAnswering("交下一岗", null);
        }
        try (var pricing = at("zp-h1-pricing", Person.DESK)) {
            pricing.openCase(number, "act");
            var download = pricing.page()
                    .waitForDownload(() ->
                            pricing.page().locator("a[href$='/draft/sheet']").click());
            Path file = kept(number, download.path());
            pricing.page().locator("[data-import]").setInputFiles(file);
            pricing.page()
                    .locator("[data-island='draft-sheet'] .notice--success")
                    .waitFor();
            pricing.picture("item-cost-desk");
            pricing.actsAfterAnswering("交下一岗", null);
        }
        try (var head = at("zp-h1-head", Person.DESK)) {
            head.openCase(number, "act");
            head.form().fill("盖章测算表载明的成本合计", "190.84");
            head.press("提交");
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(head.refusal())
                    .containsText("成本测算不平");
            head.picture("item-refused-desk");
            head.form().fill("盖章测算表载明的成本合计", "190.83");
            head.acts("提交");
        }
        assertThat(items.open(number)).containsExactly("checkItem");
    }

    @Test
    void theBureauChecksDecidesAndReplies() {
        String number = items.submitted();
        try (var bureau = at("zp-hsa", Person.DESK)) {
            bureau.openCase(number, "act");
            bureau.sees("不予通过的参考情形");
            bureau.picture("item-check-desk");
            bureau.openCase(number, "diagram");
            bureau.picture("item-diagram-desk");
        }
        try (var bureau = at("zp-hsa", Person.PHONE)) {
            bureau.openCase(number, "act");
            bureau.picture("item-check-phone");
            bureau.actsAfterAnswering("受理", null);
        }
        items.reviewedBy(number, "health", "reviewByHealth");
        items.reviewedBy(number, "market", "reviewByMarket");
        Map<String, String> experts = new LinkedHashMap<>();
        experts.put("zp-e1", "CLINICAL");
        experts.put("zp-e2", "CLINICAL");
        experts.put("zp-e3", "PRICING");
        items.advisedBy(number, experts);
        items.noticeLeftOut(number);
        try (var head = at("zp-hsa-head", Person.DESK)) {
            head.openCase(number, "act");
            head.form("审批决定").fill("决定的理由", "现行项目可以兼容。");
            head.form("审批决定").choose("不予批准的情形", "情形7：现行项目可以兼容");
            head.picture("item-decision-desk");
            head.acts("不予批准");
        }
        try (var bureau = at("zp-hsa", Person.PHONE)) {
            bureau.openCase(number, "act");
            bureau.sees("拟制批复");
            bureau.picture("item-reply-phone");
        }
    }

    private static Path kept(String number, Path download) {
        try {
            return Files.copy(download, Files.createTempDirectory("sheet").resolve(number + ".xlsx"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
