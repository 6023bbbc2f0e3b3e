package cn.sanyi.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Finds personal data (个人信息) in text that is to be made public, and masks it. Numbers are told by their own check digits, so
 * that document numbers and amounts stay; names, addresses and file numbers only where a word before them says what they
 * are. It cannot find a name or an address that stands without such a word, a landline number, a person described without
 * being named, or anything in a picture: who publishes has to read the text.
 */
public final class PersonalData {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String SEPARATOR = "[ \\-\\x{3000}]?";
    private static final String NOT_WITHIN_DIGITS = "(?<![0-9])%s(?![0-9])";

    /** What was found. */
    public enum Kind {
        IDENTITY_CARD("身份证号", found -> kept(found, 3, 2)),
        BANK_CARD("银行卡号", found -> kept(found, 0, 4)),
        MOBILE("手机号", found -> kept(digits(found), 3, 4)),
        PASSPORT("护照号", found -> kept(found, 1, 2)),
        EMAIL("电子邮箱", found -> found.charAt(0) + "***" + found.substring(found.indexOf('@'))),
        FILE_NUMBER("账号、卡号或病历号", found -> kept(found, 0, 2)),
        ADDRESS("住址", found -> "***"),
        NAME("姓名", PersonalData::maskedName);

        private final String label;
        private final UnaryOperator<String> masking;

        Kind(String label, UnaryOperator<String> masking) {
            this.label = label;
            this.masking = masking;
        }

        public String label() {
            return label;
        }
    }

    /** @param from first character, @param to behind the last one, @param masked as it may be shown */
    public record Finding(Kind kind, int from, int to, String masked) {}

    /** @param group of the pattern that holds the data itself */
    private record Rule(Kind kind, Pattern pattern, int group, Predicate<String> check) {

        Rule(Kind kind, String pattern, int group, Predicate<String> check) {
            this(kind, Pattern.compile(pattern), group, check);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(
                    Kind.IDENTITY_CARD,
                    "(?<![0-9A-Za-z])([1-9][0-9]{5}" + SEPARATOR + "[0-9]{8}" + SEPARATOR
                            + "[0-9]{3}[0-9Xx])(?![0-9A-Za-z])",
                    1,
                    PersonalData::isIdentityCard),
            new Rule(
                    Kind.IDENTITY_CARD,
                    NOT_WITHIN_DIGITS.formatted("([1-8][0-9]{14})"),
                    1,
                    PersonalData::isOldIdentityCard),
            new Rule(
                    Kind.BANK_CARD,
                    NOT_WITHIN_DIGITS.formatted(
                            "([3-9][0-9]{3}(?:" + SEPARATOR + "[0-9]{4}){3}(?:" + SEPARATOR + "[0-9]{1,3})?)"),
                    1,
                    PersonalData::isBankCard),
            new Rule(
                    Kind.MOBILE,
                    "(?<![0-9])(?:\\+?86" + SEPARATOR + ")?(1[3-9][0-9]" + SEPARATOR + "[0-9]{4}" + SEPARATOR
                            + "[0-9]{4})(?![0-9])",
                    1,
                    found -> true),
            new Rule(Kind.PASSPORT, "(?<![0-9A-Za-z])([EGDSPHeg][0-9A-Z][0-9]{7})(?![0-9A-Za-z])", 1, found -> true),
            new Rule(
                    Kind.EMAIL,
                    "([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4})",
                    1,
                    found -> true),
            new Rule(
                    Kind.FILE_NUMBER,
                    "(?:账号|帐号|卡号|病历号|病案号|住院号|门诊号|就诊号)(?:为|是|[：:\\s])*([A-Za-z0-9][A-Za-z0-9\\- ]{4,30}[A-Za-z0-9])",
                    1,
                    found -> true),
            new Rule(
                    Kind.ADDRESS,
                    "(?:家庭住址|家庭地址|现住址|住址|家住|户籍地|户籍地址)(?:为|是|[：:\\s])*([\\p{IsHan}0-9A-Za-z#\\-]{4,60})",
                    1,
                    found -> true),
            new Rule(
                    Kind.NAME,
                    "(?:姓名|患者|病人|参保人|投诉人|举报人|异议人|联系人|当事人|家属|受益人)(?:为|是)?[：:][ \\x{3000}]*([\\p{IsHan}]{1,3}(?:·[\\p{IsHan}]{1,8})?[\\p{IsHan}])(?![\\p{IsHan}])",
                    1,
                    found -> true));

