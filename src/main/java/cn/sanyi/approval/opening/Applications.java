package cn.sanyi.approval.opening;

import cn.sanyi.approval.forms.StartForms;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Applications (申报): who may open a case of which procedure, for which of their units, and its opening. */
@Service
public class Applications {

    private final Procedures procedures;
    private final ApplicantUnits units;
    private final StartForms startForms;
    private final CaseOpening opening;
    private final Clock clock;

    Applications(Procedures procedures, ApplicantUnits units, StartForms startForms, CaseOpening opening, Clock clock) {
        this.procedures = procedures;
        this.units = units;
        this.startForms = startForms;
        this.opening = opening;
        this.clock = clock;
    }

    /** @param applicants units for which the person may apply, by code; never empty */
    public record Open(Procedure procedure, List<Unit> applicants) {}

    /** What this person may apply for, by code; empty for most people. */
    @Transactional(readOnly = true)
    public List<Open> openTo(Actor actor) {
        return procedures.all().stream()
                .filter(Procedure::isAppliedFor)
                .filter(procedure -> procedures.current(procedure.key()).isPresent())
                .map(procedure -> new Open(procedure, units.offered(actor, procedure)))
                .filter(open -> !open.applicants().isEmpty())
                .toList();
    }

    /** @throws Problem not found, {@code not-applied-for}, {@code may-not-apply}, {@code not-offered-here} */
    @Transactional(readOnly = true)
    public Open require(Actor actor, String procedureKey) {
        Procedure procedure =
                procedures.find(procedureKey).orElseThrow(() -> Problem.notFound("unknown-procedure", "没有这个事项。"));
        if (!procedure.isAppliedFor()) {
            throw Problem.refused("not-applied-for", "“%s”的办件不由申请单位申报，由规定的事实立案，见办事指南。".formatted(procedure.title()));
        }
        return new Open(procedure, units.required(actor, procedure));
    }

    /**
     * The form with which the case is opened, for one of the person's units.
     *
     * @param applicant code of the unit; may be left out by whoever has only one
     */
    @Transactional(readOnly = true)
    public StartForms.StartForm form(Actor actor, String procedureKey, @Nullable String applicant) {
        return startForms.form(
                procedureKey, chosen(require(actor, procedureKey), applicant).jurisdiction());
    }

    /** @throws Problem as {@link #require}, {@code applicant-required}, {@code not-your-unit}, and naming every wrong field */
    @Transactional
    public CaseFile open(Actor actor, String procedureKey, @Nullable String applicant, ObjectNode data) {
        Open open = require(actor, procedureKey);
        Unit unit = chosen(open, applicant);
        LocalDate today = LocalDate.now(clock);
        String title = title(open.procedure(), data);
        return opening.open(
                actor, new CaseOpening.Opening(procedureKey, unit.id(), title, today.getYear(), today, data));
    }

    /** As it was typed; the form refuses what is too long or missing. */
    private static String title(Procedure procedure, ObjectNode data) {
        return Optional.ofNullable(procedure.titleField())
                .map(field -> data.path(field).asString("").strip())
                .filter(typed -> !typed.isEmpty())
                .orElse(procedure.title());
    }

    private static Unit chosen(Open open, @Nullable String code) {
        List<Unit> all = open.applicants();
        if (code == null || code.isBlank()) {
            if (all.size() > 1) {
                throw refused("applicant-required", "您在几家单位办理，请选择以哪一家的名义申报。");
            }
            return all.get(0);
        }
        return all.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> refused(
                        "not-your-unit",
                        "您不能以这个单位的名义申报“%s”。".formatted(open.procedure().title())));
    }

    private static Problem refused(String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field("applicant", code, message)));
    }
}
