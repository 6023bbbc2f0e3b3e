package cn.sanyi.notification.web;

import cn.sanyi.notification.delivery.DeliveryList;
import cn.sanyi.notification.delivery.DeliveryRepetition;
import cn.sanyi.notification.delivery.DeliveryState;
import cn.sanyi.organization.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries of notices, for the system administrator. */
@RestController
@RequestMapping("/api/v1/admin/system/deliveries")
class DeliveryApi {

    private final DeliveryList deliveries;
    private final DeliveryRepetition repetition;
    private final Receiving receiving;

    DeliveryApi(DeliveryList deliveries, DeliveryRepetition repetition, Receiving receiving) {
        this.deliveries = deliveries;
        this.repetition = repetition;
        this.receiving = receiving;
    }

    record Repeated(int repeated) {}

    @GetMapping
    DeliveryList.Page list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable Long after) {
        return deliveries.find(new DeliveryList.Query(state, receiving.sought(q), after));
    }

    @PostMapping("/repetition")
    Repeated repeat(Actor actor, @RequestBody DeliveryPages.Repeat repeat) {
        return new Repeated(repetition.repeat(actor, repeat.ids(), repeat.reason()));
    }
}
