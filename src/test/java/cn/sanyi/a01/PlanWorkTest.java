package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.platform.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What fills a plan beside typing: Excel, computed shares, last year's plan; and the plan on paper. In 安溪. */
class PlanWorkTest extends SanyiTest {

    /** The first year in which the fourth member belongs to the community. */
    private static final int FOUR_MEMBERS = 2022;

    private Plans plans;
    private String number;
    private String item;

    @BeforeEach
    void settled() {
        plans = new Plans(this::as, "AX");
        do {
            number = plans.settled();
        } while (year() < FOUR_MEMBERS);
        item = plans.workItem("mc", number, "draftPlan", "submit");
    }

    @Test
    void twoHundredLinesFromExcelBecomeTheDraftAndTheRestOfItStays() {
        Map<String, Object> typed = Map.of("narrative", "按核定的结余留用资金安排使用。");
        assertThat(draft(typed, 0).path("revision").asInt()).isEqualTo(1);

        JsonNode changed = upload(1, PlanFiles.plan(plans, 200)).expect(200);

        assertThat(changed.path("revision").asInt()).isEqualTo(2);
        assertThat(changed.path("data").path("usages")).hasSize(200);
        assertThat(changed.path("data").path("narrative").asString()).isEqualTo(typed.get("narrative"));
        assertThat(changed.path("notes").path(0).asString()).isEqualTo("已导入用途 200 行、成员单位分配 4 行。");
        assertThat(form().path("data").path("usages").path(199).path("purpose").asString())
                .isEqualTo("第200项具体内容");
    }

    @Test
    void whatIsExportedComesBackAsTheSameDraft() {
        JsonNode before = upload(0, PlanFiles.plan(plans, 20)).expect(200).path("data");
        byte[] exported =
                desk().get("/api/v1/work-items/" + item + "/draft/sheet").raw().body();
        JsonNode after = upload(1, exported).expect(200).path("data");

        assertThat(after).isEqualTo(before);
    }

    @Test
    void aPurposeThatLooksLikeAFormulaIsExportedAsTextAndComesBack() {
        String formula = "=HYPERLINK(\"http://evil.example\",\"点\")";
        draft(Map.of("usages", List.of(Map.of("usage", "CAPACITY", "purpose", formula, "amount", "1.00"))), 0);
        byte[] exported =
                desk().get("/api/v1/work-items/" + item + "/draft/sheet").raw().body();

        assertThat(upload(1, exported).expect(200).findValue("purpose").asString())
                .isEqualTo(formula);
    }

