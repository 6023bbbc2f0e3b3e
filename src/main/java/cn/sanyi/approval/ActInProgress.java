package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.StepDefinition;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What an act works with, and what it may do to the case. */
public interface ActInProgress {

    UUID actId();

    CaseFile caseFile();

    Step step();

    StepDefinition definition();

    WorkItem workItem();

    /** Who acts, with the posts they act by; {@link Actor#standsInFor} says for whom where they are a deputy. */
    Actor actor();

    Instant at();

    /** Checked data of the step's form (empty object if the act needs none, or its own parameters if it stands beside the form). */
    ObjectNode data();

    @Nullable
    String comment();

    /** Freezes the data as the next version of the step's form; returns the version. */
    int freezeData();

    /** Completes the step: all its work items close, the process moves on with the facts. */
    void completeStep(Map<String, Object> facts);

    /** Gives this item's answer to the step; the step completes as soon as its rule says it is decided. */
    void answer();

    /** Asks the step's rule again after items that count have come or gone. */
    void recount();

    /** Closes only this work item; the step stays open for the others. */
    void closeWorkItem();

    /** Sends the case back to a step that was passed and that the release marks as return target. */
    void returnTo(String stepKey, Reopened.Cause cause);

    /** The same, and on the way back here what was decided by acts that carry over is taken over. */
    void returnStraightBackFrom(String stepKey);

    /** Adds to the entry that goes into the record with this act; amounts as plain strings. */
    void note(String name, Object value);
}
