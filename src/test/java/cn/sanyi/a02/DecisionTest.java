package cn.sanyi.a02;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Acceptance, correction, return, and the decision with its reply. In 漳平, where market supervision and health review. */
class DecisionTest extends SanyiTest {

    private final Items items = new Items(this::as, "zp-h1", "zp");

    @Test
    void theGroundsOfRefusalAreShownWithTheirSourceAtAcceptance() {
        String number = items.submitted();

        String reference = formOf("hsa", number, "checkItem")
                .path("context")
                .path("reference")
                .asString();

        assertThat(reference).contains("广东", "他地实践B", "1. 非医疗活动", "10. 不符合法律");
    }

    @Test
    void whatIsToBeCorrectedIsSaidOnceAndComesBackToTheCheck() {
        Map<String, Object> data = Items.data(Items.newName());
        String number = items.submitted(data);
        items.act(
                        items.outside("hsa"),
                        number,
                        "checkItem",
                        "correct",
                        Map.of(
                                "corrections",
                                List.of(Map.of("target", "risk", "reason", reason(number), "note", "请补充禁忌证"))),
                        null)
                .expect(200);
        assertThat(items.open(number)).containsExactly("supplement");
        assertThat(items.state(number)).isEqualTo("SUPPLEMENTING");

        data.put("risk", "适用于直径三厘米以下的病灶；凝血功能障碍者禁用。");
        items.act(items.inside("dept"), number, "supplement", "supplement", data, null)
                .expect(200);

        assertThat(items.open(number)).containsExactly("checkItem");
        items.accepted(number);
        assertThat(items.open(number)).containsExactlyInAnyOrder("reviewByHealth", "reviewByMarket");
    }

    @Test
    void aReturnGoesToTheDepartmentAndAWithdrawalToo() {
        String number = items.submitted();
        items.act(items.outside("hsa"), number, "checkItem", "return", Map.of(), "名称不规范")
                .expect(200);
        assertThat(items.open(number)).containsExactly("draftItem");
        assertThat(items.state(number)).isEqualTo("DRAFTING");

        items.handedOn(number);
        Map<String, Object> data = Items.data(Items.newName());
        items.act(items.inside("head"), number, "submitItem", "submit", data, null)
                .expect(200);
        assertThat(items.inside("head")
                        .get("/api/v1/cases/" + number)
                        .expect(200)
                        .path("caseFile")
                        .path("title")
                        .asString())
                .as("called as the form says now")
                .isEqualTo(data.get("itemName"));
        items.inside("head")
                .post("/api/v1/cases/" + number + "/acts", Map.of("act", "withdraw", "comment", "还要补充试用数据"))
                .expect(200);
        assertThat(items.open(number)).containsExactly("draftItem");
    }

    @Test
    void anApprovalIsSignedUnderTheNumberOfThePlace() {
        String number = items.upToTheDecision();

        items.act(items.outside("hsa-head"), number, "decideItem", "approveItem", Map.of("basis", "安全有效，定价合理。"), null)
                .expect(200);
        items.signed(number);

        assertThat(items.state(number)).isEqualTo("CARRYING_OUT");
        JsonNode reply = items.outside("hsa")
                .get("/api/v1/cases/" + number + "/documents")
                .expect(200)
                .path(0);
        assertThat(reply.path("signature").path("number").asString()).startsWith("漳");
    }

    @Test
    void aRefusalNamesItsGroundByNumberAndEndsTheCase() {
        String number = items.upToTheDecision();
        Map<String, Object> refused = new HashMap<>(Map.of("refusalGround", "7", "basis", "现行“经皮穿刺治疗”可以兼容。"));

        assertThat(items.act(items.outside("hsa-head"), number, "decideItem", "approveItem", refused, null)
                        .refusedWith(422))
                .isEqualTo("ground-with-approval");
        items.act(items.outside("hsa-head"), number, "decideItem", "rejectItem", refused, null)
                .expect(200);
        items.signed(number);

        assertThat(items.state(number)).isEqualTo("CLOSED");
        assertThat(items.open(number)).isEmpty();
        assertThat(jdbc.sql("select outcome || ' ' || ground from item_application where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("REFUSED 7");
    }

    @Test
    void whoDecidesHasThePanelsAdviceInSight() {
        String number = items.upToTheDecision();

        JsonNode context = items.outside("hsa-head")
                .get("/api/v1/work-items/" + items.workItem(items.outside("hsa-head"), number, "decideItem") + "/form")
                .expect(200)
                .path("context");

        assertThat(context.path("panelText").asString()).contains("专家评审结论：建议通过", "专家组一致建议批准试行", "平均分：临床必要 90.0");
    }

    @Test
    void onlyTheHeadDecides() {
        String number = items.upToTheDecision();

        var answer = items.act(items.outside("hsa"), number, "decideItem", "approveItem", Map.of("basis", "同意"), null);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(items.open(number)).containsExactly("decideItem");
    }

    private JsonNode formOf(String who, String number, String step) {
        return items.outside(who)
                .get("/api/v1/work-items/" + items.workItem(items.outside(who), number, step) + "/form")
                .expect(200);
    }

    private String reason(String number) {
        return formOf("hsa", number, "checkItem")
                .path("context")
                .path("correctionReasons")
                .path(0)
                .path("value")
                .asString();
    }
}
