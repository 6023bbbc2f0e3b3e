package cn.sanyi.approval.steps;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The steps a case waits in now, as its release defines them. */
@NamedInterface("steps")
@Component
public class OpenSteps {

    private static final String VOTE = "vote";

    private final StepTable steps;
    private final Procedures procedures;

    OpenSteps(StepTable steps, Procedures procedures) {
        this.steps = steps;
        this.procedures = procedures;
    }

    public List<StepDefinition> of(CaseFile caseFile) {
        var release = procedures.release(caseFile.releaseId()).orElseThrow();
        return steps.open(caseFile.number()).stream()
                .map(step -> release.step(step.key()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether people are being asked for their votes on it now. */
    public boolean isVotedOn(CaseFile caseFile) {
        return of(caseFile).stream().anyMatch(step -> step.rule().equals(VOTE));
    }
}
