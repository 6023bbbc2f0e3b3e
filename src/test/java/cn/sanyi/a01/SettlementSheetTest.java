package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Settlements in Excel, in 安溪: many at once, all or nothing, as often as one likes. */
class SettlementSheetTest extends SanyiTest {

    private static final String IMPORT = "/api/v1/settlements/import";
    private final Plans plans = new Plans(this::as, "AX");

    @Test
    void manyAreRecordedAtOnceAndTheSameFileAgainChangesNothing() {
        var year = PlanFiles.Year.next(plans);
        String community = plans.community();
        byte[] file = PlanFiles.settlements(List.of(year, PlanFiles.Year.next(plans)), false);
        String key = UUID.randomUUID().toString();
        JsonNode first = agency().upload(IMPORT, "结算.xlsx", file, key).expect(200);

        assertThat(first.path("recorded").asInt()).isEqualTo(2);
        assertThat(first.path("messages").path(0).asString()).startsWith("第2行：");
        assertThat(agency().upload(IMPORT, "结算.xlsx", file, key).expect(200)).isEqualTo(first);
        JsonNode again = agency().upload(IMPORT, "结算.xlsx", file).expect(200);
        assertThat(again.path("recorded").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
        assertThat(recorded(community, year)).hasSize(1);
        byte[] exported = agency().get("/api/v1/settlements/sheet?community=" + community + "&year=" + year.year())
                .raw()
                .body();
        assertThat(agency().upload(IMPORT, "结算.xlsx", exported)
                        .expect(200)
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void oneWrongCellAndNothingIsRecorded() {
        var year = PlanFiles.Year.next(plans);
        String community = plans.community();
        byte[] file = PlanFiles.sheet("年度结算", sheet -> {
            PlanFiles.heads(sheet, PlanFiles.SETTLEMENT);
            PlanFiles.settlement(sheet, 1, year, false);
            PlanFiles.settlement(sheet, 2, PlanFiles.Year.next(plans), true);
            PlanFiles.settlement(sheet, 3, year, false);
            PlanFiles.settlement(sheet, 4, new PlanFiles.Year(year.community(), 2019), false);
        });
        var answer = agency().upload(IMPORT, "结算.xlsx", file);

        assertThat(answer.refusedWith(422)).isEqualTo("excel-invalid");
        assertThat(answer.json().path("fields").valueStream().map(field -> field.path("field")
                        .asString()))
                .contains("年度结算!E3", "年度结算!N3", "年度结算!C4", "年度结算!C5");
        assertThat(answer.text()).contains("第3行 E列 结算完成日：", "与第2行是同一医共体的同一年度");
        assertThat(recorded(community, year)).isEmpty();
    }

    @Test
    void theTemplateIsEmptyAndSaysSo() {
        byte[] template = agency().get("/api/v1/settlements/template").raw().body();

        assertThat(agency().upload(IMPORT, "结算.xlsx", template).detail()).contains("没有数据行");
    }

    @Test
    void onlyTheAgencyMayAndOnlyForItsOwnPlace() {
        assertThat(as("ax-mc").upload(IMPORT, "结算.xlsx", new byte[] {1}).refusedWith(403))
                .isEqualTo("settlement-not-agency");
        assertThat(as("ax-mc").get("/api/v1/settlements/template").refusedWith(403))
                .isEqualTo("settlement-not-agency");
        byte[] foreign = PlanFiles.settlements(List.of(PlanFiles.Year.next(plans)), false);
        assertThat(as("jj-agency").upload(IMPORT, "结算.xlsx", foreign).refusedWith(422))
                .isEqualTo("excel-invalid");
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() {
        byte[] csv = "医共体,年度\n".getBytes(StandardCharsets.UTF_8);
        assertThat(agency().upload(IMPORT, "结算.xlsx", csv).refusedWith(422)).isEqualTo("excel-foreign");
        assertThat(agency().upload(IMPORT, "结算.xlsx", new byte[0]).status()).isIn(400, 422);
        byte[] large = PlanFiles.sheet("年度结算", sheet -> {
            PlanFiles.heads(sheet, PlanFiles.SETTLEMENT);
            for (int row = 1; row <= 50_000; row++) {
                sheet.value(row, 2, 2025);
            }
        });
        assertThat(agency().upload(IMPORT, "结算.xlsx", large).refusedWith(422)).isEqualTo("excel-too-many-rows");
    }

    private Desk agency() {
        return as("ax-agency");
    }

    private JsonNode recorded(String community, PlanFiles.Year year) {
        return agency().get("/api/v1/settlements?community=" + community + "&year=" + year.year())
                .expect(200);
    }
}
