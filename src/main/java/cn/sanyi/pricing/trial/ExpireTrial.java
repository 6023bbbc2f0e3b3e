package cn.sanyi.pricing.trial;

import cn.sanyi.approval.BesideProcesses;
import cn.sanyi.approval.CaseEffect;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 试行期满: the last day has passed without a decision. */
@Component
class ExpireTrial implements CaseEffect {

    private final CaseFiles cases;
    private final Items items;
    private final ItemRegister register;
    private final BesideProcesses beside;

    ExpireTrial(CaseFiles cases, Items items, ItemRegister register, BesideProcesses beside) {
        this.beside = beside;
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

    /** What is still open beside the trial keeps the case from closing, but not the item from ending. */
    @Override
    public Map<String, Object> facts(String caseNumber) {
        return Map.of("besideOpen", !beside.open(caseNumber).isEmpty());
    }
}
