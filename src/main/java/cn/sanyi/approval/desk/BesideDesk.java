package cn.sanyi.approval.desk;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.Acts;
import cn.sanyi.approval.BesideProcesses;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.execution.ActExecution;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.approval.steps.ActTable;
import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.BesideDefinition;
import cn.sanyi.procedure.Leading;
import cn.sanyi.procedure.Procedures;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** 发起支线: people start the processes beside the main one that the release lets their unit start. */
@NamedInterface("desk")
@Service
public class BesideDesk {

    static final String CODE = "startBeside";

    private final CaseFiles caseFiles;
    private final CaseAccess access;
    private final Procedures procedures;
    private final LeadingUnits leading;
    private final BesideProcesses beside;
    private final StepTable steps;
    private final ActTable acts;
    private final RecordBook record;
    private final Clock clock;

    BesideDesk(
            CaseFiles caseFiles,
            CaseAccess access,
            Procedures procedures,
            LeadingUnits leading,
            BesideProcesses beside,
            StepTable steps,
            ActTable acts,
            RecordBook record,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.access = access;
        this.procedures = procedures;
        this.leading = leading;
        this.beside = beside;
        this.steps = steps;
        this.acts = acts;
        this.record = record;
        this.clock = clock;
    }

    /** Its line in the table of acts. */
    static ActEntry entry() {
        return ActEntry.of(CODE, "发起支线流程")
                .withoutForm()
                .effect(ActEntry.Token.SETS_ASIDE, ActEntry.Items.UNCHANGED)
                .by("支线流程写明的单位的经办、负责人")
                .during("支线流程写明的办件状态；同一支线未办结前不能重复发起")
                .tells("支线首个环节的承办人");
    }

    /** What this person could start now; one that is open already is not offered again. */
    public List<BesideDefinition> offered(Actor actor, CaseFile caseFile) {
        return procedures.release(caseFile.releaseId()).orElseThrow().beside().stream()
                .filter(each -> refusal(actor, caseFile, each).isEmpty())
                .toList();
    }

    /**
     * Starts one.
     *
     * @throws Problem {@code unknown-case} where the case is not visible; {@code beside-unknown}; forbidden
     *     {@code beside-not-yours}, or 409 {@code beside-not-now} with the reason
     */
    @Transactional
    public Acts.Done start(Actor actor, String caseNumber, String process) {
        access.requireVisible(actor, caseNumber);
        CaseFile caseFile = caseFiles.lock(caseNumber);
        BesideDefinition definition = procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.beside(process))
                .orElseThrow(() -> Problem.notFound("beside-unknown", "办件所用的流程版本没有支线流程“" + process + "”。"));
        refusal(actor, caseFile, definition).ifPresent(refusal -> {
            throw refusal;
        });
        UUID act = UUID.randomUUID();
        UUID unit = unit(caseFile, definition).map(Unit::id).orElseThrow();
        String label = "发起" + definition.name();
        var data = JsonNodeFactory.instance.objectNode().put("process", process);
        acts.add(caseNumber, null, new ActTable.Row(act, CODE, label, clock.instant(), data, null), actor, unit);
        beside.start(caseFile, process, Map.of());
        record.append(
                caseNumber,
                ActExecution.signature(actor, unit),
                CODE,
                Map.of("act", act.toString(), "label", label, "process", process));
        List<String> open = steps.open(caseNumber).stream().map(Step::name).toList();
        return new Acts.Done(act, caseNumber, CODE, caseFile.state().name(), open);
    }

    private Optional<Problem> refusal(Actor actor, CaseFile caseFile, BesideDefinition definition) {
        if (unit(caseFile, definition)
                .filter(unit -> actor.handlesFor(unit.id()))
                .isEmpty()) {
            return Optional.of(Problem.forbidden("beside-not-yours", "“" + definition.name() + "”不由您所在的单位发起。"));
        }
        if (!definition.whileIn().contains(caseFile.state().name())) {
            return Optional.of(Problem.conflict(
                    "beside-not-now", "办件现在是“" + caseFile.state().label() + "”，不能发起“" + definition.name() + "”。"));
        }
        return isOpen(caseFile, definition)
                ? Optional.of(Problem.conflict("beside-not-now", "“" + definition.name() + "”正在进行，不能重复发起。"))
                : Optional.empty();
    }

    private boolean isOpen(CaseFile caseFile, BesideDefinition definition) {
        return beside.open(caseFile.number()).stream().anyMatch(step -> procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.step(step.key()))
                .filter(own -> own.processKey().equals(definition.process()))
                .isPresent());
    }

    private Optional<Unit> unit(CaseFile caseFile, BesideDefinition definition) {
        String role = definition.startedBy();
        if (role == null) {
            return Optional.empty();
        }
        return leading.responsible(caseFile, role, Leading.DECIDING);
    }
}
