package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 补充材料: a step asks the applicant for files, by slot, and goes on. */
class MaterialRequestTest extends ActTest {

    private String number;
    private String review;

    MaterialRequestTest() {
        super("JJ");
    }

    @BeforeEach
    void underReview() {
        number = plans.accepted();
        review = plans.workItem("finance", number, "reviewByFinance", "agree");
    }

    @Test
    void theApplicantAddsWhatIsAskedForAndNothingElseAndTheCaseStaysWhereItIs() {
        traces.refused(number, () -> upload("resolution"), 409, "materials-frozen", "状态");
        var clocks = clocks();
        ask("请补交经签字的决议", "resolution").expect(200);
        String request = plans.workItem("mc", number, "reviewByFinance", "provide");
        assertThat(between.notices("mc")).anyMatch(text -> text.contains("吴国强 在“财政审核”要求补充材料"));
        assertThat(clocks()).isEqualTo(clocks);

        traces.refused(number, () -> between.act("mc", request, "provide"), 422, "material-missing", "还没有补交");
        traces.refused(number, () -> upload("confirmation"), 409, "materials-frozen", "状态");
        traces.refused(number, () -> remove(material("resolution")), 409, "material-submitted", "已经提交", "不能移除");
        upload("resolution").expect(201);
        between.act("mc-chief", request, "provide").expect(200);

        traces.refused(number, () -> upload("resolution"), 409, "materials-frozen", "状态");
        assertThat(between.notices("finance")).anyMatch(text -> text.contains("蔡美珍 补交了您在“财政审核”要求的材料"));
        assertThat(plans.open("office", number)).contains("reviewByFinance");
        JsonNode record = plans.desk("mc")
                .get("/api/v1/cases/" + number + "/record/verification")
                .expect(200);
        assertThat(record.path("brokenAt").isNull()).isTrue();
        plans.agree("finance", number, "reviewByFinance");
    }

    @Test
    void whatWasAddedByMistakeCanBeTakenOutUntilItIsProvided() {
        ask("请补交决议", "resolution").expect(200);
        String added = upload("resolution").expect(201).path("id").asString();
        assertThat(remove(added).status()).isBetween(200, 204);
        traces.refused(
                number, () -> between.act("mc", between.added(number, "MATERIAL"), "provide"), 422, "material-missing");
    }

    @Test
    void aRequestNamesSlotsOfTheProcedureOnceAndSaysWhy() {
        traces.refused(number, () -> ask("补", "passport"), 422, "slots-unknown", "材料清单");
        traces.refused(number, () -> ask("补"), 422, "slots-required", "材料项");
        traces.refused(number, () -> ask("", "resolution"), 422, "comment-required", "理由");
        ask("请补交决议", "resolution").expect(200);
        traces.refused(number, () -> ask("再补", "resolution", "other"), 422, "already-asked", "尚未补交");
        traces.refused(
                number,
                () -> between.act("finance", between.added(number, "MATERIAL"), "provide"),
                403,
                "not-yours",
                "医共体");
        between.act("finance", between.added(number, "MATERIAL"), "removeSigner")
                .expect(200);
        traces.refused(number, () -> upload("resolution"), 409, "materials-frozen", "状态");
    }

    @Test
    void theApplicantIsNotAskedByItself() {
        String other = plans.settled();
        String draft = plans.workItem("mc", other, "draftPlan", "submit");
        traces.refused(
                other,
                () -> between.act("mc", draft, "askMaterial", Map.of("slots", List.of("resolution")), "补"),
                422,
                "act-hindered",
                "申请单位");
    }

    private Desk.Answer ask(String why, String... slots) {
        return between.act("finance", review, "askMaterial", Map.of("slots", List.of(slots)), why);
    }

    private Desk.Answer upload(String slot) {
        return plans.desk("mc").upload("/api/v1/cases/" + number + "/materials?slot=" + slot, slot + ".pdf", Plans.PDF);
    }

    private Desk.Answer remove(String material) {
        return plans.desk("mc").delete("/api/v1/cases/" + number + "/materials/" + material);
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

    private List<String> clocks() {
        return jdbc.sql(
                        "select limit_key || state || coalesce(due_on::text, '-') from clock where case_number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }
}
