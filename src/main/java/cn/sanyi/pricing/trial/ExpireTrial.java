package cn.sanyi.pricing.trial;

import cn.sanyi.approval.CaseEffect;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** 试行期满: the last day has passed without a decision. */
@Component
class ExpireTrial implements CaseEffect {

    private final CaseFiles cases;
    private final Items items;
    private final ItemRegister register;

    ExpireTrial(CaseFiles cases, Items items, ItemRegister register) {
        this.cases = cases;
        this.items = items;
        this.register = register;
    }

    @Override
    public String name() {
        return "expireTrial";
    }

    @Override
    public void apply(String caseNumber) {
        CaseFile caseFile = cases.lock(caseNumber);
        register.expire(caseFile, items.of(caseFile));
    }
}
