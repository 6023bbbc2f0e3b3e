package cn.sanyi.fund;

import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A use may have a cap as a share of the plan; the documents give none, administrators may. */
final class UsageCaps {

    private UsageCaps() {}

    static void check(FormData form, Plan plan, UsageTypes usageTypes) {
        Money total = plan.usageTotal();
        Map<String, UsageTypes.Terms> terms = usageTypes.terms();
        Map<String, UsageType> names = usageTypes.byCode();
        byUsage(plan).forEach((usage, sum) -> {
            UsageTypes.Terms term = terms.get(usage);
            if (term != null && term.cap() != null && exceeds(sum, total, term.cap())) {
                form.refuse(
                        "usages",
                        "plan-usage-cap",
                        message(sum, total, term, Objects.requireNonNull(names.get(usage))));
            }
        });
    }

    /** With the cap in yuan, cut to the fen, what it rests on, and by how much the plan is beyond it. */
    private static String message(Money sum, Money total, UsageTypes.Terms term, UsageType usage) {
        BigDecimal percent = Objects.requireNonNull(term.cap());
        Money most = new Money(total.yuan().multiply(percent).movePointLeft(2).setScale(2, RoundingMode.DOWN));
        return "用途“%s”合计 %s 元，超过上限 %s 元（方案 %s 元的 %s%%，%s），超出 %s 元。"
                .formatted(
                        usage.name(),
                        ChineseAmount.grouped(sum),
                        ChineseAmount.grouped(most),
                        ChineseAmount.grouped(total),
                        percent.stripTrailingZeros().toPlainString(),
                        usage.clause() == null
                                ? "管理员设定，" + usage.grade()
                                : "依据 " + usage.clause() + "，" + usage.grade(),
                        ChineseAmount.grouped(sum.minus(most)));
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
