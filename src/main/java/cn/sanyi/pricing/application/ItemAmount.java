package cn.sanyi.pricing.application;

import cn.sanyi.approval.people.CaseAmounts;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.platform.Money;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The amount of an application is the price it proposes. */
@Component
class ItemAmount implements CaseAmounts {

    private final CaseFiles caseFiles;

    ItemAmount(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public String procedure() {
        return ItemForms.PROCEDURE;
    }

    @Override
    public Optional<Money> of(CaseFile caseFile) {
        return caseFiles
                .latest(caseFile.number(), ItemForms.DATA)
                .flatMap(version -> Entered.money(version.data(), "proposedPrice"));
    }
}
