package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Processes that run beside the main one of a case, of the same release: an opinion is asked for, a report is due, a
 * public notice stands. They have steps, work items and acts like the main process; a return in one stays inside it.
 */
public interface BesideProcesses {

    /**
     * Starts one, inside the caller's transaction, which holds the case row.
     *
     * @param process key of a process that the catalogue entry lists under {@code beside}
     * @param facts declared facts of that process
     * @return ids of the steps it waits in now, in the order they were entered
     * @throws cn.sanyi.platform.Problem {@code beside-unknown} if the case's release has no such process
     */
    List<UUID> start(CaseFile caseFile, String process, Map<String, Object> facts);

    /** Ends those of this key that run, inside the caller's transaction; what they wait for is no longer asked. */
    void end(CaseFile caseFile, String process, String reason);

    /** Open steps of processes beside the main one, oldest first. */
    List<Step> open(String caseNumber);
}
