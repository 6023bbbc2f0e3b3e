package cn.sanyi.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import cn.sanyi.platform.excel.OpenedWorkbook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CoveragePagesTest extends SanyiTest {

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> clauses(String query) {
        return as("jj-office")
                .get("/api/v1/coverage/clauses" + query)
                .expect(200)
                .valueStream()
                .map(row -> row.path("clause").path("id").asString())
                .toList();
    }

    @Test
    void everyClauseIsThereWithMattersOrAReason() {
        JsonNode rows = as("jj-office").get("/api/v1/coverage/clauses").expect(200);
        assertThat(rows).hasSize(145);
        assertThat(rows).allSatisfy(row -> assertThat(row.path("links")
                        .valueStream()
                        .anyMatch(link ->
                                link.path("basis").path("bearing").asString().equals("BASIS")))
                .as(row.path("clause").path("id").asString())
                .isEqualTo(row.path("reason").isNull()));
    }

    @ParameterizedTest
    @CsvSource({
        "document, 泉医改组〔2022〕2号, QYG2-三(二), Q56-15",
        "bureau, HSA, QJ3-17, QJ3-24",
        "place, 漳平市, ZP11-(19), Q56-15",
        "grade, 推, Q56-5, QJ3-24",
        "state, none, QJ3-24, Q56-15",
        "state, running, Q56-15, Q56-5",
        "state, later, Q56-5, Q56-15",
        "q, 60天, Q56-15, Q56-5",
        "q, A02, Q56-4, Q56-15"
    })
    void aFilterKeepsWhatItAsksFor(String filter, String value, String kept, String dropped) {
        assertThat(clauses("?" + filter + "=" + encoded(value))).contains(kept).doesNotContain(dropped);
    }

    @Test
    void thePageKeepsItsFiltersInTheAddressAndShowsWhatIsMissing() {
        String page = as("jj-office")
                .get("/coverage?state=none&place=" + encoded("綦江区"))
                .text();
        assertThat(page).contains("共 2 条", "QJ3-24", "无事项：", "<option value=\"none\" selected=\"selected\">");
        assertThat(as("jj-office").get("/coverage?q=" + encoded("查无此条")).text()).contains("没有符合条件的条款");
        assertThat(as("jj-office").get("/coverage?view=matters").text()).contains("共 123 项", "B76", "C29");
        assertThat(as("jj-office").get("/coverage?view=matrix").text()).contains("B71", "资金与支付");
        assertThat(as("jj-office").get("/coverage?view=nonsense").status()).isEqualTo(200);
    }

    @Test
    void whatIsFilteredIsExportedAndNothingElse() {
        String filter = "state=none&place=" + encoded("綦江区");
        assertThat(as("jj-office").get("/coverage?" + filter).text())
                .contains("/api/v1/coverage/workbook?", "state=none", "place=" + encoded("綦江区"));
        var file = as("jj-office").get("/api/v1/coverage/workbook?" + filter);
        file.expect(200);
        assertThat(file.raw().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", encoded("依据与覆盖.xlsx"));
        var book = new OpenedWorkbook(file.raw().body());
        assertThat(book.column("条款", "条款号")).containsExactlyElementsOf(clauses("?" + filter));
        assertThat(book.column("筛选条件", "内容")).containsExactly("全部", "全部", "綦江区", "全部", "无事项", "全部");
        var whole = new OpenedWorkbook(
                as("jj-office").get("/api/v1/coverage/workbook").raw().body());
        assertThat(whole.column("条款", "条款号")).hasSize(145);
        assertThat(whole.column("事项", "事项编号")).hasSize(123);
        assertThat(Desk.stranger(port).get("/api/v1/coverage/workbook").status())
                .isEqualTo(401);
    }

    @Test
    void noExportedCellStartsAFormula() {
        var file = as("jj-office").get("/api/v1/coverage/workbook?q=" + encoded("=HYPERLINK(\"http://x\")"));
        var book = new OpenedWorkbook(file.raw().body());
        assertThat(book.column("筛选条件", "内容"))
                .contains("'=HYPERLINK(\"http://x\")")
                .noneMatch(text -> text.startsWith("="));
    }

    @Test
    void fromAClauseToItsRunningCasesAndBack() {
        String number = new Plans(this::as, "JJ").settled();
        String clause = as("jj-mc").get("/coverage/clauses/Q56-15").text();
        assertThat(clause).contains(number, "填报方案", "流程第", "60", "时限与规则", "市卫健委", "清算确认书");
        assertThat(as("jj-mc").get("/cases/" + number + "?tab=basis").text()).contains("/coverage/clauses/Q56-15");
    }

    /** The forms of reviews and notices belong to nobody: each procedure shows them on the clause of its own step. */
    @Test
    void aFieldOfASharedFormRestsOnTheClauseOfTheProcedureThatShowsIt() {
        assertThat(fieldsOn("Q56-4"))
                .contains("A02 科室填报", "A02 医保审核", "A02 组建专家组", "A02 发布公示")
                .doesNotContain("A01 ");
        assertThat(fieldsOn("Q56-15"))
                .contains("A01 填报方案", "A01 医保审核", "A01 召集会议", "A01 填报落实情况")
                .doesNotContain("A02 ");
        assertThat(fieldsOn("QJ3-17")).contains("A02 受理审查", "补正事项").doesNotContain("A01 ");
    }

    private String fieldsOn(String clause) {
        String page = as("jj-office").get("/coverage/clauses/" + clause).text();
        return page.substring(page.indexOf("表单字段与材料"));
    }

    @Test
    void casesShowToThoseOnlyWhoMaySeeThem() {
        String number = new Plans(this::as, "JJ").settled();
        assertThat(as("ax-office").get("/coverage/clauses/Q56-15").text()).doesNotContain(number);
        assertThat(Desk.stranger(port).get("/coverage/clauses/Q56-15").text())
                .contains("60天", "填报方案")
                .doesNotContain(number, "在办的办件");
        assertThat(Desk.stranger(port).get("/api/v1/public/clauses/Q56-15").text())
                .contains("A01")
                .doesNotContain(number);
    }

    @Test
    void everyClauseHasAPageForEverybody() {
        Desk stranger = Desk.stranger(port);
        for (String id : clauses("")) {
            assertThat(stranger.get("/coverage/clauses/" + encoded(id)).status())
                    .as(id)
                    .isEqualTo(200);
        }
        assertThat(stranger.get("/coverage/clauses/Q56-99").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/coverage/clauses").status()).isEqualTo(401);
    }
}
