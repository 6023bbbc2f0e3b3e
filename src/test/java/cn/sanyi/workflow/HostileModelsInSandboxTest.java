package cn.sanyi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sanyi.approval.preview.Trace;
import cn.sanyi.platform.Problem;
import cn.sanyi.sandbox.Sandbox;
import cn.sanyi.sandbox.SandboxLimits;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Models that would never end: refused at the gate as in the application, and harmless even without it. */
class HostileModelsInSandboxTest {

    private static final SandboxLimits SHORT =
            new SandboxLimits(1, 1, "128m", Duration.ofSeconds(12), Duration.ofSeconds(60), Duration.ofMinutes(10));

    private static final Sandbox GUARDED = new Sandbox(SandboxProcess.class.getName(), Scenarios.LIMITS);

    private static final Sandbox OPEN = new Sandbox(OpenSandbox.class.getName(), SHORT);

    private static final String PROCESS = "surplus-allocation/surplus-allocation.bpmn";

    private static final String TABLE = "surplus-allocation/surplus-allocation-routing.dmn";

    @AfterAll
    static void end() {
        GUARDED.close();
        OPEN.close();
    }

    /** From 预留资金 straight back to 预留资金. */
    private static SortedMap<String, byte[]> endlessCycle() {
        return Scenarios.replaced(
                PROCESS,
                "sourceRef=\"reserveFunds\" targetRef=\"checkPlan\"",
                "sourceRef=\"reserveFunds\" targetRef=\"reserveFunds\"");
    }

    private static SortedMap<String, byte[]> hugeLoop() {
        return Scenarios.replaced(
                TABLE,
                "<text>staffPayUnapproved</text>",
                "<text>count(for i in 1..30000000 return i) = 30000000</text>");
    }

    /** From 签发批复 back to 拟制批复, for ever. */
    private static SortedMap<String, byte[]> circleOfSteps() {
        return Scenarios.replaced(
                PROCESS,
                "sourceRef=\"signReply\" targetRef=\"approveCase\"",
                "sourceRef=\"signReply\" targetRef=\"draftReply\"");
    }

    private static Problem refusal(Sandbox sandbox, SortedMap<String, byte[]> models) {
        return catchThrowableOfType(Problem.class, () -> run(sandbox, models));
    }

    private static Trace run(Sandbox sandbox, SortedMap<String, byte[]> models) {
        return Scenarios.run(
                sandbox,
                Scenarios.submitting(models, Map.of("staffPayUnapproved", false, "planFen", 100L, "amendment", false)));
    }

    @Test
    void theGateOfTheApplicationStandsInTheSandboxToo() {
        assertThat(refusal(GUARDED, endlessCycle()).code()).isEqualTo("model-refused");
        assertThat(refusal(GUARDED, hugeLoop()).code()).isEqualTo("model-refused");
    }

    @Test
    void anEndlessCycleIsKilledAndTheNextPreviewAnswered() {
        assertThat(refusal(OPEN, endlessCycle()).code()).isIn("sandbox-overrun", "sandbox-memory");
        assertThat(run(OPEN, circleOfSteps()).visits()).isNotEmpty();
    }

    @Test
    void aHugeLoopInADecisionIsKilled() {
        assertThat(refusal(OPEN, hugeLoop()).code()).isIn("sandbox-overrun", "sandbox-memory");
    }

    @Test
    void aCircleOfStepsIsFollowedOnce() {
        Trace trace = run(OPEN, circleOfSteps());

        assertThat(trace.ending()).isEqualTo(new Trace.Ending(Trace.Outcome.BACK, "拟制批复"));
        assertThat(trace.visits()).extracting(Trace.Visit::step).containsOnlyOnce("draftReply");
    }
}
