package cn.sanyi.approval.desk;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.Acts;
import cn.sanyi.approval.CaseAct;
import cn.sanyi.approval.CaseActInProgress;
import cn.sanyi.approval.comments.CommentDraftTable;
import cn.sanyi.approval.comments.Comments;
import cn.sanyi.approval.execution.ActExecution;
import cn.sanyi.approval.execution.ActTools;
import cn.sanyi.approval.limits.LimitTimer;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.approval.steps.ActTable;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.ReadOnce;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Performs acts on cases: one call, one commit. The case row is locked first. */
@NamedInterface("desk")
@Service
public class CaseActs {

    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final List<CaseAct> all;
    private final ActTable acts;
    private final ActTools tools;
    private final LimitTimer timer;
    private final RecordBook record;
    private final CaseActRights rights;
    private final CommentDraftTable drafts;
    private final Clock clock;

    CaseActs(
            CaseAccess access,
            CaseFiles caseFiles,
            List<CaseAct> all,
            ActTable acts,
            ActTools tools,
            LimitTimer timer,
            RecordBook record,
            CaseActRights rights,
            CommentDraftTable drafts,
            Clock clock) {
        this.rights = rights;
        this.drafts = drafts;
        this.access = access;
        this.caseFiles = caseFiles;
        this.all = List.copyOf(all);
        this.acts = acts;
        this.tools = tools;
        this.timer = timer;
        this.record = record;
        this.clock = clock;
    }

    /** @param data the act's own parameters; @param comment free text, kept as typed */
    public record Command(String act, ObjectNode data, @Nullable String comment) {}

    /** What this person could do with the case now, for the page. */
    public List<ActEntry> offered(Actor actor, CaseFile caseFile) {
        return rights.offered(actor, caseFile, all).stream().map(CaseAct::entry).toList();
    }

    /** @throws Problem as the act would be refused now */
    void requireOffered(Actor actor, CaseFile caseFile, String code) {
        rights.require(actor, caseFile, act(code));
    }

    /** @throws Problem not found where the case is not visible; refused, forbidden, or conflict where it has moved on */
    @Transactional
    public Acts.Done perform(Actor actor, String caseNumber, Command command) {
        access.requireVisible(actor, caseNumber);
        CaseAct act = act(command.act());
        try (var reads = ReadOnce.begin()) {
            CaseFile caseFile = caseFiles.lock(caseNumber);
            Comments.check(act.entry(), command.comment());
            Actor acting = rights.require(actor, caseFile, act);
            drafts.discard(actor.personId(), caseNumber, act.entry().code());
            return perform(
                    act, new CaseActInProgress(acting, caseFile, command.data(), command.comment(), clock.instant()));
        }
    }

    private Acts.Done perform(CaseAct act, CaseActInProgress running) {
        String number = running.caseFile().number();
        ActEntry entry = act.entry();
        UUID unit = act.unitOf(running.actor(), running.caseFile());
        var row = new ActTable.Row(
                running.actId(), entry.code(), entry.label(), running.at(), running.data(), running.comment());
        var limit = timer.stand(running.caseFile());
        acts.add(number, null, row, running.actor(), unit);
        act.perform(running);
        tools.pauses.settle(number, running.actor().name());
        timer.followSince(limit, caseFiles.lock(number));
        record.append(number, ActExecution.signature(running.actor(), unit), entry.code(), recorded(entry, running));
        CaseFile after = caseFiles.lock(number);
        return new Acts.Done(
                running.actId(), number, entry.code(), after.state().name(), tools.openSteps(number));
    }

    private static Map<String, Object> recorded(ActEntry entry, CaseActInProgress running) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("act", running.actId().toString());
        kept.put("label", entry.label());
        kept.put("data", running.data());
        kept.put("comment", running.comment() == null ? "" : running.comment());
        kept.putAll(running.notes());
        return kept;
    }

    private CaseAct act(String code) {
        return all.stream()
                .filter(each -> each.entry().code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.refused("act-not-offered", "办件不提供办理动作“" + code + "”。"));
    }

    List<ActEntry> entries() {
        return all.stream().map(CaseAct::entry).toList();
    }
}
