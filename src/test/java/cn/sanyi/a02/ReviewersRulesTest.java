package cn.sanyi.a02;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 自检: what would be refused, and what the leading unit would say. In 泉州. */
class ReviewersRulesTest extends SanyiTest {

    private final Items items = new Items(this::as, "qz-h1", "qz");
    private final Items other = new Items(this::as, "qz-h2", "qz");

    @Test
    void anApplicationInOrderMayBeHandedIn() {
        JsonNode check = selfCheck(Items.data(Items.newName()));

        assertThat(check.path("submittable").asBoolean()).as(check.toString()).isTrue();
        assertThat(severity(check, "item-name-free")).isEqualTo("PASSED");
        assertThat(severity(check, "price-by-cost")).isEqualTo("PASSED");
        assertThat(severity(check, "trial-report-missing")).isEqualTo("ASKED");
    }

    @Test
    void aCostTableThatDoesNotAddUpIsRefusedToTheFen() {
        Map<String, Object> data = Items.data(Items.newName());
        data.put("statedCost", "190.84");
        String number = items.readyToSubmit(data);

        var answer = items.act(items.inside("head"), number, "submitItem", "submit", data, null);

        assertThat(answer.refusedWith(422)).isEqualTo("form-refused");
        assertThat(answer.text()).contains("cost-sum", "190.84", "190.83");
        assertThat(items.open(number)).containsExactly("submitItem");
    }

    @Test
    void aSumSentByAClientIsNotBelieved() {
        Map<String, Object> data = Items.data(Items.newName());
        data.put("costTotal", "500.00");
        data.put("statedCost", "500.00");
        String number = items.readyToSubmit(data);

        assertThat(items.act(items.inside("head"), number, "submitItem", "submit", data, null)
                        .text())
                .contains("cost-sum");
    }

    @Test
    void aPriceFarAboveItsCostComesBack() {
        Map<String, Object> data = Items.data(Items.newName());
        data.put("proposedPrice", "229.00");
        assertThat(severity(selfCheck(data), "price-by-cost")).isEqualTo("PASSED");

        data.put("proposedPrice", "229.01");
        JsonNode check = selfCheck(data);
        assertThat(severity(check, "price-above-cost")).isEqualTo("RETURNED");
        assertThat(item(check, "price-above-cost").path("grade").asString()).isEqualTo("建议值");
    }

    @Test
    void anApplicationWithoutComparisonIsAskedAbout() {
        Map<String, Object> data = Items.data(Items.newName());
        data.put("comparisons", List.of());

        assertThat(severity(selfCheck(data), "comparison-missing")).isEqualTo("ASKED");
    }

    @Test
    void whoIsNamedBesideTheApplicantIsSaidToStandBack() {
        Map<String, Object> data = Items.data(Items.newName());
        assertThat(selfCheck(data).toString()).doesNotContain("partners-stand-back");
        Map<String, Object> partner = Map.of("unit", "泉州市儿童医院", "person", "林晓");
        data.put("partners", List.of(partner, partner, Map.of("unit", "泉州市儿童医院")));

        JsonNode check = selfCheck(data);

        assertThat(check.path("submittable").asBoolean()).isTrue();
        assertThat(severity(check, "partners-stand-back")).isEqualTo("HINT");
        assertThat(item(check, "partner-repeated").path("field").asString()).isEqualTo("partners[1].unit");
    }

    @Test
    void aNameThatAnotherHospitalAppliesForIsSaidWithoutSayingWhose() {
        String name = Items.newName();
        other.submitted(Items.data(name));

        JsonNode same = selfCheck(Items.data(name));
        assertThat(severity(same, "item-name-open")).isEqualTo("RETURNED");
        assertThat(item(same, "item-name-open").path("message").asString()).doesNotContain("康宁", "QZ-A02");

        JsonNode alike = selfCheck(Items.data(name.substring(0, 4) + "（" + name.substring(4) + "）"));
        assertThat(severity(alike, "item-name-open-alike")).isEqualTo("ASKED");
    }

    @Test
    void theSameHospitalDoesNotApplyTwiceAtOnce() {
        String name = Items.newName();
        String first = items.submitted(Items.data(name));
        String second = items.readyToSubmit(Items.data(name));

        var answer = items.act(items.inside("head"), second, "submitItem", "submit", Items.data(name), null);

        assertThat(answer.text()).contains("item-name-open", first);
    }

