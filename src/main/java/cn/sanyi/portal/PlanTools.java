package cn.sanyi.portal;

import cn.sanyi.approval.desk.DraftSheetDesk;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.fund.Settlements;
import cn.sanyi.procedure.StepDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the means of filling in and printing a plan are shown: beside the form of a plan, and beside what was submitted. */
@Component("planTools")
class PlanTools {

    private static final String FORM = "case-data";

    private final DraftSheetDesk sheets;

    PlanTools(DraftSheetDesk sheets) {
        this.sheets = sheets;
    }

    public boolean fits(CaseFile caseFile, StepDefinition step) {
        return isPlan(caseFile, step.form());
    }

    /** Where the lists of another form than the plan's go out and come in as a workbook. */
    public boolean hasSheetOnly(CaseFile caseFile, StepDefinition step) {
        return !fits(caseFile, step) && sheets.has(caseFile, step.form());
    }

    public boolean isPlan(CaseFile caseFile, @Nullable String form) {
        return caseFile.procedureKey().equals(Settlements.PROCEDURE) && FORM.equals(form);
    }
}
