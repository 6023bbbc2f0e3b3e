package cn.sanyi.settings.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.settings.ParameterChanges;
import cn.sanyi.settings.ParameterDesk;
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

/** A change of a parameter with what it does, to be confirmed or not. */
@Controller
@RequestMapping("/admin/business/parameters/changes")
class ParameterChangePages {

    private final ParameterChanges changes;
    private final ParameterDesk desk;

    ParameterChangePages(ParameterChanges changes, ParameterDesk desk) {
        this.changes = changes;
        this.desk = desk;
    }

    @GetMapping("/{id}")
    String change(Actor actor, @PathVariable UUID id, Model model) {
        ParameterChanges.Preview preview = changes.preview(actor, id);
        model.addAttribute("preview", preview);
        model.addAttribute("withdrawable", preview.withdrawable());
        return "settings/parameter-change";
    }

    @PostMapping("/{id}/{decision:confirmation|rejection|withdrawal}")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String decision,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response) {
        try {
            switch (decision) {
                case "confirmation" -> desk.confirm(actor, id);
                case "rejection" -> desk.reject(actor, id, reason);
                default -> desk.withdraw(actor, id, reason);
            }
            return "redirect:/admin/business/parameters/changes/" + id;
        } catch (Problem problem) {
            return ParameterPages.refused(problem, model, response, () -> change(actor, id, model));
        }
    }
}
