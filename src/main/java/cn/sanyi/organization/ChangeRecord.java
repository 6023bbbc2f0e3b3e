package cn.sanyi.organization;

import cn.sanyi.audit.RecordBook;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes administrative changes into the record: one chain per subject, with who, when, why, before and after. */
@Component
public class ChangeRecord {

    static final String CHAINS = "admin/";

    private final RecordBook record;
    private final ApplicationEventPublisher events;

    ChangeRecord(RecordBook record, ApplicationEventPublisher events) {
        this.record = record;
        this.events = events;
    }

    /** Part of the change's transaction. Chains are taken in their order, so two changes never wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Actor by, Change change) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("reason", change.reason());
        payload.put("before", change.before());
        payload.put("after", change.after());
        change.subjects().stream()
                .distinct()
                .sorted()
                .forEach(subject -> record.append(CHAINS + subject, nameAndUnit(by), change.action(), payload));
        events.publishEvent(new OrganizationChanged(change.subjects()));
    }

    /** Who acts, as the record names them. */
    public static String nameAndUnit(Actor actor) {
        return actor.posts().stream()
                .findFirst()
                .map(post -> "%s（%s）".formatted(actor.name(), post.unitName()))
                .orElse(actor.name());
    }
}
