package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.workflow.OwnModels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * 会签, 或签 and 票签 on a model of the test's own: the office answers all together and any of them, the committee by two
 * thirds, in which the chair weighs three.
 */
class StepRulesOnModelTest extends ActTest {

    private static final String KEY = "surplus-allocation";
    private static final String REVIEW = "shared/parallel-review.bpmn";

    @Autowired
    private BeanFactory application;

    private String number;

    StepRulesOnModelTest() {
        super("JJ");
    }

    /** A case keeps the models with which it began; all others begin with the shipped ones. */
    @BeforeEach
    void underReview() {
        var models = new OwnModels(application);
        models.release(counted());
        try {
            number = plans.accepted();
        } finally {
            models.release(ModelBundle.shipped(KEY));
        }
    }

    @Test
    void theStepOfAllIsOverWhenTheLastHasAnsweredAndOneObjectionCounts() {
        answer("office", "reviewByInsurance", "agree");
        assertThat(plans.open("office", number)).contains("reviewByInsurance");
        String item = own("office-head", "reviewByInsurance");
        traces.refused(
                number,
                () -> plans.actOn("office", item, "agree", Map.of("opinion", "代签")),
                403,
                "not-yours",
                "丁秀兰",
                "本人办理");

        answer("office-head", "reviewByInsurance", "object");

        assertThat(plans.open("office", number)).doesNotContain("reviewByInsurance");
        assertThat(outcome("reviewByInsurance")).isEqualTo("object");
    }

    @Test
    void theStepOfAnyIsOverWithTheFirstAnswerAndTheOthersComeTooLate() {
        String mine = own("office", "reviewByHealth");
        answer("office-head", "reviewByHealth", "agree");

        assertThat(outcome("reviewByHealth")).isEqualTo("agree");
        traces.refused(
                number,
                () -> plans.actOn("office", mine, "object", Map.of("opinion", "不同意")),
                409,
                "step-moved-on",
                "丁秀兰");
    }

    @Test
    void theStepOfAShareIsAgreedToAsSoonAsItIsReached() {
        // Eight have a say, m8 stands back; the chair weighs 3, together 10: seven are two thirds.
        assertThat(openItems("reviewByFinance")).isEqualTo(8);
        answer("chair", "reviewByFinance", "agree");
        List.of("m1", "m2", "m3").forEach(who -> answer(who, "reviewByFinance", "agree"));
        assertThat(plans.open("office", number)).contains("reviewByFinance");
        String late = own("m5", "reviewByFinance");

        answer("m4", "reviewByFinance", "agree");

        assertThat(outcome("reviewByFinance")).isEqualTo("agree");
        assertThat(openItems("reviewByFinance")).isZero();
        traces.refused(
                number, () -> plans.actOn("m5", late, "agree", Map.of("opinion", "同意")), 409, "step-moved-on", "苏丽萍");
    }

    @Test
    void theStepOfAShareIsObjectedToAsSoonAsItIsOutOfReach() {
        answer("chair", "reviewByFinance", "object");
        assertThat(plans.open("office", number)).contains("reviewByFinance");
        answer("m1", "reviewByFinance", "object");
        assertThat(outcome("reviewByFinance")).isEqualTo("object");
    }

    @Test
    void ofSeveralWhoAnswerEachTakesTheirOwnAnswerBackUntilTheStepIsDecided() {
        answer("chair", "reviewByFinance", "object");
        answer("m1", "reviewByFinance", "agree");
        String item = closedItem("reviewByFinance", "chair");
        traces.refused(number, () -> retractAnswer("m2"), 403, "no-answer-to-retract", "没有可以收回的意见");
        traces.refused(
                number,
                () -> plans.desk("chair").post("/api/v1/cases/" + number + "/acts", Map.of("act", "retractAnswer")),
                422,
                "comment-required",
                "收回意见");

        retractAnswer("chair").expect(200);

        assertThat(own("chair", "reviewByFinance")).isEqualTo(item);
        assertThat(openItems("reviewByFinance")).isEqualTo(7);
        assertThat(timeline("有异议").path("takenBack").asBoolean()).isTrue();
        assertThat(timeline("同意").path("takenBack").asBoolean()).isFalse();
        traces.refused(number, () -> retractAnswer("chair"), 403, "no-answer-to-retract");
        answer("chair", "reviewByFinance", "agree");
        List.of("m2", "m3").forEach(who -> answer(who, "reviewByFinance", "agree"));
        answer("m4", "reviewByFinance", "agree");
        assertThat(outcome("reviewByFinance")).isEqualTo("agree");
        traces.refused(number, () -> retractAnswer("m1"), 403, "no-answer-to-retract", "收回");
    }

    @Test
    void inAStepOfAllAnObjectionTakenBackIsNoLongerShownAsAnOpinion() {
        answer("office", "reviewByInsurance", "object");
        assertThat(voices()).isEqualTo(1);
        retractAnswer("office").expect(200);
        assertThat(voices()).isZero();
        assertThat(openItems("reviewByInsurance")).isEqualTo(2);
        answer("office", "reviewByInsurance", "agree");
        answer("office-head", "reviewByInsurance", "agree");
        assertThat(outcome("reviewByInsurance")).isEqualTo("agree");
    }

