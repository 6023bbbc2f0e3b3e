package cn.sanyi.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.modelrules.StepReader;
import cn.sanyi.procedure.Procedures;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 提交后会怎样, as the finance clerk of a medical community asks before submitting. */
class RoutePreviewTest extends SanyiTest {

    private static final String KEY = "surplus-allocation";

    @Autowired
    private Procedures procedures;

    @Autowired
    private ProcessEngine engine;

    private final Plans plans = new Plans(this::as, "JJ");

    @Test
    void aPlanThatPaysStaffWithoutAnApprovedIncreaseIsReviewedByHumanResourcesToo() {
        String number = plans.settled();
        var approved = plans.plan("STAFF_PAY", "600000.00", "400000.00");
        usage(approved).put("payrollApprovalNo", "晋人社〔2026〕8号");

        assertThat(names(preview(number, plans.plan("STAFF_PAY", "600000.00", "400000.00"))))
                .contains("人社审核");
        assertThat(names(preview(number, approved))).doesNotContain("人社审核");
        assertThat(names(preview(number, plans.plan()))).contains("财政审核").doesNotContain("人社审核");
    }

    @Test
    void everyStepTellsWhoIsResponsibleUntilWhenAndOnWhatGround() {
        JsonNode preview = preview(plans.settled(), plans.plan());

        JsonNode check = preview.path("stages").path(0).path("steps").path(0);
        assertThat(check.path("name").asString()).isEqualTo("形式审查");
        assertThat(check.path("unit").asString()).contains("晋江");
        assertThat(check.path("limit").asString()).isEqualTo("5 个工作日");
        assertThat(check.path("dueOn").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(check.path("clause").asString()).isEqualTo("Q56-15");
        assertThat(check.path("grade").asString()).isEqualTo("推");
        JsonNode reviews = preview.path("stages").path(1);
        assertThat(reviews.path("steps").size()).isEqualTo(3);
        assertThat(reviews.path("steps").path(0).path("within").asString()).isEqualTo("并行会审");
        assertThat(reviews.path("steps").path(0).path("due").asString()).isEqualTo("无时限规定");
        assertThat(reviews.path("before").toString()).contains("确定会审部门", "责任单位");
    }

    @Test
    void whatTheVoteDecidesIsSaidToBeOpenWithBothWaysOn() {
        String open = preview(plans.settled(), plans.plan()).toString();

        assertThat(open).contains("表决结果：“表决”办理后才能确定；以下按“通过”推算");
        assertThat(open).contains("如为“未通过” → 回到“填报方案”");
    }

    @Test
    void aHalfFilledPlanIsPreviewedAsFarAsItCanBeRead() {
        JsonNode preview = preview(plans.settled(), Map.of());

        assertThat(preview.path("incomplete").asInt()).isPositive();
        assertThat(names(preview)).contains("形式审查");
    }

    @Test
    void nothingIsStored() {
        String number = plans.settled();
        long before = rows();

        preview(number, plans.plan());

        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from idempotency) + (select count(*) from case_data)"
                        + " + (select count(*) from act_ru_execution) + (select count(*) from record_entry)")
                .query(Long.class)
                .single();
    }

    @Test
    void whoMayNotActMayNotLookAhead() {
        String number = plans.submitted();
        String item = plans.workItem("office", number, "checkPlan", "accept");

        assertThat(as("jj-mc").post(address(item), Map.of()).refusedWith(403)).isEqualTo("not-yours");
        assertThat(as("ax-mc").post(address(item), Map.of()).refusedWith(404)).isEqualTo("unknown-work-item");
        assertThat(names(as("jj-office").post(address(item), Map.of()).expect(200)))
                .startsWith("医保审核");
    }

    @Test
    void aChangedDecisionTableChangesThePreviewOfNewCasesOnly() {
        String before = plans.settled();
        var staffPay = plans.plan("STAFF_PAY", "600000.00", "400000.00");
        release(Scenarios.replaced(
                KEY + "/surplus-allocation-routing.dmn",
                "<outputEntry id=\"planPaysStaffUnapprovedHumanResources\">\n          <text>true</text>",
                "<outputEntry id=\"planPaysStaffUnapprovedHumanResources\">\n          <text>false</text>"));
        try {
            String after = plans.settled();

            assertThat(names(preview(after, staffPay))).doesNotContain("人社审核");
            assertThat(names(preview(before, staffPay))).contains("人社审核");
        } finally {
            release(ModelBundle.shipped(KEY).resources());
        }
    }

    private void release(Map<String, byte[]> models) {
        var deployment = engine.getRepositoryService().createDeployment();
        models.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        var bundle = ModelBundle.of(KEY, models);
        procedures.register(
                KEY,
                deployment.deploy().getId(),
                bundle.contentHash(),
                StepReader.steps(bundle),
                StepReader.beside(bundle));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> usage(Map<String, Object> plan) {
        return ((List<Map<String, Object>>) plan.get("usages")).get(0);
    }

    private JsonNode preview(String number, Map<String, Object> data) {
        String item = plans.workItem("mc", number, "draftPlan", "submit");
        return as("jj-mc").post(address(item), Map.of("data", data)).expect(200);
    }

    private static String address(String item) {
        return "/api/v1/work-items/" + item + "/route-preview";
    }

    private static List<String> names(JsonNode preview) {
        return preview.path("stages")
                .valueStream()
                .flatMap(stage -> stage.path("steps").valueStream())
                .map(step -> step.path("name").asString())
                .toList();
    }
}
