package cn.sanyi.fund;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The two sides of a settlement: who recorded it never confirms it, even if they handle for both. */
@Component
class SettlementSides {

    private final SettlementDesk desk;
    private final Directory directory;

    SettlementSides(SettlementDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    boolean isAgency(Actor actor, Settlement settlement) {
        return desk.places(actor).contains(settlement.jurisdiction());
    }

    boolean mayDecide(Actor actor, Settlement settlement) {
        return actor.handlesFor(settlement.community())
                && !actor.personId().equals(settlement.recordedBy().person());
    }

    void requireAgency(Actor actor, Settlement settlement) {
        if (!isAgency(actor, settlement)) {
            throw Problem.forbidden("settlement-not-agency", "只有本辖区医保经办机构的经办人可以更正或撤回年度结算。");
        }
    }

    void requireDecide(Actor actor, Settlement settlement) {
        if (!actor.handlesFor(settlement.community())) {
            throw Problem.forbidden(
                    "settlement-not-community", "年度结算由%s的经办或负责人确认。".formatted(settlement.communityName()));
        }
        if (!mayDecide(actor, settlement)) {
            throw Problem.forbidden("settlement-same-person", "这份结算由您本人登记，须由医共体的另一人确认。");
        }
    }

    /** The communities the person handles for. */
    Set<UUID> communities(Actor actor) {
        return actor.posts().stream()
                .filter(post -> post.unitRole().equals("MEDICAL_COMMUNITY") && actor.handlesFor(post.unitId()))
                .map(Actor.Held::unitId)
                .collect(Collectors.toSet());
    }

    /** The agency of the settlement's place; the community itself where there is none. */
    UUID agency(Settlement settlement) {
        return directory
                .responsible("HSA_AGENCY", "own", settlement.jurisdiction())
                .map(Unit::id)
                .orElse(settlement.community());
    }
}
