package cn.sanyi.organization;

import cn.sanyi.platform.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Separation of duties: nobody changes their own posts, the administrative posts exclude one another, and none of them
 * goes with a post that acts on cases at the same time.
 */
final class Duties {

    static final Set<PostKind> ADMINISTRATIVE =
            EnumSet.of(PostKind.BUSINESS_ADMIN, PostKind.SYSTEM_ADMIN, PostKind.SECURITY_ADMIN, PostKind.AUDITOR);

    private Duties() {}

    static void refuseOwn(Actor by, UUID person) {
        if (by.personId().equals(person)) {
            throw Problem.refused("own-post", "不能给自己授予、变更或撤销岗位（职责分离），请由另一名安全管理员办理。");
        }
    }

    /** @param others what the person holds besides the wanted post */
    static void refuseMixed(List<Post> others, PostKind wanted, Term term) {
        others.stream()
                .filter(post -> excludes(post.kind(), wanted) && post.term().overlaps(term))
                .findFirst()
                .ifPresent(post -> {
                    throw Problem.refused(
                            "duties-separated",
                            "业务、系统、安全、审计管理岗位互不兼任，也不与办件岗位兼任；此人 %s 任“%s”（%s），“%s”岗位未授予。"
                                    .formatted(
                                            post.term().words(),
                                            post.kind().label(),
                                            post.unit().name(),
                                            wanted.label()));
                });
    }

    private static boolean excludes(PostKind held, PostKind wanted) {
        boolean facts = held == PostKind.EMPLOYEE || wanted == PostKind.EMPLOYEE;
        return !facts && held != wanted && (ADMINISTRATIVE.contains(held) || ADMINISTRATIVE.contains(wanted));
    }
}
