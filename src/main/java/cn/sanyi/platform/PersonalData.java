package cn.sanyi.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Finds personal data (个人信息) in text that is to be made public, and masks it. Numbers are told by their own check digits, so
 * that document numbers and amounts stay; names, addresses and file numbers only where a word before them says what they
 * are. It cannot find a name or an address that stands without such a word, a landline number, a person described without
 * being named, or anything in a picture: who publishes has to read the text.
 */
public final class PersonalData {

    /** What was found. */
    public enum Kind {
        IDENTITY_CARD("身份证号", found -> Masks.kept(found, 3, 2)),
        BANK_CARD("银行卡号", found -> Masks.kept(found, 0, 4)),
        MOBILE("手机号", found -> Masks.kept(NumberChecks.digits(found), 3, 4)),
        PASSPORT("护照号", found -> Masks.kept(found, 1, 2)),
        EMAIL("电子邮箱", Masks::email),
        FILE_NUMBER("账号、卡号或病历号", found -> Masks.kept(found, 0, 2)),
        ADDRESS("住址", found -> "***"),
        NAME("姓名", Masks::name);

        private final String label;
        private final UnaryOperator<String> masking;

        Kind(String label, UnaryOperator<String> masking) {
            this.label = label;
            this.masking = masking;
        }

        String masked(String found) {
            return masking.apply(found);
        }

        public String label() {
            return label;
        }
    }

    /** @param from first character, @param to behind the last one, @param masked as it may be shown */
    public record Finding(Kind kind, int from, int to, String masked) {}

    private PersonalData() {}

    /** In the order of the text, without overlaps. */
    public static List<Finding> find(String text) {
        String plain = halfWidth(text);
        List<Finding> findings = new ArrayList<>();
        for (PersonalDataRule rule : PersonalDataRule.ALL) {
            rule.pattern()
                    .matcher(plain)
                    .results()
                    .filter(match -> rule.check().test(match.group(rule.group())))
                    .map(match -> new Finding(
                            rule.kind(),
                            match.start(rule.group()),
                            match.end(rule.group()),
                            rule.kind().masked(match.group(rule.group()))))
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
        return Masks.name(name);
    }

    /** A phone number or an address to be reached at, with as little left as tells it from another. */
    public static String maskedContact(String contact) {
        String found = mask(contact);
        return found.equals(contact) ? Masks.kept(contact.strip(), 1, 1) : found;
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
}
