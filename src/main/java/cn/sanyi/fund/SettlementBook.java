package cn.sanyi.fund;

import cn.sanyi.approval.UnitsTold;
import cn.sanyi.approval.forms.StartForms;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

@Service
@Transactional
class SettlementBook implements Settlements {

    private final SettlementDesk desk;
    private final SettlementEntry entry;
    private final VisibleSettlements visible;
    private final SettlementTools tools;

    SettlementBook(SettlementDesk desk, SettlementEntry entry, VisibleSettlements visible, SettlementTools tools) {
        this.desk = desk;
        this.entry = entry;
        this.visible = visible;
        this.tools = tools;
    }

    @Override
    public Recorded record(Actor actor, ObjectNode data) {
        var places = desk.requirePlaces(actor);
        Unit community = desk.community(data, places);
        ObjectNode checked = tools.forms.checked(PROCEDURE, community.jurisdiction(), data);
        Settlement settlement = entry.enter(actor, community, SettlementData.read(checked));
        String message = SettlementMessages.proposed(settlement);
        tools.record.append(
                "admin/settlement", actor.name(), "settlement-recorded", SettlementMessages.facts(settlement, message));
        tools.events.publishEvent(
                new UnitsTold(List.of(settlement.community()), "/settlements/" + settlement.id(), message));
        return new Recorded(settlement, message);
    }

    @Override
    public StartForms.StartForm form(Actor actor) {
        return tools.forms.form(PROCEDURE, desk.requirePlaces(actor).first());
    }

    @Override
    public List<Settlement> visible(Actor actor, @Nullable String communityCode, @Nullable Integer year) {
        return visible.list(actor, communityCode, year);
    }

    @Override
    public Optional<Settlement> find(Actor actor, UUID id) {
        return visible.find(actor, id);
    }

    @Override
    public boolean mayRecord(Actor actor) {
        return !desk.places(actor).isEmpty();
    }
}
