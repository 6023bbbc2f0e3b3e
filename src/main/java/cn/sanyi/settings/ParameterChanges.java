package cn.sanyi.settings;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterRegister;
import cn.sanyi.organization.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes of parameters as administrators read them: which wait, and what one does. */
@Service
public class ParameterChanges {

    private final ParameterChangeTable changes;
    private final ParameterCatalogue catalogue;
    private final ParameterRegister register;
    private final ChangedValues values;
    private final Clock clock;

    ParameterChanges(
            ParameterChangeTable changes,
            ParameterCatalogue catalogue,
            ParameterRegister register,
            ChangedValues values,
            Clock clock) {
        this.changes = changes;
        this.catalogue = catalogue;
        this.register = register;
        this.values = values;
        this.clock = clock;
    }

    /** Proposals that wait for somebody, the oldest first. */
    public List<ParameterChange> waiting(Actor actor) {
        Administrators.require(actor);
        return changes.waiting();
    }

    /**
     * A change with what it does.
     *
     * @param before what would hold on that day without it; null if no number
     * @param after what will hold; null if no number
     * @param until the day on which the next change in the place begins; null if none is known
     * @param effects on what is running, in sentences
     */
    public record Preview(
            ParameterChange change,
            ParameterKey key,
            Jurisdiction place,
            @Nullable String before,
            @Nullable String after,
            @Nullable LocalDate until,
            List<String> effects,
            boolean mayConfirm,
            boolean withdrawable) {}

    public Preview preview(Actor actor, UUID id) {
        Administrators.require(actor);
        ParameterChange change = changes.find(id).orElseThrow(ParameterDesk::unknown);
        ParameterKey key = catalogue.find(change.key()).orElseGet(() -> ParameterCatalogue.unread(change.key()));
        Jurisdiction place = values.place(change);
        boolean open = change.state() == ParameterChange.State.PROPOSED;
        return new Preview(
                change,
                key,
                place,
                open ? values.standing(key, change) : values.before(key, change),
                values.after(key, change),
                until(change),
                open ? values.effects(key, change) : List.of(),
                open && !(change.fourEyes() && change.proposed().person().equals(actor.personId())),
                open
                        || change.state() == ParameterChange.State.CONFIRMED
                                && change.effectiveFrom().isAfter(LocalDate.now(clock)));
    }

    private @Nullable LocalDate until(ParameterChange change) {
        return register.timeline(change.key(), change.jurisdiction()).stream()
                .map(period -> period.parameter().effectiveFrom())
                .filter(from -> from.isAfter(change.effectiveFrom()))
                .findFirst()
                .orElse(null);
    }
}
