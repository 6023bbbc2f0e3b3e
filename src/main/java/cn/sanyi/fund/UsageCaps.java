package cn.sanyi.fund;

import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A use may have a cap as a share of the plan; the documents give none, administrators may. */
final class UsageCaps {

    private UsageCaps() {}

    static void check(FormData form, Plan plan, Map<String, UsageTypes.Terms> terms) {
        Money total = plan.usageTotal();
        byUsage(plan).forEach((usage, sum) -> {
            UsageTypes.Terms term = terms.get(usage);
            if (term != null && term.cap() != null && exceeds(sum, total, term.cap())) {
                form.refuse(
                        "usages",
                        "plan-usage-cap",
                        "用途“%s”合计 %s 元，超过方案 %s 元的 %s%%（管理员设定的上限）。"
                                .formatted(
                                        usage,
                                        ChineseAmount.grouped(sum),
                                        ChineseAmount.grouped(total),
                                        term.cap().stripTrailingZeros().toPlainString()));
            }
        });
    }

    private static Map<String, Money> byUsage(Plan plan) {
        var sums = new LinkedHashMap<String, Money>();
        plan.lines().forEach(line -> sums.merge(line.usage(), line.amount(), Money::plus));
        return sums;
    }

    /** Exact: sum × 100 > total × cap. */
    private static boolean exceeds(Money sum, Money total, BigDecimal cap) {
        return sum.yuan().movePointRight(2).compareTo(total.yuan().multiply(cap)) > 0;
    }
}
