package cn.sanyi.approval.steps;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.CaseProcess;
import cn.sanyi.approval.Step;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.procedure.Procedures;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 沿用: passes steps in which an earlier answer stands, one after the other, until people have to act again. */
@Component
public class CarryOver {

    static final String CODE = "carryOver";

    private final CaseFiles caseFiles;
    private final Procedures procedures;
    private final StepTable steps;
    private final ActTable acts;
    private final CaseProcess process;
    private final RecordBook record;
    private final Clock clock;

    CarryOver(
            CaseFiles caseFiles,
            Procedures procedures,
            StepTable steps,
            ActTable acts,
            CaseProcess process,
            RecordBook record,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.procedures = procedures;
        this.steps = steps;
        this.acts = acts;
        this.process = process;
        this.record = record;
        this.clock = clock;
    }

    public static ActEntry entry() {
        return ActEntry.of(CODE, "沿用原意见")
                .movesOn()
                .withoutForm()
                .by("系统，按退回时选择的“直接回到我”")
                .during("退回后再次到达已经作出意见的环节，表决和签发除外");
    }

    /** A step that is passed and the one whose answer it takes. @param answeredBy who completed that one */
    record Standing(UUID step, UUID earlier, int earlierRound, String outcome, UUID answeredBy, String askedBy) {}

    /** Within an act, after the process has moved. Effects and routing on the way run anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(String caseNumber) {
        for (Optional<Standing> next = steps.carried(caseNumber); next.isPresent(); next = steps.carried(caseNumber)) {
            pass(caseFiles.lock(caseNumber), next.get());
        }
    }

    private void pass(CaseFile caseFile, Standing standing) {
        Step step = steps.find(standing.step()).orElseThrow();
        List<UUID> taken = acts.takeOver(step, standing.earlier(), clock.instant());
        steps.outcome(step.id(), standing.outcome(), standing.answeredBy());
        process.complete(steps.waitRef(step.id()), facts(caseFile, step, standing.outcome()));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("step", step.key());
        entry.put("stepName", step.name());
        entry.put("round", step.round());
        entry.put("label", entry().label());
        entry.put("outcome", standing.outcome());
        entry.put("fromRound", standing.earlierRound());
        entry.put("askedBy", standing.askedBy());
        entry.put("acts", taken.stream().map(UUID::toString).toList());
        record.append(caseFile.number(), "系统", CODE, entry);
    }

    private Map<String, Object> facts(CaseFile caseFile, Step step, String outcome) {
        return procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.step(step.key()))
                .flatMap(definition -> Optional.ofNullable(definition.outcomeFact()))
                .map(fact -> Map.<String, Object>of(fact, outcome))
                .orElse(Map.of());
    }
}
