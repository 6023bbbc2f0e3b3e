package cn.sanyi.portal;

import cn.sanyi.approval.limits.PauseOversight;
import cn.sanyi.organization.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What oversight looks at: pauses that began close to the last day. */
@Controller
class OversightPages {

    private final PauseOversight pauses;

    OversightPages(PauseOversight pauses) {
        this.pauses = pauses;
    }

    @GetMapping("/oversight/pauses")
    String pauses(
            Actor actor,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        var filter = new PauseOversight.Filter(place, from, all);
        model.addAttribute("filter", filter);
        model.addAttribute("view", pauses.view(actor, filter));
        return "oversight/pauses";
    }
}
