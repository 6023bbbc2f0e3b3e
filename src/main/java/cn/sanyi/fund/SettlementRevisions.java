package cn.sanyi.fund;

import static cn.sanyi.fund.SettlementEntry.refusal;

import cn.sanyi.approval.UnitsTold;
import cn.sanyi.approval.forms.StartForms;
import cn.sanyi.fund.Settlements.Recorded;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

@Service
@Transactional
class SettlementRevisions implements SettlementDecisions {

    private static final String LIMIT = "settlement-confirm";
    private static final int LONGEST = 500;

    private final VisibleSettlements visible;
    private final SettlementSides sides;
    private final SettlementEntry entry;
    private final SettlementConfirmation confirmation;
    private final SettlementTools tools;

    SettlementRevisions(
            VisibleSettlements visible,
            SettlementSides sides,
            SettlementEntry entry,
            SettlementConfirmation confirmation,
            SettlementTools tools) {
        this.visible = visible;
        this.sides = sides;
        this.entry = entry;
        this.confirmation = confirmation;
        this.tools = tools;
    }

    @Override
    @Transactional(readOnly = true)
    public Opened open(Actor actor, UUID id) {
        Settlement settlement = visible(actor, id);
        boolean waits = settlement.state() == Settlement.State.PROPOSED;
        List<Settlement> revisions = tools.queries.revisions(settlement.community(), settlement.year());
        return new Opened(
                settlement,
                revisions,
                waits ? confirmation.change(settlement) : null,
                waits
                        ? tools.clocks
                                .due(LIMIT, tools.dayOf(settlement.recordedAt()), settlement.jurisdiction())
                                .orElse(null)
                        : null,
                waits && sides.mayDecide(actor, settlement),
                waits && sides.isAgency(actor, settlement),
                sides.isAgency(actor, settlement)
                        && revisions.get(0).id().equals(id)
                        && !waits
                        && !confirmation.isClosed(settlement));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Settlement> awaiting(Actor actor) {
        return tools.queries.proposed(sides.communities(actor));
    }

    @Override
    public Recorded confirm(Actor actor, UUID id) {
        Settlement waiting = waiting(actor, id);
        sides.requireDecide(actor, waiting);
        Settlement confirmed = confirmation.confirm(actor, waiting);
        String message = SettlementMessages.confirmed(confirmed);
        note(actor, confirmed, "settlement-confirmed", message);
        tell(List.of(sides.agency(confirmed)), confirmed, message);
        return new Recorded(confirmed, message);
    }

    @Override
    public Recorded dispute(Actor actor, UUID id, String reason) {
        Settlement waiting = waiting(actor, id);
        sides.requireDecide(actor, waiting);
        String said = required(reason, "comment", "异议理由");
        Settlement disputed = decide(actor, waiting, Settlement.State.DISPUTED, said);
        String message = "%s对%d年度结算（第%d次登记）提出异议：%s"
                .formatted(disputed.communityName(), disputed.year(), disputed.revision(), said);
        note(actor, disputed, "settlement-disputed", message);
        tell(List.of(sides.agency(disputed)), disputed, message);
        return new Recorded(disputed, "异议已提出，等待医保经办机构更正。");
    }

    @Override
    public Recorded withdraw(Actor actor, UUID id, String reason) {
        Settlement waiting = waiting(actor, id);
        sides.requireAgency(actor, waiting);
        String said = required(reason, "comment", "撤回理由");
        Settlement withdrawn = decide(actor, waiting, Settlement.State.WITHDRAWN, said);
        String message = "%d年度结算（第%d次登记）已撤回：%s".formatted(withdrawn.year(), withdrawn.revision(), said);
        note(actor, withdrawn, "settlement-withdrawn", message);
        tell(List.of(withdrawn.community()), withdrawn, message);
        return new Recorded(withdrawn, message);
    }

    @Override
    public Recorded revise(Actor actor, UUID id, ObjectNode data, String cause) {
        Settlement earlier = visible(actor, id);
        sides.requireAgency(actor, earlier);
        String why = required(cause, "comment", "更正原因");
        ObjectNode checked = tools.forms.checked(Settlements.PROCEDURE, earlier.jurisdiction(), data);
        Settlement proposed = entry.revise(actor, earlier, SettlementData.read(checked), checked, why);
        confirmation.refuseForGood(proposed);
        String message = SettlementMessages.proposed(proposed);
        note(actor, proposed, "settlement-revised", message);
        tell(List.of(proposed.community()), proposed, message);
        return new Recorded(proposed, message);
    }

    @Override
    @Transactional(readOnly = true)
    public Filled form(Actor actor, UUID id) {
        Settlement settlement = visible(actor, id);
        sides.requireAgency(actor, settlement);
        StartForms.StartForm form = tools.forms.form(Settlements.PROCEDURE, settlement.jurisdiction());
        return new Filled(form, SettlementFormData.of(settlement));
    }

    /** Locked, so that of two who decide the second is told what the first did. */
    private Settlement waiting(Actor actor, UUID id) {
        visible(actor, id);
        tools.table.lock(id);
        Settlement settlement = visible(actor, id);
        Settlement.Decision decision = settlement.decision();
        if (decision != null) {
            throw Problem.conflict(
                    "settlement-decided",
                    "这份结算已由%s于%s处理（%s）。"
                            .formatted(
                                    decision.by().name(),
                                    tools.minute(decision.at()),
                                    settlement.state().label()));
        }
        return settlement;
    }

    private Settlement visible(Actor actor, UUID id) {
        return visible.find(actor, id).orElseThrow(() -> Problem.notFound("settlement-unknown", "没有这份结算，或您无权查看。"));
    }

    private Settlement decide(Actor actor, Settlement settlement, Settlement.State state, String text) {
        tools.table.decide(
                settlement.id(), state, new Settlement.Decision(By.actor(actor), tools.clock.instant(), text));
        return tools.queries.find(settlement.id()).orElseThrow();
    }

    private void note(Actor actor, Settlement settlement, String what, String message) {
        tools.record.append("admin/settlement", actor.name(), what, SettlementMessages.facts(settlement, message));
    }

    private void tell(List<UUID> units, Settlement settlement, String text) {
        tools.events.publishEvent(new UnitsTold(units, "/settlements/" + settlement.id(), text));
    }

    private static String required(String text, String field, String label) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw refusal("settlement-reason", field, label + "必须填写，最多 " + LONGEST + " 个字。");
        }
        return said;
    }
}
