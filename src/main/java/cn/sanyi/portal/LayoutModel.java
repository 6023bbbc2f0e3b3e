package cn.sanyi.portal;

import cn.sanyi.committee.MeetingAccess;
import cn.sanyi.document.DisclosureLedger;
import cn.sanyi.fund.SettlementSight;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who is acting, and where their administration begins, if they have one. */
@ControllerAdvice(annotations = Controller.class)
class LayoutModel {

    private final boolean clockMoves;

    private final List<AdministrationPage> pages;

    private final DisclosureLedger ledger;

    LayoutModel(Environment environment, List<AdministrationPage> pages, DisclosureLedger ledger) {
        this.ledger = ledger;
        this.clockMoves = environment.matchesProfiles("sample");
        this.pages = pages.stream()
                .sorted(Comparator.comparingInt(AdministrationPage::order))
                .toList();
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

    /** Whether pauses are this person's to watch. */
    @ModelAttribute("oversees")
    boolean oversees(@Nullable Actor actor) {
        return actor != null && (actor.holds(PostKind.OVERSIGHT) || actor.holds(PostKind.AUDITOR));
    }

    /** Whether the person keeps the ledger of what is made public. */
    @ModelAttribute("disclosing")
    boolean disclosing(@Nullable Actor actor) {
        return actor != null && ledger.isKeptBy(actor);
    }

    /** Whether there are settlements for this person. */
    @ModelAttribute("settles")
    boolean settles(@Nullable Actor actor) {
        return actor != null && SettlementSight.concerns(actor);
    }

    /** Whether there are meetings for this person. */
    @ModelAttribute("meets")
    boolean meets(@Nullable Actor actor) {
        return actor != null && MeetingAccess.concerns(actor);
    }

    /** The pages of the administrator; empty for everybody else. */
    @ModelAttribute("administration")
    List<AdministrationPage> administration(@Nullable Actor actor) {
        return actor == null
                ? List.of()
                : pages.stream().filter(page -> actor.holds(page.who())).toList();
    }

    /** The entry of the administrators' menu that the address belongs to; null on other pages. */
    @ModelAttribute("administrationPath")
    @Nullable
    String administrationPath(HttpServletRequest request) {
        String path = request.getServletPath();
        return pages.stream()
                .filter(page -> page.covers(path) > 0)
                .max(Comparator.comparingInt(page -> page.covers(path)))
                .map(AdministrationPage::path)
                .orElse(null);
    }
}
