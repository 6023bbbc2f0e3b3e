package cn.sanyi.fund;

import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the shares of a plan come about: computed again, by anybody at any time, from what is stored with the plan.
 *
 * @param snapshot the frozen scores; null where the method takes none
 * @param total what is divided
 * @param weightSum null while nothing can be computed
 * @param rows one per member in the order of members; empty for shares typed by hand and while something is missing
 * @param problems why nothing can be computed, at their fields
 */
public record ShareBasis(
        ShareMethod method,
        @Nullable ScoreSnapshot snapshot,
        Money total,
        @Nullable BigDecimal weightSum,
        List<Row> rows,
        List<Problem.Field> problems) {

    /**
     * @param quota total × weight ÷ sum of weights, cut after six decimals
     * @param remainder part of a fen that is left over
     * @param rank place of the remainder, from 1
     * @param entered what the plan says; null while it says nothing
     * @param text all of it in a sentence
     */
    public record Row(
            String memberCode,
            String memberName,
            BigDecimal weight,
            BigDecimal quota,
            Money floor,
            BigDecimal remainder,
            int rank,
            boolean extra,
            Money computed,
            @Nullable Money entered,
            String text) {

        /** Whether the plan says something else than what is computed; a zero share need not be said. */
        @JsonProperty
        public boolean changedByHand() {
            return entered == null ? !computed.isZero() : !entered.equals(computed);
        }

        /** What the plan says more, or less, than what is computed. */
        @JsonProperty
        public Money difference() {
            return (entered == null ? Money.ZERO : entered).minus(computed);
        }

        /** In a sentence; empty where nothing was changed. */
        @JsonProperty
        public String verdict() {
            if (!changedByHand()) {
                return "";
            }
            Money difference = difference();
            return "比计算%s %s 元"
                    .formatted(
                            difference.isPositive() ? "多" : "少",
                            ChineseAmount.grouped(difference.isPositive() ? difference : difference.negate()));
        }
    }

    /** Whether any share differs from what is computed. */
    @JsonProperty
    public boolean changedByHand() {
        return rows.stream().anyMatch(Row::changedByHand);
    }

    /** The whole in a sentence, for reviewers. */
    @JsonProperty
    public String verdict() {
        if (method == ShareMethod.MANUAL) {
            return "各成员单位金额为手工填写，没有可重算的依据。";
        }
        if (!problems.isEmpty()) {
            return "不能重算：" + problems.get(0).message();
        }
        long changed = rows.stream().filter(Row::changedByHand).count();
        return changed == 0 ? "已重算，各成员单位金额与计算结果一致。" : "已重算，有 %d 个成员单位的金额与计算结果不同，经手工调整。".formatted(changed);
    }

    /** How ties are decided, said wherever the computation is shown. */
    @JsonProperty
    public String rule() {
        return "最大余数法：先各取整到分，余下的分按余数从大到小各补 1 分；余数相同的，按成员单位顺序在前者先补。";
    }
}
