package cn.sanyi.approval;

/** Whoever keeps reports notes that one has been read. One bean for each kind of report. */
@FunctionalInterface
public interface AcknowledgedReports {

    /** Called inside the act, for steps of other kinds too: only its own are noted. */
    void acknowledged(ActInProgress act);
}
