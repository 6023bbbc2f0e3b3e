package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.fund.Settlements;
import cn.sanyi.procedure.StepDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the means of filling in and printing a plan are shown: beside the form of a plan, and beside what was submitted. */
@Component("planTools")
class PlanTools {

    private static final String FORM = "case-data";

    public boolean fits(CaseFile caseFile, StepDefinition step) {
        return isPlan(caseFile, step.form());
    }

    public boolean isPlan(CaseFile caseFile, @Nullable String form) {
        return caseFile.procedureKey().equals(Settlements.PROCEDURE) && FORM.equals(form);
    }
}
