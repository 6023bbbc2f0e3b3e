package cn.sanyi.organization;

import java.util.List;
import java.util.UUID;

/**
 * A person as they act now: who they are and which posts they hold today.
 *
 * @param posts never null; those in force today
 */
public record Actor(UUID personId, String name, List<Held> posts) {

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

    /** True if the person may handle work items of the unit (clerk or head; members do so in a committee). */
    public boolean handlesFor(UUID unitId) {
        return posts.stream()
                .anyMatch(post -> post.unitId().equals(unitId)
                        && switch (post.kind()) {
                            case CLERK, HEAD, MEMBER, CHAIR -> true;
                            default -> false;
                        });
    }
}
