package cn.sanyi.fund;

import cn.sanyi.platform.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount by weights into whole fen that add up to it exactly: everybody gets the whole fen of their quota, and the
 * fen left over go one each to the largest remainders (最大余数法). Of equal remainders the one that stands first gets it.
 */
final class LargestRemainder {

    /** Decimals of the quota that are shown; the division itself is exact. */
    private static final int SHOWN = 6;

    /**
     * @param quota in yuan, cut after six decimals, for showing
     * @param floor the whole fen of the quota
     * @param remainder the part of a fen left over, cut after six decimals, for showing
     * @param rank place among the remainders, from 1
     * @param extra whether one of the left-over fen went here
     */
    record Part(BigDecimal weight, BigDecimal quota, Money floor, BigDecimal remainder, int rank, boolean extra) {

        Money amount() {
            return extra ? floor.plus(Money.fen(1)) : floor;
        }
    }

    private LargestRemainder() {}

    /**
     * @param weights not negative, their sum above zero
     * @throws IllegalArgumentException otherwise, and for a negative amount
     */
    static List<Part> divide(Money total, List<BigDecimal> weights) {
        BigInteger fen = BigInteger.valueOf(total.inFen());
        List<BigInteger> whole = whole(weights);
        BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (fen.signum() < 0 || sum.signum() <= 0 || whole.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("Nothing to divide by");
        }
        List<BigInteger[]> quotas = whole.stream()
                .map(weight -> fen.multiply(weight).divideAndRemainder(sum))
                .toList();
        int[] ranks = ranks(quotas);
        int left = fen.subtract(quotas.stream().map(quota -> quota[0]).reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        return IntStream.range(0, weights.size())
                .mapToObj(index -> part(weights.get(index), quotas.get(index), sum, ranks[index], left))
                .toList();
    }

    private static Part part(BigDecimal weight, BigInteger[] quota, BigInteger sum, int rank, int left) {
        BigDecimal remainder = new BigDecimal(quota[1]).divide(new BigDecimal(sum), SHOWN, RoundingMode.DOWN);
        BigDecimal shown = new BigDecimal(quota[0]).add(remainder).movePointLeft(2);
        return new Part(weight, shown, Money.fen(quota[0].longValueExact()), remainder, rank, rank <= left);
    }

    /** Places by remainder, the largest first; sorting keeps the order of those that are equal. */
    private static int[] ranks(List<BigInteger[]> quotas) {
        int[] ranks = new int[quotas.size()];
        List<Integer> order = IntStream.range(0, quotas.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> quotas.get(index)[1], Comparator.reverseOrder()))
                .toList();
        for (int place = 0; place < order.size(); place++) {
            ranks[order.get(place)] = place + 1;
        }
        return ranks;
    }

    /** The weights times the power of ten that makes all of them whole. */
    private static List<BigInteger> whole(List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.movePointRight(Math.max(0, scale)).toBigIntegerExact())
                .toList();
    }
}
