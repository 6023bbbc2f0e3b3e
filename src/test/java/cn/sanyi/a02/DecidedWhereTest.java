package cn.sanyi.a02;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One model in three places: who leads, who takes part and who decides is catalogue data. */
class DecidedWhereTest extends SanyiTest {

    @Test
    void inQuanzhouThePrefectureDecidesWithHealthFinanceAndHumanResources() {
        var items = new Items(this::as, "qz-h1", "qz");
        String number = items.submitted();

        assertThat(units(items, number)).containsExactly("受理审查@泉州市医保局");
        items.accepted(number);
        assertThat(units(items, number)).containsExactlyInAnyOrder("卫健审核@泉州市卫健委", "财政审核@泉州市财政局", "人社审核@泉州市人社局");
        items.reviewedBy(number, "health", "reviewByHealth");
        items.reviewedBy(number, "finance", "reviewByFinance");
        items.reviewedBy(number, "hrss", "reviewByHumanResources");
        assertThat(units(items, number)).allMatch(each -> each.endsWith("@泉州市医保局"));
    }

    @Test
    void aCountyHospitalOfQuanzhouIsDecidedOnInThePrefectureToo() {
        var items = new Items(this::as, "jj-h1", "qz");
        String number = items.submitted();

        assertThat(number).startsWith("JJ-A02-");
        assertThat(units(items, number)).containsExactly("受理审查@泉州市医保局");
        items.accepted(number);
        assertThat(units(items, number)).containsExactlyInAnyOrder("卫健审核@泉州市卫健委", "财政审核@泉州市财政局", "人社审核@泉州市人社局");
    }

    @Test
    void inZhangpingMarketAndHealthTakePart() {
        var items = new Items(this::as, "zp-h1", "zp");
        String number = items.submitted();

        assertThat(units(items, number)).containsExactly("受理审查@龙岩市漳平医保局");
        items.accepted(number);
        assertThat(units(items, number)).containsExactlyInAnyOrder("卫健审核@漳平市卫健局", "市场监管审核@漳平市市场监管局");
    }

    @Test
    void inQijiangTheApplicationIsForwardedAndTheAnswerRegistered() {
        var items = new Items(this::as, "qj-h1", "qj");
        String number = items.accepted();

        assertThat(units(items, number)).containsExactly("转报上级@綦江区医保局");
        forward(items, number);
        assertThat(units(items, number)).containsExactly("登记上级答复@綦江区医保局");

        Map<String, Object> answer = answer(items);
        items.act(items.outside("hsa"), number, "registerAnswer", "registerApproval", answer, null)
                .expect(200);
        assertThat(units(items, number)).containsExactly("拟制批复@綦江区医保局");
        items.signed(number);
        assertThat(items.state(number)).isEqualTo("CARRYING_OUT");
        assertThat(units(items, number)).noneMatch(step -> step.startsWith("拟制批复"));
    }

    @Test
    void whatTheAuthorityAboveRefusesEndsHere() {
        var items = new Items(this::as, "qj-h1", "qj");
        String number = items.accepted();
        forward(items, number);
        Map<String, Object> answer = answer(items);

        assertThat(items.act(items.outside("hsa"), number, "registerAnswer", "registerRefusal", answer, null)
                        .refusedWith(422))
                .isEqualTo("price-with-refusal");
        answer.remove("trialPrice");
        items.act(items.outside("hsa"), number, "registerAnswer", "registerRefusal", answer, null)
                .expect(200);
        items.signed(number);

        assertThat(items.state(number)).isEqualTo("CLOSED");
    }

    @Test
    void anAnswerIsNoOlderThanTheForwardingAndNotOfTomorrow() {
        var items = new Items(this::as, "qj-h1", "qj");
        String number = items.accepted();
        forward(items, number);
        Map<String, Object> early = answer(items);
        early.put("answeredOn", today(items).minusDays(1).toString());
        Map<String, Object> late = answer(items);
        late.put("answeredOn", today(items).plusDays(1).toString());

        assertThat(items.act(items.outside("hsa"), number, "registerAnswer", "registerApproval", early, null)
                        .text())
                .contains("answer-before-forwarding");
        assertThat(items.act(items.outside("hsa"), number, "registerAnswer", "registerApproval", late, null)
                        .text())
                .contains("future-day");
        assertThat(items.open(number)).containsExactly("registerAnswer");
    }

    private static void forward(Items items, String number) {
        items.act(
                        items.outside("hsa"),
                        number,
                        "forwardItem",
                        "forward",
                        Map.of(
                                "authority",
                                "重庆市医疗保障局",
                                "documentNo",
                                "綦医保〔2026〕8号",
                                "forwardedOn",
                                today(items).toString(),
                                "opinion",
                                "经审查，材料齐全，拟同意，请予审定。"),
                        null)
                .expect(200);
    }

    private static Map<String, Object> answer(Items items) {
        return new HashMap<>(Map.of(
                "authority", "重庆市医疗保障局",
                "documentNo", "渝医保函〔2026〕21号",
                "answeredOn", today(items).toString(),
                "trialPrice", "198.00",
                "note", "同意试行。"));
    }

    private static LocalDate today(Items items) {
        return LocalDate.parse(items.inside("dept")
                .get("/api/v1/sample/clock")
                .expect(200)
                .path("now")
                .asString()
                .substring(0, 10));
    }

    /** Open steps with the unit that has them, as both are called. */
    private List<String> units(Items items, String number) {
        return items.inside("head")
                .get("/api/v1/cases/" + number + "/steps")
                .expect(200)
                .valueStream()
                .filter(step -> step.path("state").asString().equals("OPEN"))
                .map(step -> step.path("name").asString() + "@" + unit(step))
                .toList();
    }

    private String unit(JsonNode step) {
        return jdbc.sql("select name from unit where id = ?::uuid")
                .param(step.path("unit").asString())
                .query(String.class)
                .single();
    }
}
