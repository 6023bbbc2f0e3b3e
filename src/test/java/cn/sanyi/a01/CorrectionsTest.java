package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sent for correction, handed in again: once is the clerk's, once more is the head's, and only what changed is shown. */
class CorrectionsTest extends SanyiTest {

    private Plans plans;
    private String number;

    @BeforeEach
    void submitted() {
        plans = new Plans(this::as, "JJ");
        number = plans.submitted();
    }

    @Test
    void theSecondListIsTheDecisionOfTheHead() {
        correct("office", list("narrative"), null).expect(200);
        supplement(plans.plan());

        Desk.Answer clerk = correct("office", list("usages.amount"), "仍有问题");
        assertThat(clerk.refusedWith(403)).isEqualTo("corrections-once");
        assertThat(clerk.detail()).contains("负责人（").contains("第 2 次补正").doesNotContain("尚未登记");
        assertThat(plans.open("office", number)).containsExactly("checkPlan");

        assertThat(correct("office-head", list("usages.amount"), null).refusedWith(422))
                .isEqualTo("corrections-reason");
        correct("office-head", list("usages.amount"), "首次补正后金额仍与决议不一致").expect(200);

        assertThat(record("correct")).hasSize(2);
        assertThat(record("correct").get(1))
                .contains("\"correctionRound\":2")
                .contains("\"furtherReason\":\"首次补正后金额仍与决议不一致\"");
    }

    @Test
    void theFormSaysWhoDecidesOnASecondList() {
        String item = plans.workItem("office", number, "checkPlan", "correct");
        assertThat(context("office", item).has("furtherList")).isFalse();
        correct("office", list("narrative"), null).expect(200);
        supplement(plans.plan());

        item = plans.workItem("office", number, "checkPlan", "correct");
        assertThat(context("office", item).path("furtherListText").asString())
                .contains("已告知补正 1 次")
                .contains("负责人");
    }

    @Test
    void afterAReturnTheNextListIsAFirstOne() {
        correct("office", list("narrative"), null).expect(200);
        supplement(plans.plan());
        plans.act("office", number, "checkPlan", "return", Map.of(), "重新编制").expect(200);
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);

        correct("office", list("narrative"), null).expect(200);
    }

    @Test
    void whatWasHandedInAgainShowsOnlyWhatChanged() {
        correct("office", list("usages.amount", "narrative", "materials.resolution"), null)
                .expect(200);
        String old = material("resolution");
        plans.desk("mc").delete("/api/v1/cases/" + number + "/materials/" + old).expect(204);
        plans.desk("mc")
                .upload(
                        "/api/v1/cases/" + number + "/materials?slot=resolution",
                        "resolution.pdf",
                        "%PDF-1.4\nanother\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .expect(201);
        supplement(plans.plan("CAPACITY", "650000.00", "350000.00"));

        JsonNode comparison = compare(1, 2).expect(200);

        JsonNode usages = comparison.at("/data/sections/0/lists/0/rows");
        assertThat(usages.path(0).path("title").asString()).startsWith("能力建设");
        assertThat(usages.findValuesAsString("difference")).contains("+50,000.00", "-50,000.00");
        assertThat(comparison.at("/data/sections/1/lists/0/rows").findValuesAsString("kind"))
                .containsOnly("SAME");
        assertThat(comparison.path("files").findValuesAsString("kind")).containsExactlyInAnyOrder("SAME", "CHANGED");
        assertThat(comparison.path("asked"))
                .extracting(point -> point.path("target").asString() + " "
                        + point.path("touched").asBoolean())
                .containsExactly("usages.amount true", "narrative false", "materials.resolution true");
    }

    @Test
    void anyTwoVersionsCanBeComparedAndOthersAreNotThere() {
        correct("office", list("narrative"), null).expect(200);
        supplement(plans.plan());

        assertThat(plans.desk("office")
                        .get("/api/v1/cases/" + number + "/data/case-data/versions")
                        .expect(200)
                        .findValuesAsString("version"))
                .containsExactly("2", "1");
        assertThat(compare(2, 1).refusedWith(422)).isEqualTo("comparison-order");
        assertThat(compare(1, 3).refusedWith(404)).isEqualTo("unknown-version");
        assertThat(as("ax-office")
                        .get("/api/v1/cases/" + number + "/data/case-data/comparison?from=1&to=2")
                        .refusedWith(404))
                .isEqualTo("unknown-case");
    }

    @Test
    void thePagesShowTheDifferenceToTheOfficeAndToWhoReviewsLater() {
        correct("office", list("usages.amount"), null).expect(200);
        supplement(plans.plan("CAPACITY", "650000.00", "350000.00"));

        assertThat(page("office", "?tab=act")).contains("本次改了什么", "+50,000.00", "已改动", "您单位上次办理时");
        assertThat(page("office", "/comparison?from=1&to=2")).contains("第 1 版 → 第 2 版");
        assertThat(page("office", "/comparison?from=2&to=2")).contains("同一个版本");
        assertThat(page("mc", "?tab=act")).doesNotContain("本次改了什么");
        plans.accept(number);
        assertThat(page("hsa", "?tab=act")).contains("本次改了什么", "与上一版（第 1 版）相比");
    }

    private String page(String who, String path) {
        Desk.Answer answer = plans.desk(who).get("/cases/" + number + path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private Desk.Answer compare(int from, int to) {
        return plans.desk("office")
                .get("/api/v1/cases/" + number + "/data/case-data/comparison?from=" + from + "&to=" + to);
    }

    private JsonNode context(String who, String item) {
        return plans.desk(who)
                .get("/api/v1/work-items/" + item + "/form")
                .expect(200)
                .path("context");
    }

    private String material(String slot) {
        return plans.desk("mc")
                .get("/api/v1/cases/" + number + "/materials")
                .expect(200)
                .valueStream()
                .filter(material -> material.path("slot").asString().equals(slot))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private List<String> record(String action) {
        return plans.desk("office")
                .get("/api/v1/cases/" + number + "/record")
                .expect(200)
                .valueStream()
                .filter(entry -> entry.path("action").asString().equals(action))
                .map(entry -> entry.path("payload").asString())
                .toList();
    }

    private static List<Map<String, Object>> list(String... targets) {
        return java.util.Arrays.stream(targets)
                .<Map<String, Object>>map(target -> Map.of("target", target, "reason", "UNCLEAR", "note", "请说明"))
                .toList();
    }

    private Desk.Answer correct(String who, List<Map<String, Object>> corrections, String furtherReason) {
        Map<String, Object> data = new HashMap<>(Map.of("corrections", corrections));
        if (furtherReason != null) {
            data.put("furtherReason", furtherReason);
        }
        return plans.act(who, number, "checkPlan", "correct", data, null);
    }

    private void supplement(Map<String, Object> plan) {
        plans.act("mc", number, "supplement", "supplement", plan, null).expect(200);
    }
}
