package cn.sanyi.approval.preview;

import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.desk.OpenItems;
import cn.sanyi.approval.forms.FormPlaces;
import cn.sanyi.approval.forms.StepFormCheck;
import cn.sanyi.approval.forms.Submission;
import cn.sanyi.approval.preview.ReviewFinding.Severity;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.policy.Grade;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Runs the checks of a submission and the rules of the reviewers, without submitting and without changing anything. */
@Service
public class SelfChecks {

    private final OpenItems items;
    private final StepFormCheck forms;
    private final Submission submission;
    private final List<ReviewCheck> checks;
    private final CheckReport report;
    private final CaseFiles caseFiles;
    private final Procedures procedures;

    SelfChecks(
            OpenItems items,
            StepFormCheck forms,
            Submission submission,
            List<ReviewCheck> checks,
            CheckReport report,
            CaseFiles caseFiles,
            Procedures procedures) {
        this.items = items;
        this.forms = forms;
        this.submission = submission;
        this.checks = List.copyOf(checks);
        this.report = report;
        this.caseFiles = caseFiles;
        this.procedures = procedures;
    }

    /**
     * Everything that submitting would refuse and everything reviewers would say.
     *
     * @param data the form as it is filled in, valid or not
     * @throws Problem as for an act; {@code no-form} where the step has nothing to check
     */
    @Transactional(readOnly = true)
    public SelfCheck of(Actor actor, UUID workItem, ObjectNode data) {
        var open = items.of(actor, workItem);
        String form = open.definition().form();
        if (form == null) {
            throw Problem.refused("no-form", "环节“" + open.definition().name() + "”没有要自检的表单。");
        }
        var places = new FormPlaces(forms.schema(open.caseFile(), form), open.definition());
        var examined = forms.examined(open.caseFile(), open.definition(), data);
        var found = Stream.of(
                        refusedFields(places, examined.problems()),
                        handsIn(open) ? missing(open.caseFile()) : Stream.<ReviewFinding>empty(),
                        reviewed(open.caseFile(), form, examined.data()))
                .flatMap(part -> part)
                .toList();
        return report.of(open.caseFile(), places, found);
    }

    private static boolean handsIn(OpenItems.Open open) {
        return Stream.of(ActCodes.SUBMIT, ActCodes.SUPPLEMENT, ActCodes.HAND_ON)
                .anyMatch(open.item().acts()::contains);
    }

    private static Stream<ReviewFinding> refusedFields(FormPlaces places, List<Problem.Field> problems) {
        return problems.stream()
                .map(problem -> new ReviewFinding(
                        Severity.REFUSED,
                        ReviewFinding.SYSTEM,
                        problem.field(),
                        problem.rule(),
                        problem.message(),
                        places.clause(problem.field()),
                        places.grade(problem.field())));
    }

    private Stream<ReviewFinding> missing(CaseFile caseFile) {
        return submission.missingSlots(caseFile).stream().map(SelfChecks::missing);
    }

    private static ReviewFinding missing(Procedure.Slot slot) {
        var problem = Submission.missing(slot);
        return new ReviewFinding(
                Severity.REFUSED,
                ReviewFinding.SYSTEM,
                problem.field(),
                "material-missing",
                problem.message(),
                slot.clause(),
                Grade.labelled(slot.grade()));
    }

    private Stream<ReviewFinding> reviewed(CaseFile caseFile, String form, ObjectNode data) {
        var subject = new ReviewCheck.Subject(caseFile, form, data, submission.slotsFilled(caseFile));
        return checks.stream().flatMap(check -> check.check(subject).stream());
    }

    /**
     * What the rules say about the newest submitted data, for whoever acts in a reviewing step: what concerns their role
     * first. Empty before the first submission.
     *
     * @throws Problem as for an act
     */
    @Transactional(readOnly = true)
    public SelfCheck forReviewer(Actor actor, UUID workItem) {
        var open = items.of(actor, workItem);
        CaseFile caseFile = open.caseFile();
        String form = Objects.requireNonNull(
                procedures.find(caseFile.procedureKey()).orElseThrow().dataForm());
        var places = new FormPlaces(forms.schema(caseFile, form), open.definition());
        var found = caseFiles.latest(caseFile.number(), form).stream()
                .flatMap(version -> reviewed(caseFile, form, version.data()))
                .toList();
        return report.of(caseFile, places, found).first(open.definition().role());
    }
}
