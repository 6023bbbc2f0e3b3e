package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.PlanFiles;
import cn.sanyi.a01.Plans;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finance clerk's day with a plan of two hundred lines, in 安溪: Excel in, shares computed, on paper, back as a scan. */
class PlanWorkInBrowserIT extends SanyiTest {

    @TempDir
    Path folder;

    private Plans plans;
    private String number;
    private int year;

    @BeforeEach
    void settled() {
        plans = new Plans(this::as, "AX");
        do {
            number = plans.settled();
            year = plans.desk("mc")
                    .get("/api/v1/cases/" + number)
                    .expect(200)
                    .path("caseFile")
                    .path("year")
                    .asInt();
        } while (year < 2022);
    }

    @Test
    void twoHundredLinesComeInAreSharedPrintedAndSubmitted() throws IOException {
        Path file = Files.write(folder.resolve("方案明细.xlsx"), PlanFiles.plan(plans, 200));
        var stopwatch = new Stopwatch();
        try (var finance = at("ax-mc", Person.DESK)) {
            finance.openCase(number, "act");
            stopwatch.lap("open the case");
            finance.page().locator("[data-import]").setInputFiles(file);
            assertThat(finance.page().locator(".plan-tools [data-result]"))
                    .containsText("已导入用途 200 行、成员单位分配 4 行。", patiently());
            stopwatch.lap("import 200 lines");
            assertThat(finance.page().locator(".list-pager").first()).containsText("第 1–10 行，共 200 行");
            finance.picture("plan-imported");

            finance.form().fill("方案说明", "按核定的结余留用资金安排使用，重点用于能力建设。");
            stopwatch.lap("type the narrative");
            finance.form().row("用途明细", 1).control("具体内容").pressSequentially("，逐项采购");
            stopwatch.lap("six keystrokes in a line");
            finance.form().tick("已作出合规承诺");
            finance.form().choose("分配办法", "按得分");
            snapshot();
            finance.openCase(number, "act");
            finance.form().choose("分配办法", "按得分");
            finance.form().choose("得分快照", "第1版");
            finance.press("计算分配");
            assertThat(finance.page().locator(".plan-tools [data-result]"))
                    .containsText("已按“按得分”计算 4 个成员单位的金额", patiently());
            stopwatch.lap("compute the shares");
            finance.page().locator(".plan-basis summary").click();
            finance.check();
            finance.picture("plan-shares");

            finance.uploads("confirmation", pdf());
            finance.uploads("resolution", pdf());
            finance.uploads("signed-plan", pdf());
            stopwatch.lap("three uploads");
            finance.acts("征求成员单位意见");
            finance.actsAfterAnswering("结束征求", "时间紧，先行报送");
            stopwatch.lap("ask the members");
            finance.acts("提交");
            stopwatch.lap("submit");
            finance.picture("plan-submitted");
        }
        stopwatch.tell();
        try (var office = at("ax-office", Person.DESK)) {
            office.openCase(number, "act");
            office.page().locator(".plan-basis summary").first().click();
            office.sees("已重算，各成员单位金额与计算结果一致");
            office.picture("plan-at-the-office");
        }
        assertThat(stopwatch.of("six keystrokes in a line")).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void whatIsWrongInAFileIsListedByRowAndColumn() throws IOException {
        Path foreign = Files.writeString(folder.resolve("明细.xlsx"), "用途,金额\n");
        Path wrong = Files.write(folder.resolve("错误.xlsx"), PlanFiles.wrong(plans));
        for (int width : List.of(Person.DESK, Person.PHONE)) {
            try (var finance = at("ax-mc", width)) {
                finance.openCase(number, "act");
                finance.page().locator("[data-import]").setInputFiles(foreign);
                assertThat(finance.page().locator(".sheet-errors")).containsText("这不是 Excel", patiently());
                finance.page().locator("[data-import]").setInputFiles(wrong);
                assertThat(finance.page().locator(".sheet-errors table tbody tr"))
                        .hasCount(4);
                finance.check();
                finance.picture("plan-file-wrong-" + width);
            }
        }
    }

    @Test
    void aPlanOfTwoHundredLinesFitsAPhone() throws IOException {
        Path file = Files.write(folder.resolve("方案明细.xlsx"), PlanFiles.plan(plans, 200));
        try (var finance = at("ax-mc", Person.PHONE)) {
            finance.openCase(number, "act");
            finance.page().locator("[data-import]").setInputFiles(file);
            assertThat(finance.page().locator(".list-pager").first()).containsText("共 200 行", patiently());
            finance.page().locator(".list-pager button").last().click();
            assertThat(finance.page().locator(".list-pager").first()).containsText("第 11–20 行");
            finance.check();
            finance.screen("plan-phone");
        }
    }

    @Test
    void aLineThatIsWrongOnAnotherPageIsFoundFromTheSummary() throws IOException {
        Path file = Files.write(folder.resolve("方案明细.xlsx"), PlanFiles.plan(plans, 200));
        try (var finance = at("ax-mc", Person.DESK)) {
            finance.openCase(number, "act");
            finance.page().locator("[data-import]").setInputFiles(file);
            var pager = finance.page().locator(".list-pager").first();
            assertThat(pager).containsText("共 200 行", patiently());
            pager.locator("select").selectOption("19");
            finance.page()
                    .locator(".paged-row[data-row='200']")
                    .getByLabel("具体内容")
                    .fill("");
            pager.locator("select").selectOption("0");
            finance.press("提交");
            var summary = finance.page().locator(".error-summary");
            assertThat(summary).containsText("用途明细 第 200 行 具体内容");
            summary.getByText("第 200 行").first().click();
            assertThat(pager).containsText("第 191–200 行");
            assertThat(finance.page().locator(".paged-row[data-row='200']").getByLabel("具体内容"))
                    .isFocused();
            finance.form().addRow("用途明细");
            assertThat(pager).containsText("第 201–201 行，共 201 行");
            assertThat(finance.page().locator(".paged-row[data-row='201']")).isVisible();
        }
    }

    @Test
    void lastYearsPlanIsShownBeforeItReplacesAnything() {
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null);
        plans.inOneCommunity(2);
        plans.signed();
        String next = plans.settled();
        try (var finance = at("ax-mc", Person.DESK)) {
            finance.openCase(next, "act");
            finance.press("复制往年方案");
            assertThat(finance.page().locator("dialog")).containsText("年度方案", patiently());
            finance.screen("plan-copy");
            finance.press("填入草稿");
            assertThat(finance.form().row("用途明细", 2).control("金额（元）")).hasValue("400000.00");
        }
    }

