package cn.sanyi.pricing.trial;

import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Guards of a price that is raised: how long the one before must have held, and by how much it may rise. Both are
 * parameters after the checks of another place's filing system; without a value there is no guard.
 */
@Component
class RaiseGuard {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TrialRules rules;

    RaiseGuard(TrialRules rules) {
        this.rules = rules;
    }

    /** @throws Problem naming the rule that is broken */
    void check(String place, Price before, Money amount, LocalDate from) {
        if (amount.exceeds(before.amount())) {
            rules.find(TrialParameterKeys.RAISE_MONTHS, place, from).ifPresent(months -> soon(months, before, from));
            rules.find(TrialParameterKeys.RAISE_RATE, place, from).ifPresent(rate -> much(rate, before, amount));
        }
    }

    private static void soon(Parameter months, Price before, LocalDate from) {
        LocalDate earliest = before.from().plusMonths(months.asInt());
        if (from.isBefore(earliest)) {
            throw refused(
                    "from",
                    "price-raised-too-soon",
                    "现行价格自 %s 起执行，未满 %d 个月不得提价，最早为 %s。规则：%s。"
                            .formatted(before.from(), months.asInt(), earliest, TrialRules.basis(months)));
        }
    }

    private static void much(Parameter rate, Price before, Money amount) {
        BigDecimal factor = HUNDRED.add(new BigDecimal(String.valueOf(rate.value())));
        BigDecimal bound = before.amount().yuan().multiply(factor).divide(HUNDRED, 4, RoundingMode.HALF_UP);
        if (amount.yuan().compareTo(bound) >= 0) {
            throw refused(
                    "price",
                    "price-above-guard",
                    "新价 %s 元达到现行价格 %s 元的 %s%%，提价幅度须小于 %s%%。规则：%s。"
                            .formatted(
                                    ChineseAmount.grouped(amount),
                                    ChineseAmount.grouped(before.amount()),
                                    factor.stripTrailingZeros().toPlainString(),
                                    rate.value(),
                                    TrialRules.basis(rate)));
        }
    }

    private static Problem refused(String field, String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field(field, code, message)));
    }
}
