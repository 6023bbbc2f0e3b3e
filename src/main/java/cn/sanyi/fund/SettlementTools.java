package cn.sanyi.fund;

import cn.sanyi.approval.forms.StartForms;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.deadline.Clocks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What work on settlements uses. */
@Component
class SettlementTools {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    final SettlementTable table;
    final SettlementQueries queries;
    final StartForms forms;
    final RecordBook record;
    final Clocks clocks;
    final ApplicationEventPublisher events;
    final Clock clock;

    SettlementTools(
            SettlementTable table,
            SettlementQueries queries,
            StartForms forms,
            RecordBook record,
            Clocks clocks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.queries = queries;
        this.forms = forms;
        this.record = record;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
