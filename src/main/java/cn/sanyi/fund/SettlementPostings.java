package cn.sanyi.fund;

import cn.sanyi.fund.SettlementChange.Movement;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Money;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Posts what a settlement moves, and writes into the case's record what it changed. */
@Component
class SettlementPostings {

    private final Ledger ledger;
    private final LedgerQueries queries;
    private final SettlementTools tools;

    SettlementPostings(Ledger ledger, LedgerQueries queries, SettlementTools tools) {
        this.ledger = ledger;
        this.queries = queries;
        this.tools = tools;
    }

    void setCase(Settlement settlement, String caseNumber) {
        tools.table.setCase(settlement.id(), caseNumber);
    }

    Instant now() {
        return tools.clock.instant();
    }

    void openBooks(Settlement settlement) {
        for (Book book : Book.values()) {
            ledger.open(new Scope(settlement.community(), settlement.year(), book));
        }
    }

    void post(Settlement settlement, Movement movement) {
        var scope = new Scope(settlement.community(), settlement.year(), movement.book());
        ledger.open(scope);
        ledger.lock(scope);
        Money amount = movement.kind() == JournalKind.RELEASED ? stillHeld(settlement, movement) : movement.amount();
        if (amount.isPositive()) {
            ledger.post(Posting.of(
                    scope,
                    movement.kind(),
                    amount,
                    settlement.caseNumber(),
                    memo(settlement),
                    settlement.recordedBy()));
        }
    }

    /** A return of the case has released everything; then there is nothing left to release. */
    private Money stillHeld(Settlement settlement, Movement movement) {
        Money held = queries.ofCase(Objects.requireNonNull(settlement.caseNumber()), AccountCode.RESERVED);
        return movement.amount().exceeds(held) ? held : movement.amount();
    }

    private static String memo(Settlement settlement) {
        String plain = "%d年度结算 %s".formatted(settlement.year(), settlement.documentNo());
        return settlement.revision() == 1 ? plain : plain + "（第%d次登记）".formatted(settlement.revision());
    }

    /** What changed, old and new, into the record of the case. */
    void note(Actor actor, SettlementChange change) {
        Settlement before = Objects.requireNonNull(change.before());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("settlement", change.after().id().toString());
        entry.put("revision", change.after().revision());
        entry.put("cause", change.after().cause());
        entry.put("distributableBefore", before.statedRetained().toString());
        entry.put("distributable", change.after().statedRetained().toString());
        entry.put("confirmedOnBefore", before.confirmedOn().toString());
        entry.put("confirmedOn", change.after().confirmedOn().toString());
        entry.put("consequence", change.consequence().name());
        tools.record.append(
                Objects.requireNonNull(change.after().caseNumber()), actor.name(), "settlementRevision", entry);
    }
}
