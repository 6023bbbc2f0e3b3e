package cn.sanyi.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An amount in yuan, exact to the fen. At most eleven digits before the point (99,999,999,999.99 元).
 *
 * @param yuan never null, scale 2
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    private static final BigDecimal LIMIT = new BigDecimal("100000000000");

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** Refuses a third decimal and a twelfth digit before the point. */
    public Money {
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw Problem.refused("money-scale", "金额最多保留两位小数（精确到分）：" + yuan.toPlainString());
        }
        if (yuan.abs().compareTo(LIMIT) >= 0) {
            throw Problem.refused("money-range", "金额整数部分最多十一位：" + yuan.toPlainString());
        }
        yuan = yuan.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Reads an amount as typed, e.g. {@code "1234.5"}; grouping signs are not accepted. */
    public static Money yuan(String amount) {
        try {
            return new Money(new BigDecimal(amount.strip()));
        } catch (NumberFormatException notANumber) {
            throw Problem.refused("money-format", "不是金额：" + amount);
        }
    }

    public static Money fen(long fen) {
        return new Money(BigDecimal.valueOf(fen, 2));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public Money negate() {
        return new Money(yuan.negate());
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    public boolean isPositive() {
        return yuan.signum() > 0;
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    /** The amount in fen, for decision tables that compare integers. */
    public long inFen() {
        return yuan.movePointRight(2).longValueExact();
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money money && yuan.compareTo(money.yuan) == 0;
    }

    @Override
    public int hashCode() {
        return yuan.hashCode();
    }

    /** Plain digits with two decimals, e.g. {@code 1234.50}. */
    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
