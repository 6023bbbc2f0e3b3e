package cn.sanyi.approval;

/** What the process tells the case. Called by the workflow module inside the engine's transaction. */
public interface StepEvents {

    /** A wait state has been entered. @param waitRef opaque, unique, given back in {@link CaseProcess#complete} */
    void entered(String caseNumber, String stepKey, String waitRef);

    /** A wait state has been left, by completion or because a return cancelled it. */
    void left(String waitRef, boolean cancelled);
}
