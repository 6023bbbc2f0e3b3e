package cn.sanyi.notification.web;

import cn.sanyi.notification.delivery.DeliveryFigures;
import cn.sanyi.notification.delivery.DeliveryList;
import cn.sanyi.notification.delivery.DeliveryRepetition;
import cn.sanyi.notification.delivery.DeliveryState;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.web.PageForm;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The system administrator's list of deliveries (投递); failed ones are repeated here. */
@Controller
@RequestMapping("/admin/system/deliveries")
class DeliveryPages {

    private static final String ADDRESS = "/admin/system/deliveries";

    private final DeliveryList deliveries;
    private final DeliveryRepetition repetition;
    private final DeliveryFigures figures;
    private final Receiving receiving;

    DeliveryPages(
            DeliveryList deliveries, DeliveryRepetition repetition, DeliveryFigures figures, Receiving receiving) {
        this.deliveries = deliveries;
        this.repetition = repetition;
        this.figures = figures;
        this.receiving = receiving;
    }

    /** What to repeat, as the form sends it. */
    record Repeat(@Nullable List<UUID> ids, @Nullable String reason) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        DeliveryList.Page page = deliveries.find(new DeliveryList.Query(state, receiving.sought(q), after));
        model.addAttribute("q", q.strip());
        model.addAttribute("state", state);
        model.addAttribute("states", DeliveryState.values());
        model.addAttribute("page", page);
        model.addAttribute("names", receiving.names(page.rows()));
        model.addAttribute("closed", deliveries.closed());
        model.addAttribute("waiting", figures.waiting());
        model.addAttribute("oldest", figures.oldest());
        model.addAttribute("failed", figures.failed());
        return "notification/deliveries";
    }

    @PostMapping("/repetition")
    String repeat(Actor actor, Repeat repeat, PageForm form, Model model) {
        return form.answer(
                () -> {
                    repetition.repeat(actor, repeat.ids(), repeat.reason());
                    return ADDRESS;
                },
                "已安排重新投递。",
                () -> list("", DeliveryState.FAILED, null, model));
    }
}
