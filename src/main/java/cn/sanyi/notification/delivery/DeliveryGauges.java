package cn.sanyi.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** The figures as gauges; a query each time they are asked for. */
@Component
class DeliveryGauges implements MeterBinder {

    private final DeliveryFigures figures;

    DeliveryGauges(DeliveryFigures figures) {
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sanyi.deliveries.waiting", figures, DeliveryFigures::waiting)
                .description("Deliveries that are due and not sent")
                .register(registry);
        Gauge.builder("sanyi.deliveries.oldest", figures, each -> each.oldest().toSeconds())
                .description("How long the oldest of them has been due")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("sanyi.deliveries.failed", figures, DeliveryFigures::failed)
                .description("Deliveries that were refused or given up")
                .register(registry);
    }
}
