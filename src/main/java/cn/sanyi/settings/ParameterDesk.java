package cn.sanyi.settings;

import static cn.sanyi.settings.ParameterProposal.text;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterRegister;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.settings.ParameterChange.Signed;
import cn.sanyi.settings.ParameterChange.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of parameters: one administrator proposes, one confirms. For money, limits and votes that is another person,
 * whatever posts the two hold. What was confirmed can be withdrawn until the day before it begins.
 */
@Service
public class ParameterDesk {

    static final String CHAIN = "admin/parameters";

    private final ProposalCheck check;
    private final ParameterChangeTable changes;
    private final ParameterRegister register;
    private final RecordBook record;
    private final Clock clock;

    ParameterDesk(
            ProposalCheck check,
            ParameterChangeTable changes,
            ParameterRegister register,
            RecordBook record,
            Clock clock) {
        this.check = check;
        this.changes = changes;
        this.register = register;
        this.record = record;
        this.clock = clock;
    }

    /** @throws Problem {@code parameter-unknown}, {@code place-unknown}, {@code parameter-refused} with fields, 409 {@code change-waiting} */
    @Transactional
    public UUID propose(Actor actor, ParameterProposal proposal) {
        Administrators.require(actor);
        ParameterKey key = check.check(proposal);
        ParameterChange change = change(actor, key, proposal);
        if (!changes.insert(change)) {
            throw Problem.conflict("change-waiting", "同一参数、辖区和生效日期已有一项变更待确认，请先处理那一项。");
        }
        note(actor, "提出参数变更", change, null);
        return change.id();
    }

    private ParameterChange change(Actor actor, ParameterKey key, ParameterProposal proposal) {
        boolean valued = text(proposal.mode()).equals("VALUE");
        String clause = text(proposal.clause());
        return new ParameterChange(
                UUID.randomUUID(),
                key.key(),
                text(proposal.jurisdiction()),
                Objects.requireNonNull(proposal.effectiveFrom()),
                valued ? text(proposal.value()) : null,
                text(proposal.mode()).equals("INHERIT"),
                clause.isEmpty() ? null : clause,
                ProposalCheck.grade(proposal.grade()).orElseThrow(),
                text(proposal.source()),
                text(proposal.reason()),
                key.fourEyes(),
                State.PROPOSED,
                signed(actor),
                null,
                null,
                null);
    }

    /** @throws Problem 403 {@code four-eyes}; 409 {@code change-decided}; 422 if it no longer fits */
    @Transactional
    public void confirm(Actor actor, UUID id) {
        ParameterChange change = open(actor, id);
        if (change.fourEyes() && change.proposed().person().equals(actor.personId())) {
            throw Problem.forbidden("four-eyes", "涉及资金、时限和表决的参数须由另一名管理员确认，提出人不能确认自己的变更。");
        }
        check.check(new ParameterProposal(
                change.key(),
                change.jurisdiction(),
                change.inherits() ? "INHERIT" : change.value() == null ? "EMPTY" : "VALUE",
                change.value(),
                change.effectiveFrom(),
                change.clause(),
                change.grade().name(),
                change.source(),
                change.reason()));
        changes.confirm(id, signed(actor), LocalDate.now(clock));
        register.enter(
                new Parameter(
                        change.key(),
                        change.jurisdiction(),
                        change.value(),
                        change.effectiveFrom(),
                        change.clause(),
                        change.grade(),
                        change.source()),
                change.inherits(),
                id);
        note(actor, "确认参数变更", change, null);
    }

    @Transactional
    public void reject(Actor actor, UUID id, @Nullable String reason) {
        ParameterChange change = open(actor, id);
        close(actor, change, State.REJECTED, reason, "驳回参数变更");
    }

    /** Also of a confirmed change, before its day. @throws Problem 409 {@code change-in-force} from that day on */
    @Transactional
    public void withdraw(Actor actor, UUID id, @Nullable String reason) {
        Administrators.require(actor);
        ParameterChange change = changes.lock(id).orElseThrow(ParameterDesk::unknown);
        if (change.state() == State.REJECTED || change.state() == State.WITHDRAWN) {
            throw decided(change);
        }
        if (change.state() == State.CONFIRMED && !change.effectiveFrom().isAfter(LocalDate.now(clock))) {
            throw Problem.conflict("change-in-force", "这项变更已于 %s 生效，不能撤回；请另提一项变更。".formatted(change.effectiveFrom()));
        }
        close(actor, change, State.WITHDRAWN, reason, "撤回参数变更");
        register.takeBack(id);
    }

    private void close(Actor actor, ParameterChange change, State state, @Nullable String reason, String action) {
        String why = Reasons.required(reason);
        changes.close(change.id(), state, signed(actor), LocalDate.now(clock), why);
        note(actor, action, change, why);
    }

    private ParameterChange open(Actor actor, UUID id) {
        Administrators.require(actor);
        ParameterChange change = changes.lock(id).orElseThrow(ParameterDesk::unknown);
        if (change.state() != State.PROPOSED) {
            throw decided(change);
        }
        return change;
    }

    static Problem unknown() {
        return Problem.notFound("unknown-change", "没有这项参数变更。");
    }

    private static Problem decided(ParameterChange change) {
        return Problem.conflict("change-decided", "这项变更" + change.state().label() + "，不能再处理。");
    }

    private Signed signed(Actor actor) {
        return new Signed(actor.personId(), Administrators.signature(actor), clock.instant());
    }

    private void note(Actor actor, String action, ParameterChange change, @Nullable String reason) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("change", change.id().toString());
        payload.put("key", change.key());
        payload.put("jurisdiction", change.jurisdiction());
        payload.put("value", change.value() == null ? (change.inherits() ? "（适用上级）" : "（空）") : change.value());
        payload.put("effectiveFrom", change.effectiveFrom().toString());
        payload.put("clause", change.clause() == null ? "" : change.clause());
        payload.put("grade", change.grade().label());
        payload.put("source", change.source());
        payload.put("reason", reason == null ? change.reason() : reason);
        record.append(CHAIN, Administrators.signature(actor), action, payload);
    }
}
