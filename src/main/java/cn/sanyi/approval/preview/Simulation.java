package cn.sanyi.approval.preview;

import cn.sanyi.approval.StepEvents;
import java.util.Map;
import java.util.SortedMap;

/**
 * Runs models aside, in a sandbox of its own clock, without the case and without the database. Nothing that happens there
 * is kept. Implemented by the workflow module.
 */
public interface Simulation {

    /**
     * Follows the way a case would take if every step were completed on its last day with its first act. May take
     * seconds: never to be called inside a transaction.
     *
     * @throws cn.sanyi.platform.Problem where the models are refused, the sandbox is busy, or it had to be killed
     */
    Trace run(Scenario scenario);

    /** The models of a release, as they were deployed. */
    SortedMap<String, byte[]> models(String deploymentRef);

    /** The declared facts as they stand now in the process that waits at this place ({@link StepEvents#entered}). */
    Map<String, Object> facts(String waitRef);
}
