package cn.sanyi.fund;

import cn.sanyi.approval.FactSource;
import cn.sanyi.approval.SubmissionCheck;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The plan as case data: refused where it does not add up, and read for the facts that route it. */
@Component
class PlanForm implements SubmissionCheck, FactSource {

    static final String FORM = "case-data";

    private final PlanRules rules;

    PlanForm(PlanRules rules) {
        this.rules = rules;
    }

    static boolean isPlan(CaseFile caseFile, @Nullable String form) {
        return caseFile.procedureKey().equals(Settlements.PROCEDURE) && FORM.equals(form);
    }

    @Override
    public List<Problem.Field> check(CaseFile caseFile, StepDefinition step, ObjectNode data) {
        return isPlan(caseFile, step.form()) ? rules.judge(caseFile, data).problems() : List.of();
    }

    /**
     * {@code hasStaffPay}: staff pay above zero without the number of a payroll increase, so that 人社 reviews it (Q56-1: 用于人员
     * 的须按程序增加工资总额; one with the number is shown with it to everybody who checks); {@code planFen}: the plan's sum in fen.
     */
    @Override
    public Map<String, Object> facts(CaseFile caseFile, String form, ObjectNode data) {
        if (!isPlan(caseFile, form)) {
            return Map.of();
        }
        Plan plan = rules.judge(caseFile, data).plan();
        return Map.of(
                "hasStaffPay", rules.paysStaffUnapproved(plan), "planFen", plan.usageTotal().inFen());
    }
}
