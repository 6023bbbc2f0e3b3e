package cn.sanyi.approval.reports;

import cn.sanyi.casefile.CaseFile;

/** Reports that fall due again and again while cases of a procedure are carried out. One bean per kind of report. */
public interface ReportSeries {

    /** Key of the procedure whose cases report. */
    String procedure();

    /** Key of the process that runs beside the main one for each report. */
    String process();

    /**
     * Takes the next period whose report is due, inside the transaction that holds the case row.
     *
     * @return false if none is due, or another node has taken it
     */
    boolean take(CaseFile caseFile);
}
