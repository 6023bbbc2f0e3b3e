package cn.sanyi.approval;

import java.util.List;

/** The changes the newest decision of a case demands. */
public interface DecidedChanges {

    /** In the order of the decision; empty where it passed as submitted, did not pass, or has not been taken. */
    List<Change> of(String caseNumber);
}
