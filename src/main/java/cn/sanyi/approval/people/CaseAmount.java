package cn.sanyi.approval.people;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Money;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The amount of a case, whatever its procedure. */
@Component
class CaseAmount {

    private final List<CaseAmounts> all;

    CaseAmount(List<CaseAmounts> all) {
        this.all = all;
    }

    /** Empty where the procedure knows none, or the case has none yet. */
    Optional<Money> of(CaseFile caseFile) {
        return all.stream()
                .filter(each -> each.procedure().equals(caseFile.procedureKey()))
                .findFirst()
                .flatMap(each -> each.of(caseFile));
    }
}
