package cn.sanyi.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.approval.Trace;
import cn.sanyi.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a sandbox finds out about the way of a surplus plan, from the shipped models. */
class RouteInSandboxTest {

    private static final Sandbox SANDBOX = new Sandbox(SandboxProcess.class.getName(), Scenarios.LIMITS);

    @AfterAll
    static void end() {
        SANDBOX.close();
    }

    private static Trace route(boolean staffPay) {
        return Scenarios.run(SANDBOX, Scenarios.submitting(Map.of("hasStaffPay", staffPay, "planFen", 100L)));
    }

    private static List<String> steps(Trace trace) {
        return trace.visits().stream().map(Trace.Visit::step).toList();
    }

    @Test
    void aPlanWithoutStaffPayIsNotReviewedByHumanResources() {
        for (int i = 0; i < 3; i++) {
            long begun = System.nanoTime();
            System.out.println(route(false));
            System.out.println((System.nanoTime() - begun) / 1_000_000 + " ms");
        }
        assertThat(steps(route(false))).contains("reviewByFinance").doesNotContain("reviewByHumanResources");
    }
}
