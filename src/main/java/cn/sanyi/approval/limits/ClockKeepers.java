package cn.sanyi.approval.limits;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.people.Staffing;
import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.LimitNames;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whose people may pause a clock: those of the unit whose step it measures. A limit that binds the applicant is in the
 * hands of the unit that receives its submission; nobody stops the clock they are measured by unseen.
 */
@Component
public class ClockKeepers {

    private final Procedures procedures;
    private final StepTable steps;
    private final CaseLimit limit;
    private final Staffing staffing;

    ClockKeepers(Procedures procedures, StepTable steps, CaseLimit limit, Staffing staffing) {
        this.procedures = procedures;
        this.steps = steps;
        this.limit = limit;
        this.staffing = staffing;
    }

    /** The step it measures; that of the submission for the limit of the whole case. */
    public StepDefinition measured(CaseFile caseFile, CaseClock clock) {
        return Optional.ofNullable(clock.stepId())
                .flatMap(steps::find)
                .flatMap(step -> procedures.release(caseFile.releaseId()).flatMap(release -> release.step(step.key())))
                .orElseGet(() -> limit.submission(caseFile));
    }

    /** Nobody keeps a clock whose last day the matter gives: it is moved by a decision alone. */
    public Optional<Unit> keeper(CaseFile caseFile, CaseClock clock) {
        if (LimitNames.isGiven(clock.limitKey())) {
            return Optional.empty();
        }
        StepDefinition measured = measured(caseFile, clock);
        return StepDefinition.APPLICANT.equals(measured.role())
                ? receiving(caseFile).flatMap(step -> staffing.responsible(caseFile, step))
                : staffing.responsible(caseFile, measured);
    }

    private Optional<StepDefinition> receiving(CaseFile caseFile) {
        return procedures.release(caseFile.releaseId()).stream()
                .flatMap(release -> release.steps().stream())
                .filter(step -> limit.submission(caseFile).key().equals(step.withdrawTarget()))
                .findFirst();
    }

    /** Open steps that show the clock: the one it measures. */
    java.util.List<UUID> openSteps(CaseFile caseFile, CaseClock clock) {
        if (clock.stepId() != null) {
            return java.util.List.of(clock.stepId());
        }
        String submission = limit.submission(caseFile).key();
        return steps.open(caseFile.number()).stream()
                .filter(step -> step.key().equals(submission))
                .map(Step::id)
                .toList();
    }
}
