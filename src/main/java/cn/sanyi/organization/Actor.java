package cn.sanyi.organization;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person as they act now: who they are and which posts they hold today.
 *
 * @param posts never null; those in force today; a deputy's with those of whom they stand in for
 * @param standsInFor whom they act for (signed 乙代甲); null in their own name
 */
public record Actor(UUID personId, String name, List<Held> posts, @Nullable Principal standsInFor) {

    /** Somebody who is away and has a deputy. */
    public record Principal(UUID personId, String name) {}

    /** In their own name. */
    public Actor(UUID personId, String name, List<Held> posts) {
        this(personId, name, posts, null);
    }

    /** This person as deputy of another, with the other's posts. */
    public Actor standingInFor(Actor away) {
        return new Actor(
                personId,
                name,
                Stream.concat(posts.stream(), away.posts.stream()).distinct().toList(),
                new Principal(away.personId, away.name));
    }

    /** The name as it is signed: {@code 乙（代甲）} for a deputy. */
    public String signature() {
        return standsInFor == null ? name : name + "（代" + standsInFor.name() + "）";
    }

    /** True if the person is meant, themselves or as deputy. */
    public boolean isOrStandsInFor(UUID person) {
        return personId.equals(person)
                || (standsInFor != null && standsInFor.personId().equals(person));
    }

    /** A post held in a unit. */
    public record Held(UUID unitId, String unitName, String unitRole, String jurisdiction, PostKind kind) {}

    public boolean worksIn(UUID unitId) {
        return posts.stream().anyMatch(post -> post.unitId().equals(unitId));
    }

    public boolean holds(PostKind kind) {
        return posts.stream().anyMatch(post -> post.kind() == kind);
    }

    public boolean holds(PostKind kind, UUID unitId) {
        return posts.stream()
                .anyMatch(post -> post.kind() == kind && post.unitId().equals(unitId));
    }

    /** True if the person handles work items of the unit, be it only those whose step narrows to their post. */
    public boolean handlesFor(UUID unitId) {
        return holdsOneOf(PostKind.handling(), unitId);
    }

    /** True if the person handles whatever the unit has to do (clerk or head; members do so in a committee). */
    public boolean handlesGenerallyFor(UUID unitId) {
        return holdsOneOf(PostKind.general(), unitId);
    }

    private boolean holdsOneOf(Set<PostKind> kinds, UUID unitId) {
        return posts.stream().anyMatch(post -> post.unitId().equals(unitId) && kinds.contains(post.kind()));
    }
}
