package cn.sanyi.approval;

import org.jspecify.annotations.Nullable;

/** What the workflow module reports about wait states. Called inside the act's transaction. */
public interface StepEvents {

    /**
     * A wait state of the engine.
     *
     * @param ref the engine's name for it; opaque here
     * @param run the engine's name for the process tree beside the main one it stands in; null in the main process
     */
    record Wait(String ref, @Nullable String run) {}

    /** A token waits in a step. */
    void entered(String caseNumber, String stepKey, Wait wait);

    /** The wait state is over. @param cancelled true where a return, a withdrawal or a timer took the token away */
    void left(String waitRef, boolean cancelled);
}
