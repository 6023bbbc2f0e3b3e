package cn.sanyi.fund;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Settlements are seen by the community itself, by the units of its place that handle them, and by oversight above. */
@Component
public class SettlementSight {

    private static final String COMMUNITY = "MEDICAL_COMMUNITY";
    private static final Set<String> HANDLING =
            Set.of("HSA", "HSA_AGENCY", "HEALTH", "FINANCE", "HRSS", "MGMT_COMMITTEE", "MGMT_COMMITTEE_OFFICE");
    private static final Set<PostKind> ACTING = Set.of(PostKind.CLERK, PostKind.HEAD, PostKind.MEMBER, PostKind.CHAIR);

    private final Jurisdictions jurisdictions;

    SettlementSight(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /** Whether there can be settlements for this person to see; for most people of hospitals there are none. */
    public static boolean concerns(Actor actor) {
        return actor.posts().stream()
                .anyMatch(post -> post.kind() == PostKind.OVERSIGHT || isCommunity(post) || handles(post));
    }

    Sight of(Actor actor) {
        Set<String> places = actor.posts().stream().flatMap(this::places).collect(Collectors.toSet());
        var communities = actor.posts().stream()
                .filter(SettlementSight::isCommunity)
                .map(Actor.Held::unitId)
                .collect(Collectors.toSet());
        return new Sight(places, communities);
    }

    private Stream<String> places(Actor.Held post) {
        if (post.kind() == PostKind.OVERSIGHT) {
            return jurisdictions.all().stream()
                    .map(Jurisdiction::code)
                    .filter(place -> jurisdictions.isWithin(place, post.jurisdiction()));
        }
        return handles(post) ? Stream.of(post.jurisdiction()) : Stream.empty();
    }

    private static boolean isCommunity(Actor.Held post) {
        return post.unitRole().equals(COMMUNITY) && ACTING.contains(post.kind());
    }

    private static boolean handles(Actor.Held post) {
        return HANDLING.contains(post.unitRole()) && ACTING.contains(post.kind());
    }
}
