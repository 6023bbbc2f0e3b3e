package cn.sanyi.approval.worklist;

import cn.sanyi.approval.people.StandIns;
import cn.sanyi.approval.people.StandIns.Principal;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.DeputyScope;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which open items are a person's: meant for them, for anyone in a unit they handle for where their post suffices, fallen
 * to them as head or to assign, and the same of those they stand in for. One condition, each part of it on an index.
 */
@Component
class TaskSight {

    private final StandIns standIns;

    TaskSight(StandIns standIns) {
        this.standIns = standIns;
    }

    /**
     * @param condition on {@code work_item w}
     * @param forName an expression: the name of whom the person stands in for, null where the item is their own
     */
    record Sight(String condition, String forName, Map<String, Object> params) {}

    Sight of(Actor actor) {
        Map<String, Object> params = new HashMap<>();
        List<Principal> principals = standIns.principals(actor);
        String own = "(" + held(0, actor, params) + " or w.fallback_unit = any (:assigned))";
        params.put("assigned", units(actor, post -> post.kind() == PostKind.BUSINESS_ADMIN));
        List<String> others = IntStream.range(0, principals.size())
                .mapToObj(index -> deputised(index + 1, principals.get(index), params))
                .toList();
        String names = IntStream.range(0, others.size())
                .mapToObj(index -> " when " + others.get(index) + " then :name" + (index + 1) + "::text")
                .collect(Collectors.joining());
        return new Sight(
                "(" + Stream.concat(Stream.of(own), others.stream()).collect(Collectors.joining(" or ")) + ")",
                "case when " + own + " then null" + names + " end",
                params);
    }

    private static String held(int index, Actor holder, Map<String, Object> params) {
        params.put("person" + index, holder.personId());
        params.put("units" + index, units(holder, post -> holder.handlesFor(post.unitId())));
        params.put("all" + index, units(holder, post -> holder.handlesGenerallyFor(post.unitId())));
        params.put(
                "posts" + index,
                holder.posts().stream()
                        .map(post -> post.unitId() + post.kind().name())
                        .toArray(String[]::new));
        params.put("heads" + index, units(holder, post -> post.kind() == PostKind.HEAD));
        return ("(w.person = :person# or (w.person is null and w.unit = any (:units#)"
                        + " and w.fallback is distinct from 'NO_UNIT'"
                        + " and (w.post is null and w.unit = any (:all#) or (w.unit::text || w.post) = any (:posts#)))"
                        + " or (w.fallback = 'HEAD' and w.unit = any (:heads#)))")
                .replace("#", String.valueOf(index));
    }

    private static String deputised(int index, Principal principal, Map<String, Object> params) {
        DeputyScope scope = principal.absence().scope();
        Money most = scope.upTo();
        params.put("name" + index, principal.actor().name());
        StringBuilder condition = new StringBuilder("(not w.personal and " + held(index, principal.actor(), params));
        if (!scope.procedures().isEmpty()) {
            params.put("procedures" + index, scope.procedures().toArray(String[]::new));
            condition
                    .append(" and w.procedure_key = any (:procedures")
                    .append(index)
                    .append(")");
        }
        if (most != null) {
            params.put("most" + index, most.yuan());
            condition.append(" and w.amount <= :most").append(index);
        }
        return condition.append(")").toString();
    }

    private static UUID[] units(Actor actor, Predicate<Actor.Held> which) {
        return actor.posts().stream()
                .filter(which)
                .map(Actor.Held::unitId)
                .distinct()
                .toArray(UUID[]::new);
    }
}