    @Test
    void applyingAgainSoonAfterARefusalIsWarnedOf() {
        var zhangping = new Items(this::as, "zp-h1", "zp");
        String name = Items.newName();
        String number = zhangping.submitted(Items.data(name));
        refusedDaysAgo(number, 30);

        String again = zhangping.readyToSubmit(Items.data(name));
        assertThat(severity(check(zhangping, again, Items.data(name)), "reapplied-early"))
                .isEqualTo("ASKED");

        refusedDaysAgo(number, 200);
        assertThat(check(zhangping, again, Items.data(name)).toString()).doesNotContain("reapplied-early");
    }

    @Test
    void theLeadingUnitSeesTheSameAtAcceptance() {
        String number = items.submitted();
        String item = items.workItem(items.outside("hsa"), number, "checkItem");

        JsonNode seen = items.outside("hsa")
                .get("/api/v1/work-items/" + item + "/review-checks")
                .expect(200);

        assertThat(seen.path("groups").path(0).path("unit").asString()).isEqualTo("泉州市医保局");
        assertThat(severity(seen, "item-name-free")).isEqualTo("PASSED");
    }

    /** 系统核对 stands where somebody judges the application, not where a panel, a notice or a trial is looked after. */
    @Test
    void onlyWhoJudgesTheApplicationIsShownTheRules() {
        String number = items.submitted();
        assertThat(shown("qz-hsa", number)).isTrue();
        items.accepted(number);
        assertThat(shown("qz-health", number)).isTrue();
        items.reviewed(number);
        assertThat(open(number)).containsExactly("appointPanel");
        assertThat(shown("qz-hsa", number)).isFalse();
        items.advised(number);
        assertThat(open(number)).containsExactly("publishNotice");
        assertThat(shown("qz-hsa", number)).isFalse();
        items.noticeLeftOut(number);
        assertThat(shown("qz-hsa-head", number)).isTrue();
        items.decided(number, "approveItem");
        new Trials(this::as, jdbc).papersIn(number);
        assertThat(open(number)).contains("decideConversion");
        assertThat(shown("qz-hsa-head", number)).isFalse();
    }

    private List<String> open(String number) {
        return new Trials(this::as, jdbc).open(number);
    }

    private boolean shown(String login, String number) {
        String page = as(login).get("/cases/" + number).text();
        assertThat(page).contains("act-panel__step");
        return page.contains("data-island=\"review-checks\"");
    }

    /** 补正 is asked for with the form that A01 uses too. */
    @Test
    void whatTheSharedFormRefusesRestsOnTheClauseOfThisProceduresStep() {
        String number = items.submitted();
        String item = items.workItem(items.outside("hsa"), number, "checkItem");

        JsonNode check = items.outside("hsa")
                .post("/api/v1/work-items/" + item + "/self-check", withEmptyCorrection())
                .expect(200);

        assertThat(item(check, "required").path("clause").asString()).isEqualTo("QJ3-17");
        assertThat(item(check, "required").path("place").asString()).contains("补正事项第 1 行");
    }

    private static Map<String, Object> withEmptyCorrection() {
        return Map.of("data", Map.of("corrections", List.of(Map.of())));
    }

    /** As if it had been decided then: the walk to a refusal is {@link DecisionTest}'s. */
    private void refusedDaysAgo(String number, int days) {
        jdbc.sql("update item_application set outcome = 'REFUSED', decided_on = current_date - ? where case_number = ?")
                .params(days, number)
                .update();
    }

    private JsonNode selfCheck(Map<String, Object> data) {
        return check(items, items.readyToSubmit(data), data);
    }

    private static JsonNode check(Items items, String number, Map<String, Object> data) {
        String item = items.workItem(items.inside("head"), number, "submitItem");
        return items.inside("head")
                .post("/api/v1/work-items/" + item + "/self-check", Map.of("data", data))
                .expect(200);
    }

    private static String severity(JsonNode check, String rule) {
        return item(check, rule).path("severity").asString();
    }

    private static JsonNode item(JsonNode check, String rule) {
        return check.path("groups")
                .valueStream()
                .flatMap(group -> group.path("items").valueStream())
                .filter(item -> item.path("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + rule + " in " + check));
    }
}
