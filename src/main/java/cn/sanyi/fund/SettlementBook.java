package cn.sanyi.fund;

import cn.sanyi.approval.StartForms;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.ChineseAmount;
import java.util.List;
import java.util.Map;
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
    private final StartForms forms;
    private final SettlementEntry entry;
    private final VisibleSettlements visible;
    private final RecordBook record;

    SettlementBook(
            SettlementDesk desk,
            StartForms forms,
            SettlementEntry entry,
            VisibleSettlements visible,
            RecordBook record) {
        this.desk = desk;
        this.forms = forms;
        this.entry = entry;
        this.visible = visible;
        this.record = record;
    }

    @Override
    public Recorded record(Actor actor, ObjectNode data) {
        var places = desk.requirePlaces(actor);
        Unit community = desk.community(data, places);
        ObjectNode checked = forms.checked(PROCEDURE, community.jurisdiction(), data);
        Settlement settlement = entry.enter(actor, community, SettlementData.read(checked), checked);
        String message = message(settlement);
        record.append("admin/settlement", actor.name(), "settlement-recorded", facts(settlement, message));
        return new Recorded(settlement, message);
    }

    @Override
    public StartForms.StartForm form(Actor actor) {
        return forms.form(PROCEDURE, desk.requirePlaces(actor).first());
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

    private static String message(Settlement settlement) {
        String outcome = settlement.startsPlan()
                ? "结算已登记，办件 %s 已开办。".formatted(settlement.caseNumber())
                : "结算已登记。结余为零或为负，不启动分配方案；超支转合理超支分担（A05）。";
        return settlement.difference().isZero()
                ? outcome
                : outcome
                        + "确认书所列结余留用金额与各项推算相差 %s 元，以确认书为准，请核对。"
                                .formatted(ChineseAmount.grouped(settlement.difference()));
    }

    private static Map<String, String> facts(Settlement settlement, String message) {
        return Map.of(
                "settlement", settlement.id().toString(),
                "community", settlement.communityCode(),
                "year", Integer.toString(settlement.year()),
                "documentNo", settlement.documentNo(),
                "confirmedOn", settlement.confirmedOn().toString(),
                "statedRetained", settlement.statedRetained().toString(),
                "retained", settlement.retained().toString(),
                "outcome", message);
    }
}
