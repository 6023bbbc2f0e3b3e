package cn.sanyi.jurisdiction;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What kind of value a parameter has: how it is written, checked and shown. */
public enum ParameterKind {
    DAYS("须为 1 至 3650 的整数", value -> whole(value, 1, 3650), value -> value),
    DAYS_OR_ZERO("须为 0 至 3650 的整数", value -> whole(value, 0, 3650), value -> value),
    COUNT("须为 1 至 100000 的整数", value -> whole(value, 1, 100_000), value -> value),
    UNIT(
            "须为 calendar（自然日）或 working（工作日）",
            value -> value.equals("calendar") || value.equals("working"),
            value -> value.equals("working") ? "工作日" : "自然日"),
    BOOLEAN(
            "须为 true（是）或 false（否）",
            value -> value.equals("true") || value.equals("false"),
            value -> value.equals("true") ? "是" : "否"),
    SHARE("须为大于 0、不超过 1 的分数，如 1/2", ParameterKind::share, value -> value),
    DAY_LIST("须为互不相同的天数，用英文逗号分隔，如 30,15,7", ParameterKind::dayList, value -> value.replace(",", "、")),
    CYCLE(
            "须为 quarterly（每季度）、half-yearly（每半年）或 yearly（每年）",
            value -> Cycles.LABELS.containsKey(value),
            value -> Cycles.LABELS.getOrDefault(value, value)),
    PERCENTAGE(
            "须为 0 至 100、最多两位小数的百分数，不带百分号",
            value -> decimal(value) && new BigDecimal(value).compareTo(BigDecimal.valueOf(100)) <= 0,
            value -> value + "%"),
    VOTING(
            "须为 open（默认记名）、secret（默认无记名）、always-open（一律记名）或 always-secret（一律无记名）",
            value -> !voting(value).isEmpty(),
            ParameterKind::voting),
    MONEY("须为以元计、最多两位小数、不小于 0 的金额", ParameterKind::decimal, value -> value),
    MONTHS("须为 1 至 120 的整数", value -> whole(value, 1, 120), value -> value),
    /** Which weekday of a month, counted from its beginning or from its end. */
    WEEKDAY_OF_MONTH(
            "须为“第几个-星期几”，如 4-tue（第四个星期二）、last-fri（最后一个星期五）",
            value -> Weekdays.WRITTEN.matcher(value).matches(),
            Weekdays::shown),
    /** One of the key's own choices. */
    CHOICE("须为所列选项之一", value -> !value.isEmpty() && !value.contains(","), value -> value),
    /** Some of the key's own choices, separated by commas, each once. */
    CHOICES("须为所列选项，用英文逗号分隔，不得重复", ParameterKind::distinct, value -> value),
    WORDS("须为 1 至 40 字的一行文字", value -> value.matches("\\P{C}{1,40}"), value -> value);

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?");
    private static final int LONGEST_LIST = 12;

    private final String rule;
    private final Predicate<String> fits;
    private final Function<String, String> shown;

    ParameterKind(String rule, Predicate<String> fits, Function<String, String> shown) {
        this.rule = rule;
        this.fits = fits;
        this.shown = shown;
    }

    /** How it is written, in a sentence without subject, e.g. {@code 须为 1 至 3650 的整数}. */
    public String rule() {
        return rule;
    }

    public boolean fits(String value) {
        return fits.test(value);
    }

    /** As people read it; a value that does not fit is shown as it is. */
    public String shown(String value) {
        return fits(value) ? shown.apply(value) : value;
    }

    private static boolean whole(String value, int least, int most) {
        return WHOLE.matcher(value).matches() && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static boolean share(String value) {
        String[] parts = value.split("/", -1);
        return parts.length == 2
                && whole(parts[0], 1, 1000)
                && whole(parts[1], 1, 1000)
                && Integer.parseInt(parts[0]) <= Integer.parseInt(parts[1]);
    }

    private static boolean dayList(String value) {
        String[] days = value.split(",", -1);
        return days.length <= LONGEST_LIST
                && Arrays.stream(days).allMatch(day -> whole(day, 0, 3650))
                && Arrays.stream(days).allMatch(new HashSet<>()::add);
    }

    private static String voting(String value) {
        return switch (value) {
            case "open" -> "默认记名，可选择";
            case "secret" -> "默认无记名，可选择";
            case "always-open" -> "一律记名";
            case "always-secret" -> "一律无记名";
            default -> "";
        };
    }

    private static boolean distinct(String value) {
        return Arrays.stream(value.split(",", -1)).allMatch(new HashSet<>()::add);
    }

    private static boolean decimal(String value) {
        return DECIMAL.matcher(value).matches();
    }

    /** The n-th weekday of a month. */
    private static final class Weekdays {

        static final Pattern WRITTEN = Pattern.compile("([1-4]|last)-(mon|tue|wed|thu|fri|sat|sun)");
        private static final Map<String, String> NAMES =
                Map.of("mon", "一", "tue", "二", "wed", "三", "thu", "四", "fri", "五", "sat", "六", "sun", "日");

        static String shown(String value) {
            String[] parts = value.split("-", 2);
            return (parts[0].equals("last") ? "最后一个" : "第" + parts[0] + "个") + "星期" + NAMES.get(parts[1]);
        }
    }

    /** How often something is due. */
    private static final class Cycles {

        static final Map<String, String> LABELS = Map.of("quarterly", "每季度", "half-yearly", "每半年", "yearly", "每年");
    }
}
