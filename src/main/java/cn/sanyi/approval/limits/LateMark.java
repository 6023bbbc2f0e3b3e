package cn.sanyi.approval.limits;

import cn.sanyi.approval.LimitPassed;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseRegistry;
import cn.sanyi.deadline.Clocks.CaseClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The mark of lateness of a case (逾期标记). It says what the clock of the case's limit says; every change stands in the record. */
@Component
class LateMark {

    private static final String DUE_ON = "dueOn";

    private final CaseFiles caseFiles;
    private final CaseRegistry registry;
    private final RecordBook record;
    private final ApplicationEventPublisher events;
    private final Clock time;

    LateMark(
            CaseFiles caseFiles,
            CaseRegistry registry,
            RecordBook record,
            ApplicationEventPublisher events,
            Clock time) {
        this.caseFiles = caseFiles;
        this.registry = registry;
        this.record = record;
        this.events = events;
        this.time = time;
    }

    /**
     * Sets or clears the mark after the last day has moved. Those concerned are told where it is set while the limit runs.
     *
     * @param limit clock of the case's limit as it stands now
     * @param by who moved it
     */
    void follow(CaseFile caseFile, CaseClock limit, String by) {
        LocalDate measured = limit.endedOn() == null ? LocalDate.now(time) : limit.endedOn();
        boolean late = measured.isAfter(limit.dueOn());
        if (late && limit.endedOn() == null) {
            set(caseFile, limit, by);
        } else if (late && !caseFile.late()) {
            registry.markLate(caseFile.number());
            note(limit, by, "markLate");
        } else if (!late && caseFile.late()) {
            registry.unmarkLate(caseFile.number());
            note(limit, by, "unmarkLate");
        }
    }

    /** Sets it and tells those concerned; nothing happens where it is set already. */
    void set(CaseFile caseFile, CaseClock limit, String by) {
        if (!caseFile.late()) {
            registry.markLate(caseFile.number());
            note(limit, by, "markLate");
            events.publishEvent(new LimitPassed(caseFiles.lock(caseFile.number()), limit.dueOn()));
        }
    }

    private void note(CaseClock limit, String by, String action) {
        record.append(
                limit.caseNumber(), by, action, Map.of(DUE_ON, limit.dueOn().toString()));
    }
}
