package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The bureaus review side by side: who agrees with which section, where they differ, who is missing. */
class OpinionsTest extends SanyiTest {

    private Plans plans;
    private String number;

    @BeforeEach
    void accepted() {
        plans = new Plans(this::as, "JJ");
        number = plans.accepted();
    }

    @Test
    void theFormBeginsWithOneRowForEachSectionOfThePlan() {
        String item = plans.workItem("hsa", number, "reviewByInsurance", "agree");
        JsonNode context = plans.desk("hsa")
                .get("/api/v1/work-items/" + item + "/form")
                .expect(200)
                .path("context");
        assertThat(context.path("planSections").findValuesAsString("label"))
                .containsExactly("可分配额", "用途明细", "成员单位分配", "说明与承诺");
        assertThat(context.path("sections").findValuesAsString("section"))
                .containsExactly("account", "usages", "shares", "narrative");
    }

    @Test
    void whereOneAgreesAndAnotherObjectsIsMarked() {
        review("hsa", "reviewByInsurance", "agree", standpoint("usages", "AGREE", ""), null);
        review("finance", "reviewByFinance", "object", standpoint("usages", "OBJECT", "设备费过高"), "用途须调整");

        JsonNode matrix = matrix();

        assertThat(matrix.path("bureaus").findValuesAsString("outcome")).containsExactlyInAnyOrder("同意", "", "有异议");
        String page =
                plans.desk("office").get("/cases/" + number + "?tab=opinions").text();
        assertThat(page).contains("意见不一致", "设备费过高", "用途须调整", "尚未答复", "未逐项表态");
        assertThat(page).containsPattern("尚未答复：</strong><span>[^<]*卫健局");
    }

    @Test
    void anObjectionToASectionSaysWhyAndEachSectionIsSpokenOfOnce() {
        assertThat(answer("hsa", "reviewByInsurance", "agree", standpoint("usages", "OBJECT", " "), null))
                .contains("sections[0].note");
        assertThat(answer(
                        "hsa",
                        "reviewByInsurance",
                        "agree",
                        List.of(
                                Map.of("section", "usages", "standpoint", "AGREE"),
                                Map.of("section", "usages", "standpoint", "NONE")),
                        null))
                .contains("sections[1].section");
        assertThat(answer("hsa", "reviewByInsurance", "agree", standpoint("nowhere", "AGREE", ""), null))
                .contains("sections[0].section");
    }

    @Test
    void anOpinionWithoutSectionsIsReadAsAWhole() {
        plans.agree("hsa", number, "reviewByInsurance");
        JsonNode agreed = matrix().path("bureaus")
                .valueStream()
                .filter(bureau -> !bureau.path("at").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(agreed.path("overall").asString()).isEqualTo("AGREE");
        assertThat(agreed.path("standpoints")).isEmpty();
    }

    @Test
    void whatAReturnUndidIsTheEarlierRound() {
        review("hsa", "reviewByInsurance", "agree", standpoint("shares", "AGREE", ""), null);
        plans.act("health", number, "reviewByHealth", "return", Map.of(), "分配依据不足")
                .expect(200);
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
        plans.accept(number);

        JsonNode matrix = matrix();

        assertThat(matrix.path("bureaus").findValuesAsString("outcome")).containsOnly("");
        assertThat(matrix.at("/earlier/0/opinions").findValuesAsString("outcome"))
                .contains("同意", "退回");
    }

    @Test
    void theDraftOfTheReplyTakesOpinionsAndConditionsAlong() {
        plans.act(
                        "finance",
                        number,
                        "reviewByFinance",
                        "agree",
                        Map.of("opinion", "资金安排可行", "conditions", "1. 采购前报财政备案\n2、年底前完成支付"),
                        null)
                .expect(200);
        plans.agree("hsa", number, "reviewByInsurance");
        plans.agree("health", number, "reviewByHealth");
        plans.convene(number);
        for (String who : List.of("chair", "m1", "m2", "m3", "m4", "m5")) {
            plans.vote(who, number, "AGREE").expect(200);
        }
        plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);

        String item = plans.workItem("office", number, "draftReply", "draftReply");
        String body = plans.desk("office")
                .get("/api/v1/work-items/" + item + "/form")
                .expect(200)
                .at("/context/body")
                .asString();
        assertThat(body).contains("（1）采购前报财政备案（").contains("（2）年底前完成支付（").contains("财政局（样例）同意");
    }

    private JsonNode matrix() {
        return plans.desk("office").get("/api/v1/cases/" + number + "/opinions").expect(200);
    }

    private static List<Map<String, Object>> standpoint(String section, String stance, String note) {
        return List.of(Map.of("section", section, "standpoint", stance, "note", note));
    }

    private void review(String who, String step, String act, List<Map<String, Object>> sections, String comment) {
        plans.act(who, number, step, act, Map.of("opinion", "意见", "sections", sections), comment)
                .expect(200);
    }

    private List<String> answer(
            String who, String step, String act, List<Map<String, Object>> sections, String comment) {
        return plans.act(who, number, step, act, Map.of("opinion", "意见", "sections", sections), comment)
                .expect(422)
                .path("fields")
                .findValuesAsString("field");
    }
}
