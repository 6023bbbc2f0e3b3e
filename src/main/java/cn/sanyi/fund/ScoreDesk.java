package cn.sanyi.fund;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may record scores of whom: clerks and heads of the health bureau, the insurance bureau and its agency (推). */
@Component
class ScoreDesk {

    private static final Set<String> SCORING = Set.of("HEALTH", "HSA", "HSA_AGENCY");
    private static final Set<PostKind> ACTING = Set.of(PostKind.CLERK, PostKind.HEAD);

    private final Directory directory;

    ScoreDesk(Directory directory) {
        this.directory = directory;
    }

    List<Unit> communities(Actor actor) {
        Set<String> places = posts(actor).stream().map(Actor.Held::jurisdiction).collect(Collectors.toSet());
        return places.stream()
                .sorted()
                .flatMap(place -> directory.unitsWithRole("MEDICAL_COMMUNITY").stream()
                        .filter(unit -> unit.jurisdiction().equals(place)))
                .toList();
    }

    /** @throws Problem forbidden or refused if the person may not record for it */
    Unit require(Actor actor, String communityCode) {
        if (posts(actor).isEmpty()) {
            throw Problem.forbidden("score-not-yours", "只有卫健、医保部门及医保经办机构的经办人可以登记得分快照。");
        }
        return communities(actor).stream()
                .filter(unit -> unit.code().equals(communityCode))
                .findFirst()
                .orElseThrow(() -> Problem.refused(
                        "score-community",
                        "医共体：请从列表中选择本辖区的医共体。",
                        List.of(new Problem.Field("community", "option", "请从列表中选择本辖区的医共体。"))));
    }

    /** Of the unit in whose name the person records for this place. */
    String unitName(Actor actor, String place) {
        return posts(actor).stream()
                .filter(post -> post.jurisdiction().equals(place))
                .map(Actor.Held::unitName)
                .findFirst()
                .orElse("");
    }

    private static List<Actor.Held> posts(Actor actor) {
        return actor.posts().stream()
                .filter(post -> SCORING.contains(post.unitRole()) && ACTING.contains(post.kind()))
                .toList();
    }
}
