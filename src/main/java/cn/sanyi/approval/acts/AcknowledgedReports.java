package cn.sanyi.approval.acts;

import cn.sanyi.approval.ActInProgress;
import org.springframework.modulith.NamedInterface;

/** Whoever keeps reports notes that one has been read. One bean for each kind of report. */
@NamedInterface("acts")
@FunctionalInterface
public interface AcknowledgedReports {

    /** Called inside the act, for steps of other kinds too: only its own are noted. */
    void acknowledged(ActInProgress act);
}
