package cn.sanyi.approval.opening;

import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.execution.ActExecution;
import cn.sanyi.approval.forms.StartForms;
import cn.sanyi.approval.steps.ActTable;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseRegistry;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CaseDesk implements CaseOpening {

    /** Code of the opening among a case's acts and in its record. */
    private final Procedures procedures;

    private final StartForms startForms;
    private final Directory directory;
    private final CaseRegistry registry;
    private final CaseStart start;
    private final ActTable acts;
    private final RecordBook record;
    private final Clock clock;

    CaseDesk(
            Procedures procedures,
            StartForms startForms,
            Directory directory,
            CaseRegistry registry,
            CaseStart start,
            ActTable acts,
            RecordBook record,
            Clock clock) {
        this.procedures = procedures;
        this.startForms = startForms;
        this.directory = directory;
        this.registry = registry;
        this.start = start;
        this.acts = acts;
        this.record = record;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CaseFile open(Actor actor, Opening opening) {
        Procedure procedure = procedures
                .find(opening.procedureKey())
                .orElseThrow(() -> Problem.notFound("unknown-procedure", "没有这个事项。"));
        Unit applicant = directory
                .unit(opening.applicant())
                .orElseThrow(() -> Problem.refused("unknown-applicant", "没有这个申请单位。"));
        requireOffered(procedure, applicant);
        var data = startForms.checked(procedure.key(), applicant.jurisdiction(), opening.startData());
        Release release = startForms.release(procedure.key());
        CaseFile caseFile = registry.register(new CaseRegistry.NewCase(
                applicant.jurisdiction() + "-" + procedure.code() + "-"
                        + LocalDate.now(clock).getYear(),
                procedure.key(),
                release.id(),
                opening.title(),
                applicant.id(),
                applicant.jurisdiction(),
                opening.year(),
                actor.personId()));
        var version = registry.freeze(caseFile.number(), procedure.startForm(), data, actor.personId());
        UUID act = UUID.randomUUID();
        UUID unit = unitOf(actor, applicant);
        acts.add(
                caseFile.number(),
                null,
                new ActTable.Row(act, ActCodes.OPEN, "立案", clock.instant(), data, null),
                actor,
                unit);
        record.append(
                caseFile.number(),
                ActExecution.signature(actor, unit),
                ActCodes.OPEN,
                Map.of(
                        "act",
                        act.toString(),
                        "procedure",
                        procedure.key(),
                        "release",
                        release.version(),
                        "title",
                        opening.title(),
                        "applicant",
                        applicant.code(),
                        "year",
                        opening.year(),
                        "limitFrom",
                        opening.limitFrom().toString(),
                        "dataSha256",
                        version.sha256(),
                        "data",
                        data));
        start.start(caseFile, release, opening.limitFrom(), data);
        return registry.move(caseFile.number(), caseFile.state());
    }

    /** Who applies does so for the applicant; who opens otherwise, for the unit they work in. */
    private static @Nullable UUID unitOf(Actor actor, Unit applicant) {
        return actor.handlesFor(applicant.id())
                ? applicant.id()
                : actor.posts().stream().findFirst().map(Actor.Held::unitId).orElse(null);
    }

    private void requireOffered(Procedure procedure, Unit applicant) {
        var offer = procedures.offer(procedure.key(), applicant.jurisdiction());
        if (!offer.offered()) {
            throw Problem.refused("not-offered-here", "该辖区不办理“" + procedure.title() + "”：" + offer.reason());
        }
        if (!procedure.applicantRoles().contains(applicant.role())) {
            throw Problem.refused("wrong-applicant", "“" + applicant.name() + "”不是该事项的申请主体。");
        }
    }
}
