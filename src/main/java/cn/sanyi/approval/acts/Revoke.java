package cn.sanyi.approval.acts;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.CaseAct;
import cn.sanyi.approval.CaseActInProgress;
import cn.sanyi.approval.CaseRevoked;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.comments.Reason;
import cn.sanyi.approval.comments.Reasons;
import cn.sanyi.approval.execution.ActTools;
import cn.sanyi.approval.limits.CaseLimit;
import cn.sanyi.approval.people.ActRights;
import cn.sanyi.approval.people.Revocations;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure.Revocation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 撤销: a case that has lost its object ends before it is decided. Who may, and while what, is the catalogue's word. */
@Component
class Revoke implements CaseAct {

    static final String CODE = "revoke";

    private final Revocations revocations;
    private final ActRights rights;
    private final Reasons reasons;
    private final CaseLimit limit;
    private final ActTools tools;

    Revoke(Revocations revocations, ActRights rights, Reasons reasons, CaseLimit limit, ActTools tools) {
        this.revocations = revocations;
        this.rights = rights;
        this.reasons = reasons;
        this.limit = limit;
        this.tools = tools;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "撤销")
                .effect(ActEntry.Token.ENDS, ActEntry.Items.ALL_CLOSE)
                .withoutForm()
                .withReason()
                .by("事项目录写明的岗位（通常是牵头单位负责人）")
                .during("事项目录写明的状态（通常是批准之前）")
                .clock("全部时限结束")
                .ledger("预留释放")
                .tells("申请单位和当前承办单位");
    }

    @Override
    public Optional<Problem> refusal(Actor actor, CaseFile caseFile) {
        Optional<Revocation> rule = revocations.of(caseFile);
        if (rule.isEmpty()) {
            return Optional.of(Problem.refused("not-revocable", "该事项的办件不能撤销。"));
        }
        Optional<Unit> unit = revocations.unit(caseFile);
        PostKind post = PostKind.valueOf(rule.get().post());
        if (unit.filter(responsible -> actor.holds(post, responsible.id())).isEmpty()) {
            return Optional.of(Problem.forbidden(
                    "not-the-revoker",
                    "办件由" + unit.map(Unit::name).orElse("（本辖区未配置单位）") + "的" + post.label() + "撤销，您不能撤销。"));
        }
        return rights.recusal(actor, caseFile)
                .map(reason -> Problem.forbidden("not-the-revoker", reason))
                .or(() -> notNow(caseFile, rule.get()));
    }

    private static Optional<Problem> notNow(CaseFile caseFile, Revocation rule) {
        return rule.whileIn().contains(caseFile.state().name())
                ? Optional.empty()
                : Optional.of(Problem.conflict(
                        "too-late-to-revoke",
                        "办件现在是“%s”，只有%s的办件可以撤销：%s。".formatted(caseFile.state().label(), labels(rule), rule.reason())));
    }

    private static String labels(Revocation rule) {
        return rule.whileIn().stream()
                .map(state -> "“" + CaseState.valueOf(state).label() + "”")
                .collect(Collectors.joining("、"));
    }

    @Override
    public @Nullable UUID unitOf(Actor actor, CaseFile caseFile) {
        return revocations.unit(caseFile).map(Unit::id).orElse(null);
    }

    @Override
    public void perform(CaseActInProgress act) {
        CaseFile caseFile = act.caseFile();
        Reason reason = reason(act.caseFile(), act.data().path("reasonCode").asString(""));
        act.note("reasonCode", reason.code());
        act.note("reasonLabel", reason.label());
        List<UUID> holders = tools.workItems.openInCase(caseFile.number()).stream()
                .map(WorkItem::unit)
                .distinct()
                .toList();
        limit.end(caseFile, act.at(), entry().label());
        tools.process.end(caseFile.number(), reason.label());
        CaseFile ended = tools.registry.move(caseFile.number(), CaseState.TERMINATED);
        tools.events.publishEvent(new CaseRevoked(
                ended,
                holders,
                entry().label(),
                reason.label() + "：" + act.comment(),
                act.actor().signature()));
    }

    private Reason reason(CaseFile caseFile, String code) {
        return reasons.chosen(Reason.Kind.REVOCATION, caseFile.procedureKey(), code)
                .orElseThrow(() -> Problem.refused(
                        "revocation-reason-unknown",
                        "撤销须从原因代码中选择原因。",
                        List.of(new Problem.Field("reasonCode", "revocation-reason-unknown", "请选择撤销的原因。"))));
    }
}
