package cn.sanyi.portal.visitor;

import cn.sanyi.document.Disclosure;
import cn.sanyi.document.DisclosureLedger;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 公开台账: what an office has to publish and by when. */
@Controller
@RequestMapping("/disclosure")
class DisclosurePages {

    private final DisclosureLedger ledger;

    DisclosurePages(DisclosureLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        requireOffice(actor);
        model.addAttribute("lines", ledger.of(actor));
        model.addAttribute("kinds", Disclosure.Kind.values());
        model.addAttribute("grounds", Disclosure.Ground.values());
        return "public/ledger";
    }

    @PostMapping("/{id}/publication")
    String publish(Actor actor, @PathVariable UUID id, HttpServletResponse response, Model model) {
        return change(actor, () -> ledger.publish(actor, id), response, model);
    }

    @PostMapping("/{id}/attribute")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String ground,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletResponse response,
            Model model) {
        return change(actor, () -> ledger.change(actor, id, kind, ground, reason), response, model);
    }

    private String change(Actor actor, Runnable change, HttpServletResponse response, Model model) {
        requireOffice(actor);
        try {
            change.run();
            return "redirect:/disclosure";
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            response.setStatus(problem.kind() == Problem.Kind.REFUSED ? 422 : 409);
            model.addAttribute("problem", problem);
            return list(actor, model);
        }
    }

    private void requireOffice(Actor actor) {
        if (!ledger.isKeptBy(actor)) {
            throw Problem.forbidden("not-the-office", "公开台账由牵头单位的经办人使用。");
        }
    }
}
