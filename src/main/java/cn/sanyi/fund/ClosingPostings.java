package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.fund.Closing.UnspentUse;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps a closing and moves what was not paid to where it goes. */
@Component
class ClosingPostings {

    private final ClosingTable table;
    private final Ledger ledger;
    private final Clock clock;

    ClosingPostings(ClosingTable table, Ledger ledger, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    void close(CaseFile caseFile, Closing closing) {
        table.add(caseFile.number(), closing, clock.instant());
        UnspentUse use = closing.unspentUse();
        if (use != null && closing.unspent().isPositive()) {
            var scope = Scope.bundle(caseFile.applicant(), caseFile.year());
            ledger.post(Posting.of(
                    scope, use.posting(), closing.unspent(), caseFile.number(), "办结：" + use.label(), By.SYSTEM));
        }
    }
}
