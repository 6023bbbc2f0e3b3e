package cn.sanyi.platform;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Amounts as official Chinese papers write them. In words by the rules for bills of the 支付结算办法 (annex 1): 壹拾 in full,
 * a gap of zeros is one 零, 整 after 元 and 角. Where the rules leave a 零 open, it is written after 元 and not after 万 or 亿.
 */
public final class ChineseAmount {

    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};
    private static final int GROUP = 4;

    private ChineseAmount() {}

    /** E.g. {@code 壹拾万零伍拾元零叁分}; zero is {@code 零元整}, a negative amount begins with {@code 负}. */
    public static String inWords(Money amount) {
        if (amount.isNegative()) {
            return "负" + inWords(amount.negate());
        }
        long yuan = amount.inFen() / 100;
        int fen = (int) (amount.inFen() % 100);
        if (fen == 0) {
            return integer(yuan) + "元整";
        }
        String whole = yuan == 0 ? "" : integer(yuan) + "元";
        boolean gap = yuan > 0 && (fen < 10 || yuan % 10 == 0);
        return whole + (gap ? "零" : "") + parts(fen);
    }

    /** With thousands separators and two decimals, e.g. {@code 1,234,567.80}. */
    public static String grouped(Money amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount.yuan());
    }

    /** In ten thousands of yuan, exact, e.g. {@code 123.45678万元}. */
    public static String inTenThousands(Money amount) {
        BigDecimal exact = amount.yuan().movePointLeft(GROUP);
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(exact) + "万元";
    }

    private static String parts(int fen) {
        String jiao = fen < 10 ? "" : DIGITS[fen / 10] + "角";
        return jiao + (fen % 10 == 0 ? "整" : DIGITS[fen % 10] + "分");
    }

    private static String integer(long yuan) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int power = Long.toString(yuan).length() - 1; power >= 0; power--) {
            int digit = (int) (yuan / pow(power) % 10);
            if (digit != 0) {
                words.append(gap ? DIGITS[0] : "").append(DIGITS[digit]).append(PLACES[power % GROUP]);
            }
            gap = digit == 0;
            if (power % GROUP == 0 && yuan / pow(power) % pow(GROUP) != 0) {
                words.append(GROUPS[power / GROUP]);
                gap = false;
            }
        }
        return yuan == 0 ? DIGITS[0] : words.toString();
    }

    private static long pow(int exponent) {
        return BigDecimal.TEN.pow(exponent).longValueExact();
    }
}
