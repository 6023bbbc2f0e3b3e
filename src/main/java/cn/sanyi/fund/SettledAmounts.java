package cn.sanyi.fund;

import cn.sanyi.approval.people.CaseAmounts;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Money;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A surplus case is about what the year's settlement in force states as retained. */
@Component
class SettledAmounts implements CaseAmounts {

    private final SettlementQueries settlements;

    SettledAmounts(SettlementQueries settlements) {
        this.settlements = settlements;
    }

    @Override
    public String procedure() {
        return Settlements.PROCEDURE;
    }

    @Override
    public Optional<Money> of(CaseFile caseFile) {
        return settlements.retained(caseFile.applicant(), caseFile.year());
    }
}
