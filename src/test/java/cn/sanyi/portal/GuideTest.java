package cn.sanyi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideTest extends SanyiTest {

    private String guide(String query) {
        return Desk.stranger(port).get("/guide/surplus-allocation" + query).text();
    }

    @Test
    void withAPlaceItNamesUnitsLimitsAndWhy() {
        assertThat(guide("?place=JJ"))
                .contains("晋江市", "60 个自然日", "5 个工作日", "受理单位", "决定单位", "清算确认书", "pdf、jpg、png")
                .contains("泉政办〔2022〕56号第15条", "需要填写的内容", "用途明细", "方案说明", "/coverage/clauses/Q56-15");
    }

    @Test
    void itTellsTheProcessInWordsWithItsBranches() {
        assertThat(guide("?place=JJ"))
                .contains("流程说明（文字）", "开始：年度结算完成", "判断“审查结论”", "“补正”：", "回到“预留资金”")
                .contains("同时办理需要的各项", "医保审核", "与主流程同时可进行：公示", "期限届满时");
    }

    @ParameterizedTest
    @CsvSource({"ZP, 漳政办〔2022〕11号(19)只有", "QJ, 綦医改〔2022〕3号第12条只有", "QZ, 市级不受理"})
    void wherePeopleCannotApplyItSaysWhy(String place, String why) {
        assertThat(guide("?place=" + place)).contains("不办理本事项", why).doesNotContain("60 个自然日");
    }

    @Test
    void withoutAPlaceItTellsWhatHoldsEverywhere() {
        assertThat(guide("")).contains("请选择辖区", "材料", "流程说明（文字）", "漳平市").doesNotContain("60 个自然日");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/guide/nothing",
                "/guide/surplus-allocation?place=XX",
                "/guide/nothing/model",
                "/guide/nothing/forms",
                "/guide/surplus-allocation/forms/ballot",
                "/guide/surplus-allocation/forms/nothing"
            })
    void whatIsNotThereIsSaid(String path) {
        assertThat(Desk.stranger(port).get(path).status()).isEqualTo(404);
    }

    @Test
    void thePictureIsOfTheCurrentReleaseAndOfNoCase() {
        var model = Desk.stranger(port).get("/guide/surplus-allocation/model").expect(200);
        assertThat(model.path("bpmn").propertyNames())
                .startsWith("surplus-allocation")
                .contains("public-notice");
        assertThat(model.path("current")).isEmpty();
        assertThat(model.path("passed")).isEmpty();
    }

    @Test
    void theBlankFormsAreThereForEverybodyWithoutDataOrThoseOfTheOffice() {
        Desk stranger = Desk.stranger(port);
        assertThat(guide("?place=JJ")).contains("/guide/surplus-allocation/forms", "可选：", "人员薪酬绩效");
        assertThat(stranger.get("/guide/surplus-allocation/forms").text())
                .contains("填报方案", "落实拨付", "forms/case-data", "forms/payment", "填写说明", "人员薪酬绩效", "公示与指南")
                .doesNotContain("forms/ballot", "forms/signature");
        var blank = stranger.get("/guide/surplus-allocation/forms/case-data").expect(200);
        assertThat(blank.path("readonly").asBoolean()).isTrue();
        assertThat(blank.path("schema").path("id").asString()).isEqualTo("case-data");
        assertThat(blank.propertyNames()).containsExactlyInAnyOrder("schema", "readonly");
    }

    @Test
    void howLongItTakesIsToldFromFiveCasesOn() {
        for (int case5 = 1; case5 <= 5; case5++) {
            jdbc.sql(
                            "insert into case_file (number, procedure_key, release_id, title, applicant, jurisdiction, year, state,"
                                    + " opened_by, opened_at, closed_at) values (?, 'surplus-allocation', ?, '已办结的方案', ?, 'DH',"
                                    + " 2020, 'CLOSED', ?, now() - make_interval(days => ?), now())")
                    .params(
                            "DH-A01-2020-000" + case5,
                            java.util.UUID.randomUUID(),
                            java.util.UUID.randomUUID(),
                            java.util.UUID.randomUUID(),
                            case5 * 10)
                    .update();
        }
        try {
            assertThat(guide("?place=DH")).contains("一半的办件 30 天内办结，九成 50 天内", "德化县已办结的 5 件");
            assertThat(guide("?place=JJ")).contains("各辖区已办结的");
        } finally {
            jdbc.sql("delete from case_file where jurisdiction = 'DH'").update();
        }
    }

    @Test
    void theDiagramOfACaseIsToldInTheSameWords() {
        String number = new Plans(this::as, "JJ").settled();
        assertThat(as("jj-mc").get("/cases/" + number + "?tab=diagram").text()).contains("流程的文字说明", "判断“审查结论”");
    }

    @Test
    void thoseWhoWorkHereSeeItInTheirFrame() {
        assertThat(as("jj-mc").get("/guide/surplus-allocation?place=JJ").text()).contains("工作台");
        assertThat(List.of(guide("")))
                .allSatisfy(page -> assertThat(page).contains("公示与指南").doesNotContain("工作台"));
    }
}
