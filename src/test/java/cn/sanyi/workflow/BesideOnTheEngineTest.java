package cn.sanyi.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.procedure.Release;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Processes beside the main one of a case: same number, own token, own returns. */
class BesideOnTheEngineTest {

    private static final String HINT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="hintDefinitions" targetNamespace="http://sanyi.cn/bpmn">
              <bpmn:process id="hint" name="提示" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="asked" />
                <bpmn:userTask id="giveHint" name="提出" />
                <bpmn:userTask id="readHint" name="阅知" />
                <bpmn:endEvent id="read" />
                <bpmn:sequenceFlow id="f1" sourceRef="asked" targetRef="giveHint" />
                <bpmn:sequenceFlow id="f2" sourceRef="giveHint" targetRef="readHint" />
                <bpmn:sequenceFlow id="f3" sourceRef="readHint" targetRef="read" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final TestEngine TEST = TestEngine.shared();

    private static Release release;

    private static int cases;

    @BeforeAll
    static void deployTheShippedModelsWithOneBeside() {
        Map<String, byte[]> resources =
                new TreeMap<>(ModelBundle.shipped("surplus-allocation").resources());
        resources.put("shared/hint.bpmn", HINT.getBytes(UTF_8));
        release = TEST.deployed("surplus-allocation", resources);
    }

    @Test
    void itWaitsBesideTheMainProcessAndEndsByItself() {
        String plan = aPlanWithAHint();

        assertThat(TEST.open(plan)).containsExactly("draftPlan", "giveHint");
        complete(plan, "giveHint");
        complete(plan, "readHint");

        assertThat(TEST.open(plan)).containsExactly("draftPlan");
    }

    @Test
    void aReturnInItLeavesTheMainProcessWhereItIs() {
        String plan = aPlanWithAHint();
        complete(plan, "giveHint");

        returnFrom(plan, "readHint", "giveHint");

        assertThat(TEST.open(plan)).containsExactly("draftPlan", "giveHint");
    }

    @Test
    void aReturnOfTheMainProcessLeavesItWhereItIs() {
        String plan = aPlanWithAHint();
        TEST.act(() -> TEST.process.complete(
                TEST.waitRef(plan, "draftPlan"), Map.of("staffPayUnapproved", false, "amendment", false)));

        returnFrom(plan, "checkPlan", "draftPlan");

        assertThat(TEST.open(plan)).containsExactly("giveHint", "draftPlan");
    }

    @Test
    void twoOfTheSameKindAreReturnedEachForItself() {
        String plan = aPlanWithAHint();
        complete(plan, "giveHint");
        TEST.act(() ->
                TEST.process.startBeside(TestEngine.caseFile(plan, "surplus-allocation"), release, "hint", Map.of()));

        returnFrom(plan, "readHint", "giveHint");

        assertThat(TEST.open(plan)).containsExactly("draftPlan", "giveHint", "giveHint");
    }

    @Test
    void theLimitOfTheCaseMovesWithoutIt() {
        String plan = aPlanWithAHint();

        TEST.act(() -> TEST.process.limitMoved(plan, Instant.parse("2027-02-01T16:00:00Z")));

        assertThat(TEST.open(plan)).containsExactly("draftPlan", "giveHint");
    }

    @Test
    void theDiagramShowsTheMainProcessFirstAndWhereBothStand() {
        String plan = aPlanWithAHint();
        complete(plan, "giveHint");

        var progress = TEST.process.progress(plan);

        assertThat(progress.bpmn().keySet()).first().isEqualTo("surplus-allocation");
        assertThat(progress.bpmn()).containsKey("hint");
        assertThat(progress.current()).containsExactlyInAnyOrder("draftPlan", "readHint");
        assertThat(progress.passed()).contains("giveHint", "asked");
    }

    private static String aPlanWithAHint() {
        String plan = "JJ-A01-2026-7%03d".formatted(++cases);
        var caseFile = TestEngine.caseFile(plan, "surplus-allocation");
        TEST.jdbc
                .sql("insert into test_case (number, locks) values (?, 0)")
                .param(plan)
                .update();
        TEST.act(
                () -> TEST.process.start(caseFile, release, Map.of("limitDue", Instant.parse("2027-01-21T16:00:00Z"))));
        TEST.act(() -> TEST.process.startBeside(caseFile, release, "hint", Map.of()));
        return plan;
    }

    private static void complete(String plan, String step) {
        TEST.act(() -> TEST.process.complete(TEST.waitRef(plan, step), Map.of()));
    }

    private static void returnFrom(String plan, String from, String to) {
        TEST.act(() -> TEST.process.returnTo(TEST.waitRef(plan, from), to));
    }
}
