package cn.sanyi.approval.execution;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.TimerEvents;
import cn.sanyi.approval.steps.ActTable;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** 到期: an end that nobody brought about is an act of the system, in timeline and record under the timer's own name. */
@Component
public class Expiry implements TimerEvents {

    private static final String CODE = "expire";

    /** Nobody: no person has this id. */
    private static final Actor SYSTEM = new Actor(new UUID(0, 0), "系统", List.of());

    private final CaseFiles caseFiles;
    private final ActTable acts;
    private final RecordBook record;
    private final Clock clock;

    Expiry(CaseFiles caseFiles, ActTable acts, RecordBook record, Clock clock) {
        this.caseFiles = caseFiles;
        this.acts = acts;
        this.record = record;
        this.clock = clock;
    }

    public static ActEntry entry() {
        return ActEntry.of(CODE, "到期")
                .movesOn()
                .withoutForm()
                .by("系统，流程中写明的日期届满时")
                .during("届满时仍未办完的环节一并结束");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void expired(String caseNumber, String event, String name) {
        caseFiles.lock(caseNumber);
        UUID act = UUID.randomUUID();
        var data = JsonNodeFactory.instance.objectNode().put("event", event);
        acts.add(caseNumber, null, new ActTable.Row(act, CODE, name, clock.instant(), data, null), SYSTEM, null);
        record.append(caseNumber, SYSTEM.name(), CODE, Map.of("act", act.toString(), "label", name, "event", event));
    }
}
