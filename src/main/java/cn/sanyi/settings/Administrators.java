package cn.sanyi.settings;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;

/** Who may change rules, and how they sign. */
public final class Administrators {

    private Administrators() {}

    /** @throws Problem forbidden for everybody but business administrators */
    public static void require(Actor actor) {
        if (!actor.holds(PostKind.BUSINESS_ADMIN)) {
            throw Problem.forbidden("not-business-admin", "只有业务管理员可以查看和修改规则。");
        }
    }

    /** Name and unit, as the record keeps them. */
    public static String signature(Actor actor) {
        return actor.posts().stream()
                .filter(post -> post.kind() == PostKind.BUSINESS_ADMIN)
                .findFirst()
                .map(post -> "%s（%s）".formatted(actor.name(), post.unitName()))
                .orElse(actor.name());
    }
}