    @Test
    void inAStepOfAnyTheFirstAnswerDecidesAndIsTakenBackWithTheStep() {
        answer("office", "reviewByHealth", "object");
        traces.refused(number, () -> retractAnswer("office"), 403, "no-answer-to-retract", "用“收回”");
        onCase("office", number, "retract", "看错了附件").expect(200);
        assertThat(openItems("reviewByHealth")).isEqualTo(2);
    }

    @Test
    void anAnswerAddedInParallelIsTakenBackByWhoGaveIt() {
        between.act(
                        "m1",
                        own("m1", "reviewByFinance"),
                        "addParallel",
                        Map.of("to", between.reference("JJ-HRSS", "曾晓燕")),
                        "")
                .expect(200);
        answer("hrss", "reviewByFinance", "agree");
        assertThat(openItems("reviewByFinance")).isEqualTo(8);
        retractAnswer("hrss").expect(200);
        assertThat(openItems("reviewByFinance")).isEqualTo(9);
    }

    private Desk.Answer retractAnswer(String who) {
        return onCase(who, number, "retractAnswer", "看错了附件");
    }

    /** How many opinions stand in the step of all, as the page of opinions shows them. */
    private int voices() {
        String name = "医保审核";
        for (JsonNode opinion : plans.desk("mc")
                .get("/api/v1/cases/" + number + "/opinions")
                .expect(200)
                .path("bureaus")) {
            if (opinion.path("step").asString().equals(name)) {
                return opinion.path("voices").size();
            }
        }
        throw new AssertionError("no opinion of " + name);
    }

    private JsonNode timeline(String label) {
        return plans.desk("mc")
                .get("/api/v1/cases/" + number + "/timeline")
                .expect(200)
                .valueStream()
                .filter(entry -> entry.path("label").asString().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private String closedItem(String step, String who) {
        return jdbc.sql("select w.id::text from work_item w join account a on a.person_id = w.closed_by"
                        + " where w.case_number = ? and w.step_key = ? and a.login = ?")
                .params(number, step, "jj-" + who)
                .query(String.class)
                .single();
    }

    @Test
    void nobodyIsPassedOverByHandingOn() {
        String item = own("m1", "reviewByFinance");
        traces.refused(
                number,
                () -> between.act(
                        "m1", item, "transfer", Map.of("to", between.reference("JJ-MGMT_COMMITTEE", "柯淑芬")), ""),
                422,
                "act-hindered",
                "张海峰",
                "本人办理");
        between.act("m1", item, "addParallel", Map.of("to", between.reference("JJ-HRSS", "曾晓燕")), "")
                .expect(200);
        assertThat(openItems("reviewByFinance")).isEqualTo(9);
    }

    private void answer(String who, String step, String act) {
        Desk.Answer answer = plans.desk(who)
                .post(
                        "/api/v1/work-items/" + own(who, step) + "/acts",
                        Map.of("act", act, "data", Map.of("opinion", "意见"), "comment", "意见"));
        answer.expect(200);
    }

    /** The person's own item: others of the unit have theirs. */
    private String own(String who, String step) {
        return plans.workItem(who, number, step, "agree");
    }

    private String outcome(String step) {
        for (JsonNode each :
                plans.desk("mc").get("/api/v1/cases/" + number + "/steps").expect(200)) {
            if (each.path("key").asString().equals(step)) {
                return each.path("outcome").asString();
            }
        }
        throw new AssertionError("no step " + step);
    }

    private int openItems(String step) {
        return jdbc.sql("select count(*) from work_item where case_number = ? and step_key = ? and state = 'OPEN'")
                .params(number, step)
                .query(Integer.class)
                .single();
    }

    private static ModelBundle counted() {
        Map<String, byte[]> resources = new TreeMap<>(ModelBundle.shipped(KEY).resources());
        String model = new String(resources.get(REVIEW), StandardCharsets.UTF_8);
        model = ruled(model, "HSA", "MGMT_COMMITTEE_OFFICE", "all", "");
        model = ruled(model, "HEALTH", "MGMT_COMMITTEE_OFFICE", "any", "");
        model = ruled(
                model, "FINANCE", "MGMT_COMMITTEE", "share", property("share", "2/3") + property("weights", "CHAIR:3"));
        resources.put(REVIEW, model.getBytes(StandardCharsets.UTF_8));
        return ModelBundle.of(KEY, resources);
    }

    private static String ruled(String model, String role, String newRole, String rule, String more) {
        int at = model.indexOf(property("role", role));
        int of = model.indexOf(property("rule", "one"), at);
        return model.substring(0, at)
                + property("role", newRole)
                + model.substring(at + property("role", role).length(), of)
                + property("rule", rule)
                + more
                + model.substring(of + property("rule", "one").length());
    }

    private static String property(String name, String value) {
        return "<camunda:property name=\"" + name + "\" value=\"" + value + "\" />";
    }
}