    private PersonalData() {}

    /** In the order of the text, without overlaps. */
    public static List<Finding> find(String text) {
        String plain = halfWidth(text);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.pattern()
                    .matcher(plain)
                    .results()
                    .filter(match -> rule.check().test(match.group(rule.group())))
                    .map(match -> new Finding(
                            rule.kind(),
                            match.start(rule.group()),
                            match.end(rule.group()),
                            rule.kind().masking.apply(match.group(rule.group()))))
                    .filter(found -> findings.stream().noneMatch(earlier -> overlap(earlier, found)))
                    .toList()
                    .forEach(findings::add);
        }
        findings.sort(Comparator.comparing(Finding::from));
        return findings;
    }

    /** The text with everything found masked. */
    public static String mask(String text) {
        StringBuilder masked = new StringBuilder();
        int next = 0;
        for (Finding found : find(text)) {
            masked.append(text, next, found.from()).append(found.masked());
            next = found.to();
        }
        return masked.append(text.substring(next)).toString();
    }

    /** What was found, for a refusal: kind and masked value, never the value itself; empty if nothing. */
    public static String describe(String text) {
        return String.join(
                "、",
                find(text).stream()
                        .map(found -> found.kind().label() + " " + found.masked())
                        .distinct()
                        .toList());
    }

    /** The family name, the rest as asterisks: 张**. */
    public static String maskedName(String name) {
        String stripped = name.strip();
        int family = stripped.codePointCount(0, stripped.length()) > 3
                        && COMPOUND.matcher(stripped).find()
                ? 2
                : 1;
        int shown = stripped.offsetByCodePoints(0, Math.min(family, stripped.codePointCount(0, stripped.length())));
        return stripped.isEmpty() ? "" : stripped.substring(0, shown) + "**";
    }

    private static final Pattern COMPOUND = Pattern.compile("^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯)");

    /** A phone number or an address to be reached at, with as little left as tells it from another. */
    public static String maskedContact(String contact) {
        String found = mask(contact);
        return found.equals(contact) ? kept(contact.strip(), 1, 1) : found;
    }

    private static boolean overlap(Finding one, Finding other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    /** Full-width letters, digits and signs as the usual ones; as long as before. */
    private static String halfWidth(String text) {
        return text.codePoints()
                .map(character -> character >= 0xFF01 && character <= 0xFF5E ? character - 0xFEE0 : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String digits(String found) {
        return found.replaceAll("[ \\-\\x{3000}]", "");
    }

    /** GB 11643: a real day of birth, and the check character of ISO 7064 MOD 11-2. */
    private static boolean isIdentityCard(String found) {
        String number = digits(found).toUpperCase(java.util.Locale.ROOT);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (number.charAt(place) - '0') * WEIGHTS[place];
        }
        return isDay(number.substring(6, 14)) && CHECKS.charAt(sum % CHECKS.length()) == number.charAt(WEIGHTS.length);
    }

    /** The numbers with 15 places have no check digit: the day of birth alone tells. */
    private static boolean isOldIdentityCard(String found) {
        return isDay("19" + found.substring(6, 12));
    }

    private static boolean isDay(String day) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(day.substring(0, 4)),
                    Integer.parseInt(day.substring(4, 6)),
                    Integer.parseInt(day.substring(6, 8)));
            return date.getYear() >= 1850 && date.getYear() < 2200;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** Luhn's check digit. */
    private static boolean isBankCard(String found) {
        String number = digits(found);
        int sum = 0;
        for (int place = 0; place < number.length(); place++) {
            int digit = number.charAt(number.length() - 1 - place) - '0';
            int doubled = place % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return number.length() >= 16 && sum % 10 == 0;
    }

    private static String kept(String found, int first, int last) {
        return found.length() <= first + last
                ? "***"
                : found.substring(0, first)
                        + "*".repeat(Math.min(8, found.length() - first - last))
                        + found.substring(found.length() - last);
    }
}
