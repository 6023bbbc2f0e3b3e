package cn.sanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.platform.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LargestRemainderPropertyTest {

    @Property
    void theSharesAddUpToTheAmountToTheFen(
            @ForAll @LongRange(min = 0, max = 9_999_999_999_999L) long fen,
            @ForAll("weights") List<BigDecimal> weights) {
        assertThat(Money.sum(amounts(Money.fen(fen), weights))).isEqualTo(Money.fen(fen));
    }

    @Property
    void everyShareIsLessThanAFenAwayFromItsQuota(
            @ForAll @LongRange(min = 0, max = 9_999_999_999_999L) long fen,
            @ForAll("weights") List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Money> amounts = amounts(Money.fen(fen), weights);
        for (int index = 0; index < weights.size(); index++) {
            // |amount × Σw − total × w| < Σw × 1 fen, without any division
            BigDecimal off = BigDecimal.valueOf(amounts.get(index).inFen())
                    .multiply(sum)
                    .subtract(BigDecimal.valueOf(fen).multiply(weights.get(index)))
                    .abs();
            assertThat(off).isLessThan(sum);
        }
    }

    @Property
    void whoWeighsMoreNeverGetsLess(
            @ForAll @LongRange(min = 0, max = 999_999_999L) long fen, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> amounts = amounts(Money.fen(fen), weights);
        for (int one = 0; one < weights.size(); one++) {
            for (int other = 0; other < weights.size(); other++) {
                if (weights.get(one).compareTo(weights.get(other)) > 0) {
                    assertThat(amounts.get(one)).isGreaterThanOrEqualTo(amounts.get(other));
                }
            }
        }
    }

    @Property
    void ofEqualWeightsTheOneThatStandsFirstGetsTheFen(
            @ForAll @LongRange(min = 0, max = 999_999_999L) long fen, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> amounts = amounts(Money.fen(fen), weights);
        for (int one = 0; one < weights.size(); one++) {
            for (int later = one + 1; later < weights.size(); later++) {
                if (weights.get(one).compareTo(weights.get(later)) == 0) {
                    assertThat(amounts.get(one)).isGreaterThanOrEqualTo(amounts.get(later));
                }
            }
        }
    }

    @Property
    void theOrderChangesNothingWhereNoTwoWeighTheSame(
            @ForAll @LongRange(min = 0, max = 999_999_999L) long fen, @ForAll("different") List<BigDecimal> weights) {
        List<Money> backwards = new java.util.ArrayList<>(amounts(Money.fen(fen), reversed(weights)));
        Collections.reverse(backwards);
        long apart = IntStream.range(0, weights.size())
                .filter(index -> !backwards
                        .get(index)
                        .equals(amounts(Money.fen(fen), weights).get(index)))
                .count();
        boolean tiedRemainders = LargestRemainder.divide(Money.fen(fen), weights).stream()
                        .map(LargestRemainder.Part::remainder)
                        .distinct()
                        .count()
                < weights.size();
        assertThat(tiedRemainders || apart == 0).isTrue();
    }

    @Test
    void thirdsOfOneYuanGiveTheFenToTheFirst() {
        var parts = LargestRemainder.divide(Money.yuan("1.00"), List.of(one(), one(), one()));

        assertThat(parts)
                .extracting(LargestRemainder.Part::amount)
                .containsExactly(Money.yuan("0.34"), Money.yuan("0.33"), Money.yuan("0.33"));
        assertThat(parts.get(0).extra()).isTrue();
        assertThat(parts.get(0).quota()).isEqualByComparingTo("0.33333333");
        assertThat(parts.get(1).remainder()).isEqualByComparingTo("0.333333");
    }

    @Test
    void withoutAnyWeightThereIsNothingToDivideBy() {
        assertThatThrownBy(() -> LargestRemainder.divide(Money.yuan("1"), List.of(BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LargestRemainder.divide(Money.yuan("1"), List.of(one(), one().negate())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return weight().list().ofMinSize(1).ofMaxSize(60).filter(list -> list.stream()
                .anyMatch(each -> each.signum() > 0));
    }

    @Provide
    Arbitrary<List<BigDecimal>> different() {
        return weight().list()
                .uniqueElements(BigDecimal::stripTrailingZeros)
                .ofMinSize(1)
                .ofMaxSize(20)
                .filter(list -> list.stream().anyMatch(each -> each.signum() > 0));
    }

    private static Arbitrary<BigDecimal> weight() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("1000000"))
                        .ofScale(4),
                Arbitraries.integers().between(0, 10).map(BigDecimal::valueOf));
    }

    private static List<BigDecimal> reversed(List<BigDecimal> weights) {
        var backwards = new java.util.ArrayList<>(weights);
        Collections.reverse(backwards);
        return backwards;
    }

    private static List<Money> amounts(Money total, List<BigDecimal> weights) {
        return LargestRemainder.divide(total, weights).stream()
                .map(LargestRemainder.Part::amount)
                .toList();
    }

    private static BigDecimal one() {
        return BigDecimal.ONE;
    }
}
