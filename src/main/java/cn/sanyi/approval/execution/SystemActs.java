package cn.sanyi.approval.execution;

import cn.sanyi.approval.Reopened;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.limits.CaseLimit;
import cn.sanyi.approval.steps.ActTable;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.organization.Actor;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** What happens to a case because of something decided beside its steps: it goes back to be filled in, or it ends. */
@NamedInterface("execution")
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SystemActs {

    private final ActTools tools;
    private final ActTable acts;
    private final CaseLimit limit;
    private final RecordBook record;
    private final Clock clock;

    SystemActs(ActTools tools, ActTable acts, CaseLimit limit, RecordBook record, Clock clock) {
        this.tools = tools;
        this.acts = acts;
        this.limit = limit;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Whose decision it was and what it is called in timeline and record.
     *
     * @param unit the unit acted for
     */
    public record Cause(Actor actor, UUID unit, String code, String label, String reason) {}

    /** Sends a submitted case back to the step in which it is submitted; what was established since falls, as by a return. */
    public void sendBack(CaseFile caseFile, Cause cause) {
        UUID act = add(caseFile, cause);
        String target = limit.submission(caseFile).key();
        tools.returnTo(open(caseFile), target, Reopened.Cause.REVISED, act);
        append(caseFile, cause, act, Map.of("to", target));
    }

    /** Ends a case for which nothing is left to decide. */
    public void terminate(CaseFile caseFile, Cause cause) {
        UUID act = add(caseFile, cause);
        limit.end(caseFile, clock.instant(), cause.label());
        tools.process.end(caseFile.number(), cause.reason());
        tools.registry.move(caseFile.number(), CaseState.TERMINATED);
        append(caseFile, cause, act, Map.of());
    }

    private UUID add(CaseFile caseFile, Cause cause) {
        UUID act = UUID.randomUUID();
        var row = new ActTable.Row(
                act,
                cause.code(),
                cause.label(),
                clock.instant(),
                JsonNodeFactory.instance.objectNode(),
                cause.reason());
        acts.add(caseFile.number(), open(caseFile), row, cause.actor(), cause.unit());
        return act;
    }

    /** Where the main process stands; steps beside it stay as they are. */
    private Step open(CaseFile caseFile) {
        return tools.steps.open(caseFile.number()).stream()
                .filter(step -> !step.isBeside())
                .findFirst()
                .orElseThrow();
    }

    private void append(CaseFile caseFile, Cause cause, UUID act, Map<String, String> more) {
        Map<String, Object> entry = new LinkedHashMap<>(more);
        entry.put("act", act.toString());
        entry.put("label", cause.label());
        entry.put("comment", cause.reason());
        record.append(caseFile.number(), ActExecution.signature(cause.actor(), cause.unit()), cause.code(), entry);
    }
}
