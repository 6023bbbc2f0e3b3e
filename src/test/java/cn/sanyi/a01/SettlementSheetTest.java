package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Settlements in Excel, in 安溪: many at once, all or nothing, as often as one likes. */
@TestPropertySource(properties = "sanyi.test.group=second")
class SettlementSheetTest extends SanyiTest {

    private static final String IMPORT = "/api/v1/settlements/import";
    private static final int FIRST = 2090;

    @Test
    void manyAreRecordedAtOnceAndTheSameFileAgainChangesNothing() {
        byte[] file = PlanFiles.sheet("年度结算", sheet -> {
            PlanFiles.heads(sheet, PlanFiles.SETTLEMENT);
            PlanFiles.settlement(sheet, 1, FIRST, false);
            PlanFiles.settlement(sheet, 2, FIRST + 1, false);
        });
        String key = UUID.randomUUID().toString();
        JsonNode first = agency().upload(IMPORT, "结算.xlsx", file, key).expect(200);

        assertThat(first.path("recorded").asInt()).isEqualTo(2);
        assertThat(first.path("messages").path(0).asString()).startsWith("第2行：");
        assertThat(agency().upload(IMPORT, "结算.xlsx", file, key).expect(200)).isEqualTo(first);
        JsonNode again = agency().upload(IMPORT, "结算.xlsx", file).expect(200);
        assertThat(again.path("recorded").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
        assertThat(recorded(FIRST)).hasSize(1);
        byte[] exported = agency().get("/api/v1/settlements/sheet?community=AX-MEDICAL_COMMUNITY&year=" + FIRST)
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
        byte[] file = PlanFiles.sheet("年度结算", sheet -> {
            PlanFiles.heads(sheet, PlanFiles.SETTLEMENT);
            PlanFiles.settlement(sheet, 1, FIRST + 3, false);
            PlanFiles.settlement(sheet, 2, FIRST + 4, true);
            PlanFiles.settlement(sheet, 3, FIRST + 3, false);
            PlanFiles.settlement(sheet, 4, 2019, false);
        });
        var answer = agency().upload(IMPORT, "结算.xlsx", file);

        assertThat(answer.refusedWith(422)).isEqualTo("excel-invalid");
        assertThat(answer.json().path("fields").valueStream().map(field -> field.path("field")
                        .asString()))
                .contains("年度结算!E3", "年度结算!N3", "年度结算!C4", "年度结算!C5");
        assertThat(answer.text()).contains("第3行 E列 结算完成日：", "与第2行是同一医共体的同一年度");
        assertThat(recorded(FIRST + 3)).isEmpty();
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
        byte[] foreign = PlanFiles.sheet("年度结算", sheet -> {
            PlanFiles.heads(sheet, PlanFiles.SETTLEMENT);
            PlanFiles.settlement(sheet, 1, FIRST + 5, false);
        });
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

    private JsonNode recorded(int year) {
        return agency().get("/api/v1/settlements?community=AX-MEDICAL_COMMUNITY&year=" + year)
                .expect(200);
    }
}
