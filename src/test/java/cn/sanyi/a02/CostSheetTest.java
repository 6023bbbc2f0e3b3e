package cn.sanyi.a02;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cost calculation and comparison go out to Excel and come in again, all or nothing. */
class CostSheetTest extends SanyiTest {

    private final Items items = new Items(this::as, "qz-h1", "qz");
    private String item;

    @BeforeEach
    void begun() {
        item = items.workItem(items.inside("dept"), items.begun(), "draftItem");
    }

    @Test
    void whatIsExportedComesBackAsTheSameListsAndTheRestOfTheDraftStays() {
        Map<String, Object> data = new HashMap<>(Items.data(Items.newName()));
        data.put("utilities", List.of(Map.of("kind", "POWER", "unit", "度", "quantity", "2.5", "price", "0.6425")));
        data.put("partners", List.of(Map.of("unit", "泉州市儿童医院", "person", "林晓"), Map.of("unit", "福建医科大学")));
        save(data, 0);

        byte[] exported = exported();
        JsonNode after = upload(1, exported).expect(200).path("data");

        assertThat(after.path("labour").path(0).path("post").asString()).isEqualTo("医师");
        assertThat(after.path("labour").path(0).path("people").asInt()).isEqualTo(2);
        assertThat(after.path("utilities").path(0).path("kind").asString()).isEqualTo("POWER");
        assertThat(after.path("utilities").path(0).path("price").asString()).isEqualTo("0.6425");
        assertThat(after.path("comparisons").path(0).path("source").asString()).isEqualTo("沪医保价采〔2023〕1号");
        assertThat(after.path("partners").path(0).path("person").asString()).isEqualTo("林晓");
        assertThat(after.path("partners").path(1).path("unit").asString()).isEqualTo("福建医科大学");
        assertThat(after.path("content").asString()).isEqualTo(data.get("content"));
        assertThat(upload(2, exported).expect(200).path("data")).isEqualTo(after);
    }

    @Test
    void theTemplateIsTheExportOfAnEmptyForm() {
        assertThat(exported()).hasSizeGreaterThan(1000).startsWith('P', 'K');
    }

    @Test
    void anAmountThatAgreesMayBeFilledIn() {
        byte[] filled = book(workbook -> {
            Worksheet sheet = workbook.newWorksheet("水电气");
            row(sheet, 0, "种类", "单位", "每次用量", "单价（元）", "应计额（元）");
            row(sheet, 1, "水", "吨", 0.3, 3.25, 0.98);
        });

        JsonNode data = upload(0, filled).expect(200).path("data");

        assertThat(data.path("utilities").path(0).path("kind").asString()).isEqualTo("WATER");
    }

    @Test
    void everyWrongCellIsNamedAndNothingIsTaken() {
        byte[] file = book(workbook -> {
            Worksheet sheet = workbook.newWorksheet("劳务");
            row(sheet, 0, "岗位", "人数", "工时（小时）", "小时工资（元）", "应计额（元）");
            row(sheet, 1, "医师", 2, 0.5, 60, 60.01);
            row(sheet, 2, "护士", 99, 0.5, 60);
            row(sheet, 3, "技师", 1, 0.333, 60);
        });

        Desk.Answer answer = upload(0, file);

        assertThat(answer.refusedWith(422)).isEqualTo("excel-invalid");
        assertThat(answer.json().path("fields").valueStream().map(field -> field.path("field")
                        .asString()))
                .containsExactlyInAnyOrder("劳务!E2", "劳务!B3", "劳务!C4");
        assertThat(answer.text()).contains("第2行 E列 应计额（元）", "60.00");
        assertThat(form().path("revision").asInt()).isZero();
    }

    @Test
    void aWorkbookOfSomethingElseIsRefused() {
        assertThat(upload(0, book(workbook -> row(workbook.newWorksheet("用途"), 0, "行号")))
                        .refusedWith(422))
                .isEqualTo("excel-invalid");
    }

    @Test
    void anotherHospitalNeitherTakesOutNorIn() {
        assertThat(as("qz-h2-dept")
                        .get("/api/v1/work-items/" + item + "/draft/sheet")
                        .status())
                .isEqualTo(404);
        assertThat(as("qz-h2-dept")
                        .uploadOver("/api/v1/work-items/" + item + "/draft/import", exported(), 0)
                        .status())
                .isEqualTo(404);
    }

    private byte[] exported() {
        return items.inside("dept")
                .get("/api/v1/work-items/" + item + "/draft/sheet")
                .raw()
                .body();
    }

    private void save(Map<String, Object> data, int revision) {
        items.inside("dept")
                .put("/api/v1/work-items/" + item + "/draft", data, revision)
                .expect(200);
    }

    private Desk.Answer upload(int revision, byte[] file) {
        return items.inside("dept").uploadOver("/api/v1/work-items/" + item + "/draft/import", file, revision);
    }

    private JsonNode form() {
        return items.inside("dept").get("/api/v1/work-items/" + item + "/form").expect(200);
    }

    @FunctionalInterface
    private interface Filling {
        void fill(Workbook workbook);
    }

    private static byte[] book(Filling filling) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            filling.fill(workbook);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int at, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(at, column, number);
            } else {
                sheet.value(at, column, String.valueOf(cells[column]));
            }
        }
    }
}
