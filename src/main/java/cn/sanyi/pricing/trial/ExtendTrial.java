package cn.sanyi.pricing.trial;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 延长试行: the trial lasts some months longer, from where it would have ended. */
@Component
class ExtendTrial implements Act {

    private final Items items;
    private final DecisionRules rules;

    ExtendTrial(Items items, DecisionRules rules) {
        this.items = items;
        this.rules = rules;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("extendTrial", "延长试行")
                .during("试行期内")
                .movesOn()
                .clock("试行期的最后一日后移")
                .tells("申请单位、牵头单位和参与部门");
    }

    @Override
    public void perform(ActInProgress act) {
        TrialItem item = items.inTrial(act.caseFile());
        var decision = new ConversionDecision(act.data());
        rules.extend(item, decision, LocalDate.ofInstant(act.at(), Zone.ID));
        act.note("months", decision.months());
        act.note("reason", decision.reason());
        act.freezeData();
        act.completeStep(Map.of());
    }
}
