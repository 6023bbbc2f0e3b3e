package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Personnel;
import cn.sanyi.organization.Post;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Roster;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives posts and takes them back, with the separation of duties: nobody changes their own posts, the administrative
 * posts exclude one another, and none of them goes with a post that acts on cases.
 */
@Component
class PostGrants {

    private static final Set<PostKind> ADMINISTRATIVE =
            EnumSet.of(PostKind.BUSINESS_ADMIN, PostKind.SYSTEM_ADMIN, PostKind.SECURITY_ADMIN, PostKind.AUDITOR);

    private final Personnel personnel;
    private final Roster roster;
    private final AccountRecord record;
    private final Clock clock;

    PostGrants(Personnel personnel, Roster roster, AccountRecord record, Clock clock) {
        this.personnel = personnel;
        this.roster = roster;
        this.record = record;
        this.clock = clock;
    }

    /** A post as it is asked for; {@code title} falls back to the kind's name. */
    record Wanted(UUID unit, PostKind kind, String title) {

        String titleOrKind() {
            return title.isBlank() ? kind.label() : title.strip();
        }
    }

    /**
     * Gives a post from today on.
     *
     * @throws Problem {@code own-post}, {@code duties-separated}, {@code post-held}
     */
    @Transactional
    public void appoint(Actor by, UUID person, Wanted post) {
        refuseOwn(by, person);
        refuseMixedDuties(person, post.kind());
        personnel.appoint(person, post.unit(), post.kind(), post.titleOrKind(), today());
        record.by(
                by,
                "授予岗位",
                Map.of(
                        "person",
                        person,
                        "unit",
                        post.unit(),
                        "kind",
                        post.kind().label()));
    }

    /** Ends a post with yesterday, so that it is not in force any more. */
    @Transactional
    public void end(Actor by, UUID person, UUID post) {
        refuseOwn(by, person);
        Post held = roster.postsOf(person).stream()
                .filter(candidate -> candidate.id().equals(post))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("post-unknown", "没有这个岗位。"));
        personnel.endPost(post, today().minusDays(1));
        record.by(
                by,
                "撤销岗位",
                Map.of(
                        "person",
                        person,
                        "unit",
                        held.unit().code(),
                        "kind",
                        held.kind().label()));
    }

    private static void refuseOwn(Actor by, UUID person) {
        if (by.personId().equals(person)) {
            throw Problem.refused("own-post", "不能给自己授予或撤销岗位（职责分离），请由另一名安全管理员办理。");
        }
    }

    private void refuseMixedDuties(UUID person, PostKind wanted) {
        LocalDate today = today();
        boolean mixed = wanted != PostKind.EMPLOYEE
                && roster.postsOf(person).stream()
                        .filter(post -> post.inForceOn(today) && post.kind() != PostKind.EMPLOYEE)
                        .anyMatch(post -> excludes(post.kind(), wanted));
        if (mixed) {
            throw Problem.refused(
                    "duties-separated", "业务、系统、安全、审计管理岗位互不兼任，也不与办件岗位兼任；“%s”岗位未授予。".formatted(wanted.label()));
        }
    }

    private static boolean excludes(PostKind held, PostKind wanted) {
        return held != wanted && (ADMINISTRATIVE.contains(held) || ADMINISTRATIVE.contains(wanted));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
