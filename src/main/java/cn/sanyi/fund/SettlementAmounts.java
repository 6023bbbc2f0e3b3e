package cn.sanyi.fund;

import cn.sanyi.fund.Settlement.InsuranceLine;
import cn.sanyi.fund.Settlement.Line;
import cn.sanyi.fund.SettlementChange.Amount;
import cn.sanyi.platform.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The amounts of a settlement beside those of the one it replaces. */
final class SettlementAmounts {

    private SettlementAmounts() {}

    static List<Amount> compared(@Nullable Settlement before, Settlement after) {
        List<Amount> amounts = new ArrayList<>();
        for (InsuranceLine kind : InsuranceLine.values()) {
            addLine(amounts, kind, before, after);
        }
        amounts.add(amount("确认书所列结余留用金额", before, after, Settlement::statedRetained));
        amounts.add(amount("按各项推算", before, after, Settlement::retained));
        amounts.add(amount("药品集采结余留用（另账）", before, after, Settlement::procurementDrug));
        amounts.add(amount("耗材集采结余留用（另账）", before, after, Settlement::procurementConsumable));
        return List.copyOf(amounts);
    }

    private static void addLine(
            List<Amount> amounts, InsuranceLine kind, @Nullable Settlement before, Settlement after) {
        Optional<Line> old = line(before, kind);
        Optional<Line> now = line(after, kind);
        if (old.isPresent() || now.isPresent()) {
            amounts.add(ofLine(kind, "打包总额", before, old, now, Line::total));
            amounts.add(ofLine(kind, "实际支出", before, old, now, Line::spending));
            amounts.add(ofLine(kind, "扣款", before, old, now, Line::deductions));
            amounts.add(ofLine(kind, "质量保证金", before, old, now, Line::deposit));
        }
    }

    private static Amount ofLine(
            InsuranceLine kind,
            String label,
            @Nullable Settlement before,
            Optional<Line> old,
            Optional<Line> now,
            Function<Line, Money> part) {
        return new Amount(
                kind.label() + label,
                before == null ? null : old.map(part).orElse(Money.ZERO),
                now.map(part).orElse(Money.ZERO));
    }

    private static Amount amount(
            String label, @Nullable Settlement before, Settlement after, Function<Settlement, Money> part) {
        return new Amount(label, before == null ? null : part.apply(before), part.apply(after));
    }

    private static Optional<Line> line(@Nullable Settlement settlement, InsuranceLine kind) {
        return settlement == null
                ? Optional.empty()
                : settlement.lines().stream()
                        .filter(line -> line.line() == kind)
                        .findFirst();
    }
}
