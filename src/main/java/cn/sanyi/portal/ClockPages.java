package cn.sanyi.portal;

import cn.sanyi.approval.desk.ClockPauses;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the tab 时限; the answer is the tab again, with what was wrong if something was. */
@Controller
@RequestMapping("/cases/{number}/clocks/{clock}")
class ClockPages {

    private final CaseAccess access;
    private final ClockPauses pauses;

    ClockPages(CaseAccess access, ClockPauses pauses) {
        this.access = access;
        this.pauses = pauses;
    }

    @PostMapping("/pause")
    String pause(
            Actor actor,
            @PathVariable String number,
            @PathVariable UUID clock,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes flash) {
        return answer(actor, number, flash, () -> pauses.pause(actor, number, clock, reason, note));
    }

    @PostMapping("/resumption")
    String resume(
            Actor actor,
            @PathVariable String number,
            @PathVariable UUID clock,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes flash) {
        return answer(actor, number, flash, () -> pauses.resume(actor, number, clock, note));
    }

    private String answer(Actor actor, String number, RedirectAttributes flash, Runnable act) {
        String visible = access.requireVisible(actor, number).number();
        try {
            act.run();
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN || problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            flash.addFlashAttribute("refused", problem.getMessage());
        }
        return "redirect:/cases/" + visible + "?tab=clock";
    }
}
