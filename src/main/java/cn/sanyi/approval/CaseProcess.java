package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.procedure.Release;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a case tells the process that carries it. Implemented by the workflow module. */
public interface CaseProcess {

    /** Starts the process of the release; runs to its first wait states. */
    void start(CaseFile caseFile, Release release, Map<String, Object> facts);

    /** Starts another process of the case's release beside the main one; runs to its first wait states. */
    void startBeside(CaseFile caseFile, Release release, String process, Map<String, Object> facts);

    /** Leaves a wait state. @param waitRef as given to {@link StepEvents#entered} */
    void complete(String waitRef, Map<String, Object> facts);

    /**
     * Leaves every wait state of the process tree in which this one stands and enters the step; inside a called process
     * the target is its first step. Other trees of the case stay as they are.
     */
    void returnTo(String waitRef, String stepKey);

    /**
     * Why a step that was left cannot be entered again with what followed undone; empty if it can.
     *
     * @param left wait state that was left
     * @param since wait states that were entered by leaving it; none where its token waits for others
     */
    Optional<String> againstTakingBack(String left, List<String> since);

    /** Undoes what followed and enters the step again; tokens beside it stay where they are. */
    void takeBack(String left, List<String> since);

    /** Ends everything that runs for the case, main process and processes beside it, without passing what is left. */
    void end(String caseNumber, String reason);

    /** Ends the processes of this key that run beside the main one, without passing what is left; its steps are left cancelled. */
    void endBeside(String caseNumber, String process, String reason);

    /** Moves the timer of the case's limit; null stops it until the next call. */
    void limitMoved(String caseNumber, @Nullable Instant due);

    /** Where the tokens stand and what has been passed, for the diagram. */
    Progress progress(String caseNumber);

    /** @param bpmn the models of the release as XML by process key, the main process first; element ids are unique in the release */
    record Progress(Map<String, String> bpmn, List<String> current, List<String> passed) {}
}
