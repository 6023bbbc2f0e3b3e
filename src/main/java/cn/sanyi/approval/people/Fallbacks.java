package cn.sanyi.approval.people;

import cn.sanyi.approval.StepRules;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.PlaceAdministrators;
import cn.sanyi.procedure.StepDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Looks whether anybody can do an open item. Where nobody can it falls to the unit's head, and where the head cannot
 * either to the place's business administrator, who assigns it. The step itself never moves by that.
 */
@Component
public class Fallbacks {

    private static final String SYSTEM = "系统";

    private final Handlers handlers;
    private final StepRules rules;
    private final FallbackTable table;
    private final PlaceAdministrators administrators;
    private final RecordBook record;
    private final ApplicationEventPublisher events;

    Fallbacks(
            Handlers handlers,
            StepRules rules,
            FallbackTable table,
            PlaceAdministrators administrators,
            RecordBook record,
            ApplicationEventPublisher events) {
        this.handlers = handlers;
        this.rules = rules;
        this.table = table;
        this.administrators = administrators;
        this.record = record;
        this.events = events;
    }

    /** An item that has just been opened. */
    void opened(CaseFile caseFile, WorkItem item, StepDefinition definition) {
        if (!rules.of(definition).isPersonal()) {
            Fallback fell = found(caseFile, item, definition);
            if (fell != null) {
                change(caseFile, item, definition, fell);
            }
        }
    }

    /** Sets to whom the item falls, tells those it is about and puts it on record, if anything changed. The case is locked. */
    void examine(CaseFile caseFile, WorkItem item, StepDefinition definition) {
        Optional<Fallback> before = table.of(item.id());
        if (before.filter(fallback -> fallback.to() == Fallback.To.NO_UNIT).isPresent()
                || rules.of(definition).isPersonal()) {
            return;
        }
        Fallback now = found(caseFile, item, definition);
        if (Objects.equals(before.map(Fallback::to).orElse(null), now == null ? null : now.to())) {
            return;
        }
        change(caseFile, item, definition, now);
    }

    /** No unit fills the role here: the item waits in the administrators' unit. */
    void withoutUnit(CaseFile caseFile, WorkItem item, StepDefinition definition) {
        String reason = "本辖区没有负责这一环节的单位";
        change(caseFile, item, definition, new Fallback(Fallback.To.NO_UNIT, reason, item.unit()));
    }

    /** Somebody can do it again, or was made to. */
    public void end(CaseFile caseFile, WorkItem item, StepDefinition definition) {
        change(caseFile, item, definition, null);
    }

    private void change(CaseFile caseFile, WorkItem item, StepDefinition definition, @Nullable Fallback now) {
        if (now == null) {
            table.clear(item.id());
        } else {
            table.set(item.id(), now);
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("step", definition.key());
        entry.put("stepName", definition.name());
        entry.put("label", now == null ? "恢复正常办理" : "转" + now.to().label());
        entry.put("reason", now == null ? "" : now.reason());
        record.append(caseFile.number(), SYSTEM, "fallback", entry);
        events.publishEvent(new ItemFellBack(caseFile, item, definition.name(), now));
    }

    private @Nullable Fallback found(CaseFile caseFile, WorkItem item, StepDefinition definition) {
        if (handlers.anyResponsible(caseFile, item, definition)) {
            return null;
        }
        String reason = handlers.whyNobody(caseFile, item, definition);
        if (handlers.anyHead(caseFile, item, definition)) {
            return new Fallback(Fallback.To.HEAD, reason, null);
        }
        UUID unit = administrators.unitFor(caseFile.jurisdiction()).orElse(null);
        return unit == null ? null : new Fallback(Fallback.To.ADMIN, reason, unit);
    }

    /** The unit of those who assign where no unit is responsible; empty if there is none. */
    Optional<UUID> administratorsOf(CaseFile caseFile) {
        return administrators.unitFor(caseFile.jurisdiction());
    }
}
