package cn.sanyi.pricing.trial;

import static cn.sanyi.pricing.trial.ConversionDecision.refused;

import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a decision on the end of a trial must keep to. */
@Component
class DecisionRules {

    private final TrialRules rules;

    DecisionRules(TrialRules rules) {
        this.rules = rules;
    }

    /** The formal price follows the trial price without a gap: after today, at the latest the day after the trial. */
    void convert(TrialItem item, ConversionDecision decision, LocalDate today) {
        LocalDate latest = item.trialUntil().plusDays(1);
        if (!decision.day().isAfter(today) || decision.day().isAfter(latest)) {
            throw refused("onDay", "formal-day", "正式价格的执行日期须晚于今天（%s），最晚为试行期满次日（%s）。".formatted(today, latest));
        }
        if (!decision.price().isPositive()) {
            throw refused("formalPrice", "formal-price", "正式价格须大于 0。");
        }
        decision.category();
    }

    void extend(TrialItem item, ConversionDecision decision, LocalDate today) {
        Parameter times = rules.find(TrialParameterKeys.EXTENSIONS, item.place(), today)
                .orElseThrow(() -> Problem.refused("no-extension", "本地没有规定试行期可以延长（参数“延长次数”为空）。"));
        if (item.extensions() >= times.asInt()) {
            throw Problem.refused(
                    "extended-enough",
                    "试行期已延长 %d 次，最多 %d 次。规则：%s。".formatted(item.extensions(), times.asInt(), TrialRules.basis(times)));
        }
        rules.find(TrialParameterKeys.EXTENSION_MONTHS, item.place(), today)
                .filter(most -> decision.months() > most.asInt())
                .ifPresent(most -> {
                    throw refused(
                            "months",
                            "extension-too-long",
                            "每次延长不得超过 %d 个月。规则：%s。".formatted(most.asInt(), TrialRules.basis(most)));
                });
    }

    /** The last day with a price lies in what is left of the trial. */
    void end(TrialItem item, ConversionDecision decision, LocalDate today) {
        if (decision.day().isBefore(today) || decision.day().isAfter(item.trialUntil())) {
            throw refused("onDay", "end-day", "价格的终止日期须在今天（%s）至试行期满日（%s）之间。".formatted(today, item.trialUntil()));
        }
    }
}
