package cn.sanyi.approval;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseRegistry;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 标记逾期: the limit has passed without submission. The case can still be submitted; those concerned are told. */
@Component
class MarkLate implements CaseEffect {

    private final CaseFiles caseFiles;
    private final CaseRegistry registry;
    private final CaseLimit limit;
    private final RecordBook record;
    private final ApplicationEventPublisher events;

    MarkLate(
            CaseFiles caseFiles,
            CaseRegistry registry,
            CaseLimit limit,
            RecordBook record,
            ApplicationEventPublisher events) {
        this.caseFiles = caseFiles;
        this.registry = registry;
        this.limit = limit;
        this.record = record;
        this.events = events;
    }

    @Override
    public String name() {
        return "markLate";
    }

    @Override
    public void apply(String caseNumber) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        if (caseFile.late()) {
            return; // a withdrawal after the limit brings the timer back; those concerned have been told
        }
        limit.clock(caseFile).ifPresent(clock -> {
            registry.markLate(caseNumber);
            record.append(
                    caseNumber, "系统", "markLate", Map.of("dueOn", clock.dueOn().toString()));
            events.publishEvent(new LimitPassed(caseFiles.lock(caseNumber), clock.dueOn()));
        });
    }
}
