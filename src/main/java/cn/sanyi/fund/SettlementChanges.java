package cn.sanyi.fund;

import cn.sanyi.approval.limits.CaseLimits;
import cn.sanyi.approval.limits.CaseLimits.Due;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.fund.SettlementChange.Consequence;
import cn.sanyi.platform.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what confirming a settlement would do. Moves nothing. */
@Component
class SettlementChanges {

    private final SettlementQueries queries;
    private final CaseFiles cases;
    private final CaseLimits limits;
    private final LedgerQueries ledger;
    private final SettlementRefusals refusals;

    SettlementChanges(
            SettlementQueries queries,
            CaseFiles cases,
            CaseLimits limits,
            LedgerQueries ledger,
            SettlementRefusals refusals) {
        this.queries = queries;
        this.cases = cases;
        this.limits = limits;
        this.ledger = ledger;
        this.refusals = refusals;
    }

    SettlementChange of(Settlement proposed) {
        Settlement before = queries.of(proposed.community(), proposed.year()).orElse(null);
        CaseFile caseFile =
                Optional.ofNullable(proposed.caseNumber()).flatMap(cases::find).orElse(null);
        Consequence consequence = consequence(before, proposed, caseFile);
        return new SettlementChange(
                before,
                proposed,
                SettlementAmounts.compared(before, proposed),
                due(caseFile, before == null),
                caseFile == null
                        ? null
                        : limits.ifFrom(caseFile, proposed.confirmedOn()).orElse(null),
                movements(before, proposed, consequence).list(),
                consequence,
                refusals.of(caseFile, proposed).orElse(null));
    }

    private @Nullable Due due(@Nullable CaseFile caseFile, boolean first) {
        return caseFile == null || first ? null : limits.of(caseFile).orElse(null);
    }

    private SettlementMovements movements(@Nullable Settlement before, Settlement after, Consequence consequence) {
        String number = after.caseNumber();
        Money held = number == null ? Money.ZERO : ledger.ofCase(number, AccountCode.RESERVED);
        Money free = ledger.accounts(after.community(), after.year()).stream()
                .filter(account -> account.book() == Book.BUNDLE && account.code() == AccountCode.AVAILABLE)
                .map(CaseFunds.Account::balance)
                .findFirst()
                .orElse(Money.ZERO);
        return SettlementMovements.of(before, after, consequence, held, free);
    }

    private static Consequence consequence(@Nullable Settlement before, Settlement after, @Nullable CaseFile caseFile) {
        if (caseFile == null) {
            return after.startsPlan() ? Consequence.OPENS : Consequence.NONE;
        }
        if (before != null && before.statedRetained().equals(after.statedRetained())) {
            return Consequence.UNCHANGED;
        }
        return after.startsPlan() ? inState(caseFile.state()) : Consequence.ENDS;
    }

    private static Consequence inState(CaseState state) {
        return switch (state) {
            case DRAFTING -> Consequence.REDISTRIBUTE;
            case SUPPLEMENTING -> Consequence.REDISTRIBUTE_CORRECTED;
            case IN_APPROVAL -> Consequence.RETURNS;
            case CARRYING_OUT, CLOSED, TERMINATED -> Consequence.AMENDS;
        };
    }
}
