package cn.sanyi.approval.steps;

import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.util.Comparator;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Where a case can be returned to: steps that were passed and that the release marks. */
@NamedInterface("steps")
@Component
public class ReturnTargets {

    private final StepTable steps;
    private final Procedures procedures;

    ReturnTargets(StepTable steps, Procedures procedures) {
        this.steps = steps;
        this.procedures = procedures;
    }

    /** @param name as the diagram shows it */
    public record Target(String key, String name) {}

    /** From the item's step; the one passed last comes first. Empty where the item offers no return. */
    public List<Target> of(CaseFile caseFile, WorkItem item) {
        return item.acts().contains(ActCodes.RETURN)
                ? of(caseFile, steps.find(item.stepId()).orElseThrow())
                : List.of();
    }

    public List<Target> of(CaseFile caseFile, Step from) {
        Release release = procedures.release(caseFile.releaseId()).orElseThrow();
        List<Step> passed = steps.ofCase(caseFile.number()).stream()
                .filter(step -> step.state() == Step.State.DONE && step.isInRunOf(from))
                .toList();
        return passed.stream()
                .sorted(Comparator.comparingInt(passed::indexOf).reversed())
                .map(Step::key)
                .distinct()
                .flatMap(key -> release.step(key).stream())
                .filter(step -> step.returnTarget() && !isBehindApproval(caseFile, step))
                .map(step -> new Target(step.key(), step.name()))
                .toList();
    }

    /** What was approved is not drafted again: that is an amendment. */
    public static boolean isBehindApproval(CaseFile caseFile, StepDefinition step) {
        return caseFile.state() == CaseState.CARRYING_OUT && Drafting.in(step);
    }
}
