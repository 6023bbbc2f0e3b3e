package cn.sanyi.a02;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
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
        items.forwarded(number);
        assertThat(units(items, number)).containsExactly("登记上级答复@綦江区医保局");

        Map<String, Object> answer = items.answer("198.00");
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
        items.forwarded(number);
        Map<String, Object> answer = items.answer("198.00");

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
        items.forwarded(number);
        Map<String, Object> early = items.answer("198.00");
        early.put("answeredOn", items.today().minusDays(1).toString());
        Map<String, Object> late = items.answer("198.00");
        late.put("answeredOn", items.today().plusDays(1).toString());

        assertThat(items.act(items.outside("hsa"), number, "registerAnswer", "registerApproval", early, null)
                        .text())
                .contains("answer-before-forwarding");
        assertThat(items.act(items.outside("hsa"), number, "registerAnswer", "registerApproval", late, null)
                        .text())
                .contains("future-day");
        assertThat(items.open(number)).containsExactly("registerAnswer");
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
