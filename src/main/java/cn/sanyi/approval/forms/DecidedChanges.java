package cn.sanyi.approval.forms;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** The changes the newest decision of a case demands. */
@NamedInterface("forms")
public interface DecidedChanges {

    /** In the order of the decision; empty where it passed as submitted, did not pass, or has not been taken. */
    List<Change> of(String caseNumber);
}
