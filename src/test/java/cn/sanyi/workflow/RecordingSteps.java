package cn.sanyi.workflow;

import cn.sanyi.approval.StepEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what the process tells in a table, so that it is there exactly as long as the commit is. */
record RecordingSteps(JdbcClient jdbc, RecordingEffects effects) implements StepEvents {

    @Override
    public void entered(String caseNumber, String stepKey, Wait wait) {
        jdbc.sql("insert into test_step (case_number, step, wait_ref, state) values (?, ?, ?, 'open')")
                .params(caseNumber, stepKey, wait.ref())
                .update();
        effects.refuseIfAsked("enter " + stepKey);
    }

    @Override
    public void left(String waitRef, boolean cancelled) {
        int rows = jdbc.sql("update test_step set state = ? where wait_ref = ? and state = 'open'")
                .params(cancelled ? "cancelled" : "done", waitRef)
                .update();
        if (rows != 1) {
            throw new AssertionError("Left a step that is not open: " + waitRef);
        }
    }
}
