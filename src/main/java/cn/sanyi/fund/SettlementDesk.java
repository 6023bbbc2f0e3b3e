package cn.sanyi.fund;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Who may record whose settlement: a clerk of the insurance agency, for the communities of its place (推). */
@Component
class SettlementDesk {

    private final Directory directory;
    private final Procedures procedures;

    SettlementDesk(Directory directory, Procedures procedures) {
        this.directory = directory;
        this.procedures = procedures;
    }

    /** Places in which the person is a clerk of the agency; empty if nowhere. */
    SortedSet<String> places(Actor actor) {
        return actor.posts().stream()
                .filter(post -> post.kind() == PostKind.CLERK && post.unitRole().equals("HSA_AGENCY"))
                .map(Actor.Held::jurisdiction)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same, refused if empty. */
    SortedSet<String> requirePlaces(Actor actor) {
        SortedSet<String> places = places(actor);
        if (places.isEmpty()) {
            throw Problem.forbidden("settlement-not-agency", "只有医保经办机构的经办人可以登记年度结算。");
        }
        return places;
    }

    /** The community that the data names, if the person may settle it and the procedure is offered there. */
    Unit community(ObjectNode data, Set<String> places) {
        Unit community = directory
                .unitByCode(data.path("community").asString(""))
                .filter(unit -> unit.role().equals("MEDICAL_COMMUNITY"))
                .orElseThrow(() -> refusedCommunity("settlement-community-unknown", "医共体：请从列表中选择本辖区的医共体。"));
        if (!places.contains(community.jurisdiction())) {
            throw Problem.forbidden(
                    "settlement-outside-jurisdiction", "医共体：%s不在本经办机构的辖区内。".formatted(community.name()));
        }
        var offer = procedures.offer(Settlements.PROCEDURE, community.jurisdiction());
        if (!offer.offered()) {
            throw refusedCommunity(
                    "procedure-not-offered", "医共体：%s所在地不办理本事项。%s".formatted(community.name(), offer.reason()));
        }
        return community;
    }

    private static Problem refusedCommunity(String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field("community", code, message)));
    }
}
