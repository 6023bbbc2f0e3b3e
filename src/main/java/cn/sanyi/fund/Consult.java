package cn.sanyi.fund;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.BesideProcesses;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseRegistry;
import cn.sanyi.fund.Consultation.Opinion;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 征求成员单位意见: the plan as filled in is put to every member; the applicant goes on with it and submits afterwards. */
@Component
class Consult implements Act {

    static final String CODE = "consult";
    private static final String PROCESS = "member-consultation";

    private final ConsultationTable table;
    private final BesideProcesses beside;
    private final Directory directory;
    private final CaseFiles cases;
    private final CaseRegistry registry;

    Consult(
            ConsultationTable table,
            BesideProcesses beside,
            Directory directory,
            CaseFiles cases,
            CaseRegistry registry) {
        this.table = table;
        this.beside = beside;
        this.directory = directory;
        this.cases = cases;
        this.registry = registry;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "征求成员单位意见")
                .effect(ActEntry.Token.SETS_ASIDE, ActEntry.Items.UNCHANGED)
                .tells("各成员单位");
    }

    @Override
    public void perform(ActInProgress act) {
        CaseFile caseFile = act.caseFile();
        Optional<Consultation> before = table.latest(caseFile.number());
        before.filter(Consultation::isRunning).ifPresent(running -> {
            throw Problem.refused(
                    "consultation-running", "正在征求成员单位意见，尚未答复：%s。".formatted(AskedMembers.names(running.unanswered())));
        });
        int round = before.map(Consultation::round).orElse(0) + 1;
        table.start(started(act, round), act.data());
        keepDraft(act);
        act.note("consultation", round);
        beside.start(caseFile, PROCESS, Map.of());
    }

    private Consultation started(ActInProgress act, int round) {
        CaseFile caseFile = act.caseFile();
        List<Opinion> asked = directory.membersOf(caseFile.applicant(), caseFile.year()).stream()
                .map(member -> asked(member, act))
                .toList();
        return new Consultation(
                UUID.randomUUID(),
                caseFile.number(),
                round,
                Consultation.State.RUNNING,
                By.actor(act.actor()),
                act.at(),
                null,
                null,
                "",
                asked);
    }

    private static Opinion asked(Unit member, ActInProgress act) {
        return new Opinion(
                member.id(),
                member.code(),
                member.name(),
                AskedMembers.share(act.data(), member.code()),
                null,
                "",
                null,
                null);
    }

    /** What the members are asked about stays in the form. */
    private void keepDraft(ActInProgress act) {
        String number = act.caseFile().number();
        UUID owner = act.workItem().unit();
        int revision = cases.draft(number, PlanForm.FORM, owner)
                .map(CaseFiles.Draft::revision)
                .orElse(0);
        registry.saveDraft(
                number, PlanForm.FORM, owner, revision, act.data(), act.actor().personId());
    }
}
