package cn.sanyi.pricing.trial;

import cn.sanyi.approval.limits.GivenLimit;
import cn.sanyi.casefile.CaseFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When the papers for the conversion are due: some months before the trial ends. Late ones are still taken until the end. */
@Component
class ConversionLimit implements GivenLimit {

    private final ItemTable items;
    private final TrialRules rules;
    private final Clock clock;

    ConversionLimit(ItemTable items, TrialRules rules, Clock clock) {
        this.items = items;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String limit() {
        return "conversion-papers";
    }

    @Override
    public Optional<Last> last(CaseFile caseFile) {
        return items.ofCase(caseFile.number())
                .flatMap(item -> rules.find(TrialParameterKeys.CONVERSION, item.place(), LocalDate.now(clock))
                        .map(months -> new Last(
                                item.trialUntil().minusMonths(months.asInt()),
                                "试行期满（%s）前 %d 个月报送转正材料：%s。"
                                        .formatted(item.trialUntil(), months.asInt(), TrialRules.basis(months)),
                                months.clause(),
                                months.grade())));
    }
}
