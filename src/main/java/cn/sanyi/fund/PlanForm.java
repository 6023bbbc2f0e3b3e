package cn.sanyi.fund;

import cn.sanyi.approval.FactSource;
import cn.sanyi.approval.forms.SubmissionCheck;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseState;
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
    private final PlanFloors floors;
    private final ChangedPlans changes;

    PlanForm(PlanRules rules, PlanFloors floors, ChangedPlans changes) {
        this.rules = rules;
        this.floors = floors;
        this.changes = changes;
    }

    static boolean isPlan(CaseFile caseFile, @Nullable String form) {
        return caseFile.procedureKey().equals(Settlements.PROCEDURE) && FORM.equals(form);
    }

    @Override
    public List<Problem.Field> check(CaseFile caseFile, StepDefinition step, ObjectNode data) {
        if (!isPlan(caseFile, step.form())) {
            return List.of();
        }
        var unlike = changes.problems(caseFile, step, data);
        if (!unlike.isEmpty()) {
            return unlike;
        }
        var judged = rules.judge(caseFile, data);
        return judged.problems().isEmpty() ? floors.problems(caseFile.number(), judged.plan()) : judged.problems();
    }

    /**
     * {@code staffPayUnapproved}: staff pay above zero without the number of a payroll increase, so that 人社 reviews it (Q56-1: 用于人员
     * 的须按程序增加工资总额; one with the number is shown with it to everybody who checks); {@code planFen}: the plan's sum in fen;
     * {@code amendment}: an approved plan is being amended (a shorter list of bureaus reviews then).
     */
    @Override
    public Map<String, Object> facts(CaseFile caseFile, String form, ObjectNode data) {
        if (!isPlan(caseFile, form)) {
            return Map.of();
        }
        Plan plan = rules.judge(caseFile, data).plan();
        return Map.of(
                "staffPayUnapproved",
                rules.paysStaffUnapproved(plan),
                "planFen",
                plan.usageTotal().inFen(),
                "amendment",
                caseFile.state() == CaseState.CARRYING_OUT);
    }
}