    @Test
    void manySettlementsAtOnceAndTheirErrors() throws IOException {
        var years = List.of(PlanFiles.Year.next(plans), PlanFiles.Year.next(plans));
        Path wrong = Files.write(folder.resolve("结算.xlsx"), PlanFiles.settlements(years, true));
        Path right = Files.write(folder.resolve("结算-改.xlsx"), PlanFiles.settlements(years, false));
        for (int width : List.of(Person.DESK, Person.PHONE)) {
            try (var agency = at("ax-agency", width)) {
                agency.open("/settlements");
                agency.picture("settlements-" + width);
                agency.follow("批量导入");
                agency.page().locator("input[type=file]").setInputFiles(wrong);
                agency.press("导入");
                assertThat(agency.page().locator(".sheet-errors table tbody tr"))
                        .hasCount(3);
                agency.check();
                agency.picture("settlements-wrong-" + width);
                agency.page().locator("input[type=file]").setInputFiles(right);
                agency.press("导入");
                assertThat(agency.page().locator(".notice--success"))
                        .containsText(width == Person.DESK ? "已登记 2 份" : "2 份此前已登记");
                agency.picture("settlements-imported-" + width);
            }
        }
    }

    @Test
    void scoresAreRecordedOnThePageAndFrozen() {
        for (int width : List.of(Person.DESK, Person.PHONE)) {
            try (var health = at("ax-health", width)) {
                health.open("/score-snapshots/new?community=" + plans.community() + "&year=" + year);
                health.picture("scores-new-" + width);
                Locator form = health.page().locator("[data-island=scores]");
                form.getByLabel("来源文件").fill("安卫健〔2026〕12号");
                form.getByLabel("截至日期").fill(plans.today().toString());
                for (Locator score : form.getByLabel(Pattern.compile("得分$")).all()) {
                    score.fill("88.5");
                }
                health.press("登记并冻结");
                health.done();
                health.sees("登记后不能修改");
                health.picture("scores-one-" + width);
                health.open("/score-snapshots");
                health.picture("scores-" + width);
            }
        }
    }

    private void snapshot() {
        List<Map<String, String>> members = java.util.stream.IntStream.rangeClosed(1, 4)
                .mapToObj(member -> Map.of("member", plans.member(member), "score", "9" + member))
                .toList();
        as("ax-health")
                .post(
                        "/api/v1/score-snapshots",
                        Map.of(
                                "community",
                                plans.community(),
                                "year",
                                Integer.toString(year),
                                "source",
                                "安卫健〔2026〕12号",
                                "asOf",
                                plans.today().toString(),
                                "members",
                                members))
                .expect(201);
    }

    private Path pdf() throws IOException {
        return Files.write(
                folder.resolve("扫描件.pdf"),
                "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes());
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(30_000);
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }

    /** How long each part of the work takes. */
    private static final class Stopwatch {

        private final Map<String, Duration> laps = new java.util.LinkedHashMap<>();
        private long last = System.nanoTime();

        void lap(String name) {
            long now = System.nanoTime();
            laps.put(name, Duration.ofNanos(now - last));
            last = now;
        }

        Duration of(String name) {
            return laps.get(name);
        }

        void tell() throws IOException {
            Files.createDirectories(Path.of("target", "pictures"));
            Files.writeString(Path.of("target", "pictures", "plan-times.txt"), laps.toString());
        }
    }
}
