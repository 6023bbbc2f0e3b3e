package cn.sanyi.portal;

import cn.sanyi.committee.MeetingAccess;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who is acting, and where their administration begins, if they have one. */
@ControllerAdvice(annotations = Controller.class)
class LayoutModel {

    private static final Map<PostKind, String> ADMINISTRATION = new LinkedHashMap<>();

    static {
        ADMINISTRATION.put(PostKind.BUSINESS_ADMIN, "/admin/business");
        ADMINISTRATION.put(PostKind.SECURITY_ADMIN, "/admin/accounts");
        ADMINISTRATION.put(PostKind.SYSTEM_ADMIN, "/admin/system");
        ADMINISTRATION.put(PostKind.AUDITOR, "/admin/audit");
    }

    private final boolean clockMoves;

    LayoutModel(Environment environment) {
        this.clockMoves = environment.matchesProfiles("sample");
    }

    /** Whether there is a page that moves the clock: in the sample profile only. */
    @ModelAttribute("clockMoves")
    boolean clockMoves() {
        return clockMoves;
    }

    /** Null where nobody is logged in. */
    @ModelAttribute("actor")
    @Nullable
    Actor actor(@Nullable Actor actor) {
        return actor;
    }

    /** Whether there are meetings for this person. */
    @ModelAttribute("meets")
    boolean meets(@Nullable Actor actor) {
        return actor != null && MeetingAccess.concerns(actor);
    }

    /** Null for everybody but administrators. */
    @ModelAttribute("administration")
    @Nullable
    String administration(@Nullable Actor actor) {
        return actor == null
                ? null
                : ADMINISTRATION.entrySet().stream()
                        .filter(each -> actor.holds(each.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
