package cn.sanyi.fund;

import cn.sanyi.approval.forms.SubmissionCheck;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan that names a method of sharing must hold what it takes to compute it again. That amounts were changed by hand is
 * not refused: it is shown to everybody who reviews.
 */
@Component
class ShareRules implements SubmissionCheck {

    private final ShareComputation computation;

    ShareRules(ShareComputation computation) {
        this.computation = computation;
    }

    @Override
    public List<Problem.Field> check(CaseFile caseFile, StepDefinition step, ObjectNode data) {
        return PlanForm.isPlan(caseFile, step.form())
                ? computation.of(caseFile, data).problems()
                : List.of();
    }
}
