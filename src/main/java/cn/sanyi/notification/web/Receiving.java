package cn.sanyi.notification.web;

import cn.sanyi.notification.delivery.DeliveryList;
import cn.sanyi.notification.webhook.Webhooks;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who the receivers of deliveries are, by name: people and webhooks. */
@Component
class Receiving {

    private final Roster roster;
    private final Webhooks webhooks;
    private final Clock clock;

    Receiving(Roster roster, Webhooks webhooks, Clock clock) {
        this.roster = roster;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** @param q a case number, or part of a name; null for a blank one */
    DeliveryList.@Nullable Sought sought(String q) {
        String text = q.replaceAll("\\p{Cntrl}", "").strip();
        return text.isEmpty()
                ? null
                : new DeliveryList.Sought(
                        text,
                        Stream.concat(
                                        roster.personsNamed(text).stream(),
                                        webhooks.like(text).stream().map(Webhooks.Shown::id))
                                .toList());
    }

    /** The name of each receiver; two queries whatever their number. */
    Map<UUID, String> names(List<DeliveryList.Row> rows) {
        Collection<UUID> all =
                rows.stream().map(DeliveryList.Row::receiver).distinct().toList();
        Map<UUID, String> names = new HashMap<>();
        for (Actor person : roster.actors(all, LocalDate.now(clock))) {
            names.put(person.personId(), person.name());
        }
        webhooks.byIds(all).forEach(webhook -> names.put(webhook.id(), webhook.name()));
        return names;
    }
}