    @Test
    void everyWrongCellIsNamedAndNothingIsTaken() {
        draft(Map.of("narrative", "原来的内容"), 0);
        var answer = upload(1, PlanFiles.plan(plans, sheet -> {
            PlanFiles.row(sheet, 1, "能力建设与设备", "彩超更新", new BigDecimal("12.345"));
            PlanFiles.row(sheet, 2, "买车", "车", new BigDecimal("-1"));
            PlanFiles.row(sheet, 3, null, "", null);
        }));

        assertThat(answer.refusedWith(422)).isEqualTo("excel-invalid");
        assertThat(answer.json().path("fields").valueStream().map(field -> field.path("field")
                        .asString()))
                .contains("用途!D2", "用途!B3", "用途!C3", "用途!D3");
        assertThat(answer.text()).contains("第2行 D列 金额（元）：", "“买车”不在用途目录中");
        assertThat(form().path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void aFileForADraftThatSomebodyElseHasSavedSinceIsAConflict() {
        draft(Map.of("narrative", "第一次"), 0);
        draft(Map.of("narrative", "第二次"), 1);

        assertThat(upload(1, PlanFiles.plan(plans, 4)).refusedWith(409)).isEqualTo("draft-changed");
    }

    @Test
    void whoMayNotFillTheDraftMayNotImportIntoIt() {
        assertThat(as("jj-mc")
                        .upload("/api/v1/work-items/" + item + "/draft/import", "x.xlsx", PlanFiles.plan(plans, 1))
                        .status())
                .isIn(400, 404);
        assertThat(as("jj-mc")
                        .get("/api/v1/work-items/" + item + "/draft/sheet")
                        .status())
                .isEqualTo(404);
        assertThat(as("ax-agency")
                        .get("/api/v1/work-items/" + item + "/draft/print")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void sharesByScoreAreComputedToTheFenAndSayHow() {
        String snapshot = snapshot("86.5", "91.25", "78", "88.8888").path("id").asString();
        draft(Map.of("shareMethod", "SCORE_WORKLOAD", "shareSnapshot", snapshot), 0);
        JsonNode changed = post("/draft/shares", 1).expect(200);
        JsonNode shares = changed.path("data").path("shares");

        assertThat(shares).hasSize(4);
        assertThat(sum(shares)).isEqualTo(Money.yuan("1000000.00"));
        JsonNode basis =
                desk().get("/api/v1/work-items/" + item + "/share-basis").expect(200);
        assertThat(basis.path("rows").path(0).path("text").asString())
                .contains("1,000,000.00 × 8650 ÷ ", "取整到分", "余 ", "→");
        assertThat(basis.path("verdict").asString()).isEqualTo("已重算，各成员单位金额与计算结果一致。");
        assertThat(basis.path("rule").asString()).contains("余数相同的，按成员单位顺序在前者先补");
    }

    @Test
    void whoReviewsSeesThatAnAmountWasChangedByHand() {
        String snapshot = snapshot("60", "30", "10", "0").path("id").asString();
        draft(Map.of("shareMethod", "SCORE", "shareSnapshot", snapshot), 0);
        JsonNode data = post("/draft/shares", 1).expect(200).path("data");
        assertThat(data.path("shares")).hasSize(3);
        Map<String, Object> plan = plans.plan();
        plan.put("shareMethod", "SCORE");
        plan.put("shareSnapshot", snapshot);
        plan.put(
                "shares",
                List.of(
                        Map.of("member", plans.member(1), "amount", "600000.01"),
                        Map.of("member", plans.member(2), "amount", "299999.99"),
                        Map.of("member", plans.member(3), "amount", "100000.00")));
        plans.materials(number);
        plans.act("mc", number, "draftPlan", "submit", plan, null).expect(200);

        JsonNode basis = plans.desk("office")
                .get("/api/v1/cases/" + number + "/share-basis")
                .expect(200);
        assertThat(basis.path("snapshot").path("version").asInt()).isPositive();
        assertThat(basis.path("rows").path(0).path("computed").asString()).isEqualTo("600000.00");
        assertThat(basis.path("rows").path(0).path("entered").asString()).isEqualTo("600000.01");
        assertThat(basis.path("rows").path(0).path("changedByHand").asBoolean()).isTrue();
        assertThat(text(print())).contains("手工调整：比计算多0.01元", "有2个成员单位的金额与计算结果不同");
    }

    @Test
    void aFixedRatioListsTheMembersAndThenDividesByTheWeights() {
        draft(Map.of("shareMethod", "FIXED_RATIO"), 0);
        JsonNode listed = post("/draft/shares", 1).expect(200);
        assertThat(listed.path("data").path("shares")).hasSize(4);
        assertThat(listed.path("notes").path(0).asString()).contains("请填写权重");

        draft(
                Map.of(
                        "shareMethod",
                        "FIXED_RATIO",
                        "shares",
                        List.of(
                                Map.of("member", plans.member(1), "weight", "6"),
                                Map.of("member", plans.member(2), "weight", "3"),
                                Map.of("member", plans.member(3), "weight", "1"))),
                2);
        JsonNode shares = post("/draft/shares", 3).expect(200).path("data").path("shares");
        assertThat(shares.path(0).path("amount").asString()).isEqualTo("600000.00");
        assertThat(shares.path(2).path("weight").asString()).isEqualTo("1");
    }

    @Test
    void aMethodWithoutWhatItTakesIsRefused() {
        Map<String, Object> plan = plans.plan();
        plan.put("shareMethod", "FIXED_RATIO");
        plans.materials(number);
        var answer = plans.act("mc", number, "draftPlan", "submit", plan, null);

        assertThat(answer.refusedWith(422)).isEqualTo("form-refused");
        assertThat(answer.detail()).contains("按固定比例分配须填写");
        int revision = form().path("revision").asInt();
        draft(Map.of("shareMethod", "MANUAL"), revision);
        assertThat(post("/draft/shares", revision + 1).refusedWith(422)).isEqualTo("plan-share-basis");
    }

    @Test
    void aSnapshotIsNeverChangedAndOnlyRecordedByWhoScores() {
        int year = year();
        JsonNode first = snapshot("1", "2", "3", "4");
        JsonNode second = snapshot("4", "3", "2", "1");

        assertThat(second.path("version").asInt())
                .isEqualTo(first.path("version").asInt() + 1);
        assertThat(as("ax-health")
                        .get("/api/v1/score-snapshots/" + first.path("id").asString())
                        .expect(200)
                        .path("members"))
                .isEqualTo(first.path("members"));
        assertThat(as("ax-mc")
                        .post("/api/v1/score-snapshots", scores(year, "1", "1", "1", "1"))
                        .refusedWith(403))
                .isEqualTo("score-not-yours");
        assertThat(as("jj-health")
                        .post("/api/v1/score-snapshots", scores(year, "1", "1", "1", "1"))
                        .refusedWith(422))
                .isEqualTo("score-community");
        assertThat(as("ax-health")
                        .post("/api/v1/score-snapshots", scores(year, "-1", "x", "1", ""))
                        .json()
                        .path("fields"))
                .hasSize(3);
    }

    @Test
    void scoresComeFromTheFilledInTemplate() {
        int year = year();
        byte[] template = as("ax-health")
                .get("/api/v1/score-snapshots/template?community=" + plans.community() + "&year=" + year)
                .raw()
                .body();
        String address = "/api/v1/score-snapshots/import?community=" + plans.community() + "&year=" + year
                + "&source=AX-1&asOf=" + plans.today();
        assertThat(as("ax-health").upload(address, "得分.xlsx", template).refusedWith(422))
                .isEqualTo("excel-invalid");
        byte[] filled = PlanFiles.sheet("得分", sheet -> {
            PlanFiles.heads(sheet, "成员单位代码", "成员单位", "得分", "工作量");
            for (int member = 1; member <= 4; member++) {
                sheet.value(member, 0, plans.member(member));
                sheet.value(member, 2, 80 + member);
            }
        });
        JsonNode recorded = as("ax-health").upload(address, "得分.xlsx", filled).expect(201);
        assertThat(recorded.path("members")).hasSize(4);
        assertThat(recorded.path("sha256").asString()).hasSize(64);
    }

    @Test
    void thePlanIsPrintedAsDraftAndAsSubmittedVersionWithItsHash() throws IOException {
        upload(0, PlanFiles.plan(plans, 250)).expect(200);
        byte[] draft =
                desk().get("/api/v1/work-items/" + item + "/draft/print").raw().body();
        assertThat(text(draft)).contains("草稿").contains("第250项具体内容");
        try (var document = Loader.loadPDF(draft)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
        }
        keep("plan-draft", draft);
        plans.materials(number);
        Map<String, Object> plan = plans.plan();
        plans.act("mc", number, "draftPlan", "submit", plan, null).expect(200);
        byte[] printed = print();
        keep("plan-version", printed);
        String sha = plans.desk("office")
                .get("/api/v1/cases/" + number + "/data/case-data")
                .raw()
                .headers()
                .firstValue("ETag")
                .orElseThrow()
                .replace("\"", "");
        assertThat(text(printed))
                .contains(sha, "数据版本第1版", "壹佰万元整", "牵头医院（盖章）", "法定代表人（签字）", "第1页，共")
                .doesNotContain("草稿");
        assertThat(print()).isEqualTo(printed);
        assertThat(as("jj-mc").get("/api/v1/cases/" + number + "/plan-print").status())
                .isEqualTo(404);
    }

    @Test
    void lastYearsPlanIsProposedScaledAndFillsTheDraft() {
        plans.inOneCommunity(4);
        do {
            number = plans.settled();
        } while (year() < FOUR_MEMBERS - 1);
        String earlier = plans.signed();
        String next = plans.settled();
        String nextItem = plans.workItem("mc", next, "draftPlan", "submit");
        JsonNode proposal =
                desk().get("/api/v1/work-items/" + nextItem + "/previous-plan").expect(200);

        assertThat(proposal.path("fromCase").asString()).isEqualTo(earlier);
        assertThat(proposal.path("notes").toString()).contains("安溪县茶山镇卫生院（样例）", "是本年度新增（或上次未列）的成员单位");
        JsonNode data = desk().postOver("/api/v1/work-items/" + nextItem + "/draft/previous-plan", 0)
                .expect(200)
                .path("data");
        assertThat(data.path("usages").path(0).path("amount").asString()).isEqualTo("600000.00");
        assertThat(data.path("shares").path(1).path("amount").asString()).isEqualTo("500000.00");
        assertThat(data.path("shares").path(2).has("amount")).isFalse();
    }

    @Test
    void theSignedScanComesBackAsMaterial() {
        plans.material(number, "signed-plan");
        assertThat(desk().get("/api/v1/cases/" + number + "/materials").text()).contains("signed-plan");
    }

    private Desk desk() {
        return plans.desk("mc");
    }

    private int year() {
        return plans.desk("mc")
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("caseFile")
                .path("year")
                .asInt();
    }

    private JsonNode snapshot(String... scores) {
        return as("ax-health")
                .post("/api/v1/score-snapshots", scores(year(), scores))
                .expect(201);
    }

    private Map<String, Object> scores(int year, String... scores) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (int member = 0; member < scores.length; member++) {
            members.add(Map.of("member", plans.member(member + 1), "score", scores[member], "workload", "100"));
        }
        Map<String, Object> data = new HashMap<>();
        data.put("community", plans.community());
        data.put("year", Integer.toString(year));
        data.put("source", "安卫健〔2026〕12号");
        data.put("asOf", plans.today().toString());
        data.put("members", members);
        return data;
    }

    private JsonNode form() {
        return desk().get("/api/v1/work-items/" + item + "/form").expect(200);
    }

    private JsonNode draft(Map<String, Object> data, int revision) {
        return desk().put("/api/v1/work-items/" + item + "/draft", data, revision)
                .expect(200);
    }

    private Desk.Answer upload(int revision, byte[] file) {
        return desk().uploadOver("/api/v1/work-items/" + item + "/draft/import", file, revision);
    }

    private Desk.Answer post(String address, int revision) {
        return desk().postOver("/api/v1/work-items/" + item + address, revision);
    }

    private byte[] print() {
        return plans.desk("office")
                .get("/api/v1/cases/" + number + "/plan-print")
                .raw()
                .body();
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Money sum(JsonNode shares) {
        return Money.sum(shares.valueStream()
                .map(share -> Money.yuan(share.path("amount").asString()))
                .toList());
    }
}
