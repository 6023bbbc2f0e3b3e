package cn.sanyi.pricing.trial;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 停止项目: the item is no longer offered; its price ends. */
@Component
class StopItem implements Act {

    private final Items items;
    private final DecisionRules rules;

    StopItem(Items items, DecisionRules rules) {
        this.items = items;
        this.rules = rules;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("stopItem", "停止项目")
                .during("试行期内")
                .movesOn()
                .clock("试行期结束")
                .tells("申请单位、牵头单位和参与部门");
    }

    @Override
    public void perform(ActInProgress act) {
        TrialItem item = items.inTrial(act.caseFile());
        var decision = new ConversionDecision(act.data());
        rules.end(item, decision, LocalDate.ofInstant(act.at(), Zone.ID));
        act.note("lastDay", decision.day().toString());
        act.note("reason", decision.reason());
        act.freezeData();
        act.completeStep(Map.of());
    }
}
