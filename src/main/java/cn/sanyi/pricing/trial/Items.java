package cn.sanyi.pricing.trial;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The item of a case, for acts on it. */
@Component
class Items {

    private final ItemTable table;
    private final Clock clock;

    Items(ItemTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    TrialItem of(CaseFile caseFile) {
        return table.ofCase(caseFile.number()).orElseThrow(() -> Problem.conflict("not-in-trial", "该办件还没有批准试行的项目。"));
    }

    /** @throws Problem once the trial is over, whether or not its end has been entered */
    TrialItem inTrial(CaseFile caseFile) {
        TrialItem item = of(caseFile);
        if (!item.isInTrial(LocalDate.now(clock))) {
            throw Problem.refused(
                    "trial-over",
                    "试行期已于 %s 届满（%s），不能再备案价格、申请转正或作出转正、延长的决定。"
                            .formatted(item.trialUntil(), item.state().label()));
        }
        return item;
    }
}
