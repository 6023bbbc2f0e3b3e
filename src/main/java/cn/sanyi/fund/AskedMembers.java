package cn.sanyi.fund;

import cn.sanyi.approval.StepLeft;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Members' opinions over the rows of consultations; no plan is submitted before its members have been asked. */
@Component
class AskedMembers implements Consultations {

    private static final Set<PostKind> ANSWERING = Set.of(PostKind.CLERK, PostKind.HEAD);

    private final ConsultationTable table;
    private final CaseFiles cases;
    private final Directory directory;
    private final Clock clock;

    AskedMembers(ConsultationTable table, CaseFiles cases, Directory directory, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
    }

    @EventListener
    void on(StepLeft left) {
        boolean submitted = left.definition().acts().contains(Consult.CODE)
                && "submit".equals(left.step().outcome())
                && left.step().state() == cn.sanyi.approval.Step.State.DONE;
        if (submitted) {
            refusal(left.caseFile().number()).ifPresent(refusal -> {
                throw refusal;
            });
        }
    }

    /** Why the plan cannot be submitted as the consultation stands; empty if it can. */
    Optional<Problem> refusal(String caseNumber) {
        Optional<Consultation> asked = table.latest(caseNumber);
        if (asked.isEmpty()) {
            return Optional.of(Problem.refused("consultation-missing", "提交之前须先征求成员单位意见：填好方案后点“征求成员单位意见”。"));
        }
        return asked.filter(Consultation::isRunning)
                .map(running -> Problem.refused(
                        "consultation-running",
                        "正在征求成员单位意见，尚未答复：%s。等待答复，或写明理由结束征求后再提交。".formatted(names(running.unanswered()))));
    }

    /** Members that were asked last and have not answered. */
    List<Consultation.Opinion> unanswered(String caseNumber) {
        return table.latest(caseNumber).map(Consultation::unanswered).orElse(List.of());
    }

    static String names(List<Consultation.Opinion> opinions) {
        return String.join(
                "、", opinions.stream().map(Consultation.Opinion::memberName).toList());
    }

    @Override
    public List<Consultation> of(String caseNumber) {
        return table.ofCase(caseNumber);
    }

    @Override
    public List<String> withoutPeople(CaseFile caseFile) {
        LocalDate today = LocalDate.now(clock);
        return directory.membersOf(caseFile.applicant(), caseFile.year()).stream()
                .filter(member ->
                        directory.holders(member.id(), ANSWERING, today).isEmpty())
                .map(Unit::name)
                .toList();
    }

    @Override
    public List<Changed> changedSince(CaseFile caseFile) {
        return table.latest(caseFile.number())
                .flatMap(asked -> current(caseFile).map(plan -> changed(asked, plan)))
                .orElse(List.of());
    }

    private Optional<ObjectNode> current(CaseFile caseFile) {
        Optional<ObjectNode> draft = caseFile.state() == CaseState.DRAFTING
                ? cases.draft(caseFile.number(), PlanForm.FORM, caseFile.applicant())
                        .map(CaseFiles.Draft::data)
                : Optional.empty();
        return draft.or(() -> cases.latest(caseFile.number(), PlanForm.FORM).map(CaseFiles.DataVersion::data));
    }

    private static List<Changed> changed(Consultation asked, ObjectNode plan) {
        List<Changed> changed = new ArrayList<>();
        for (Consultation.Opinion opinion : asked.opinions()) {
            Money now = share(plan, opinion.memberCode());
            if (!java.util.Objects.equals(opinion.share(), now)) {
                changed.add(new Changed(opinion.memberName(), opinion.share(), now));
            }
        }
        return changed;
    }

    /** Null where the member has no share, or one that is no amount yet. */
    static @Nullable Money share(ObjectNode plan, String memberCode) {
        for (JsonNode row : plan.path("shares")) {
            if (row.path("member").asString("").equals(memberCode)) {
                try {
                    return Money.yuan(row.path("amount").asString(""));
                } catch (Problem notYet) {
                    return null;
                }
            }
        }
        return null;
    }
}
