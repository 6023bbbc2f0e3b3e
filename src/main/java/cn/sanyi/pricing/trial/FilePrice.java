package cn.sanyi.pricing.trial;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 备案价格: the hospital files a price of its own with its cost calculation; each change is another filing with its reason. */
@Component
class FilePrice implements Act {

    private final Items items;
    private final WhoPrices whoPrices;
    private final Prices prices;
    private final RaiseGuard guard;
    private final TrialTold told;

    FilePrice(Items items, WhoPrices whoPrices, Prices prices, RaiseGuard guard, TrialTold told) {
        this.items = items;
        this.whoPrices = whoPrices;
        this.prices = prices;
        this.guard = guard;
        this.told = told;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("filePrice", "备案价格").during("试行期内，决策表定为自主定价").tells("牵头单位");
    }

    @Override
    public void perform(ActInProgress act) {
        TrialItem item = items.inTrial(act.caseFile());
        WhoPrices.Answer who = whoPrices.today(act.caseFile());
        if (who.mode() != PriceMode.SELF) {
            throw Problem.refused(
                    "not-self-pricing", "不能自主定价（%s，%s）：%s。".formatted(item.hospitalName(), who.grade(), who.rule()));
        }
        PriceData data = PriceData.of(act.data());
        inTerm(item, data.from(), LocalDate.ofInstant(act.at(), Zone.ID));
        prices.newest(item).ifPresent(before -> guard.check(item.place(), before, data.price(), data.from()));
        act.freezeData();
        PriceFiling filed = prices.file(
                act,
                item,
                new Prices.Wanted(
                        data.price(),
                        PriceMode.SELF,
                        who.insured(),
                        null,
                        data.from(),
                        item.trialUntil(),
                        data.reason(),
                        who.rule(),
                        data.costs()));
        note(act, filed);
        told.lead(
                act.caseFile(),
                "%s备案试行价格 %s 元/%s，自 %s 起执行。".formatted(item.hospitalName(), filed.amount(), item.unit(), filed.from()));
    }

    private static void note(ActInProgress act, PriceFiling filed) {
        act.note("filing", filed.seq());
        act.note("price", filed.amount().toString());
        act.note("cost", String.valueOf(filed.cost()));
        act.note("from", filed.from().toString());
        act.note("rule", filed.rule());
    }

    static void inTerm(TrialItem item, LocalDate from, LocalDate today) {
        if (from.isBefore(today) || from.isAfter(item.trialUntil())) {
            String message = "执行日期须在今天（%s）至试行期满日（%s）之间。".formatted(today, item.trialUntil());
            throw Problem.refused(
                    "price-outside-trial", message, List.of(new Problem.Field("from", "price-outside-trial", message)));
        }
    }
}
