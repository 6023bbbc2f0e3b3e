package cn.sanyi.pricing.trial;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 确定试行价格: where no document lets the hospital price, the unit that leads sets the price of the trial. */
@Component
class SetTrialPrice implements Act {

    private final Items items;
    private final WhoPrices whoPrices;
    private final Prices prices;

    SetTrialPrice(Items items, WhoPrices whoPrices, Prices prices) {
        this.items = items;
        this.whoPrices = whoPrices;
        this.prices = prices;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("setTrialPrice", "确定试行价格")
                .during("试行期内，决策表没有赋予自主定价权")
                .movesOn()
                .tells("申请单位");
    }

    @Override
    public void perform(ActInProgress act) {
        TrialItem item = items.inTrial(act.caseFile());
        PriceData data = PriceData.of(act.data());
        FilePrice.inTerm(item, data.from(), LocalDate.ofInstant(act.at(), Zone.ID));
        WhoPrices.Answer who = whoPrices.today(act.caseFile());
        act.freezeData();
        PriceFiling set = prices.file(
                act,
                item,
                new Prices.Wanted(
                        data.price(),
                        PriceMode.AUTHORITY,
                        who.insured(),
                        null,
                        data.from(),
                        item.trialUntil(),
                        data.reason(),
                        who.rule(),
                        List.of()));
        act.note("price", set.amount().toString());
        act.note("from", set.from().toString());
        act.completeStep(Map.of());
    }
}
