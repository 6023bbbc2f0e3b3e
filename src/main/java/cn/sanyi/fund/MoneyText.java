package cn.sanyi.fund;

import cn.sanyi.platform.Money;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as people read them: with grouping, in 万元, and in the characters that cannot be altered (大写). */
final class MoneyText {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};

    private MoneyText() {}

    /** E.g. {@code 1,234,567.80}. */
    static String grouped(Money amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount.yuan());
    }

    /** In ten thousands, exact: no digit is rounded away, e.g. {@code 123.45678}. */
    static String inTenThousands(Money amount) {
        var exact = amount.yuan().movePointLeft(4).stripTrailingZeros();
        var shown = exact.scale() < 2 ? exact.setScale(2, RoundingMode.UNNECESSARY) : exact;
        return new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(shown);
    }

    /** E.g. {@code 壹万零伍佰元叁角整}. */
    static String inCapitals(Money amount) {
        long fen = Math.abs(amount.inFen());
        String text = yuan(fen / 100) + fraction(fen);
        return amount.isNegative() ? "负" + text : text;
    }

    /** All three, as shown where money is decided. */
    static String full(Money amount) {
        return "%s 元（%s 万元，大写：%s）".formatted(grouped(amount), inTenThousands(amount), inCapitals(amount));
    }

    private static String yuan(long yuan) {
        var text = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int four = (int) (yuan / (long) Math.pow(10_000, group) % 10_000);
            if (four == 0) {
                gap = true;
                continue;
            }
            boolean zeroBetween = !text.isEmpty() && (gap || four < 1_000);
            text.append(zeroBetween ? "零" : "").append(digits(four)).append(GROUPS[group]);
            gap = false;
        }
        return text.isEmpty() ? "" : text.append("元").toString();
    }

    private static String digits(int four) {
        var text = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = four / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
            gap = false;
        }
        return text.toString();
    }

    private static String fraction(long fen) {
        long jiao = fen / 10 % 10;
        long last = fen % 10;
        boolean whole = fen < 100;
        if (jiao == 0 && last == 0) {
            return whole ? "零元整" : "整";
        }
        String tenths = jiao > 0 ? DIGITS.charAt((int) jiao) + "角" : whole ? "" : "零";
        return tenths + (last > 0 ? DIGITS.charAt((int) last) + "分" : "整");
    }
}
