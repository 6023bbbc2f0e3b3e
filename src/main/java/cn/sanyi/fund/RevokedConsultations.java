package cn.sanyi.fund;

import cn.sanyi.approval.CaseRevoked;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where a case is revoked, its members are no longer asked. */
@Component
class RevokedConsultations {

    private final ConsultationTable table;
    private final Clock clock;

    RevokedConsultations(ConsultationTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @EventListener
    void on(CaseRevoked revoked) {
        table.latest(revoked.caseFile().number())
                .filter(Consultation::isRunning)
                .ifPresent(asked ->
                        table.end(asked.id(), Consultation.State.CLOSED, revoked.by(), "办件已撤销", clock.instant()));
    }
}
