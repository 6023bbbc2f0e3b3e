package cn.sanyi.platform;

import cn.sanyi.platform.PersonalData.Kind;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How one kind of personal data is found.
 *
 * @param group of the pattern that holds the data itself
 * @param check whether what looks like it is it
 */
record PersonalDataRule(Kind kind, Pattern pattern, int group, Predicate<String> check) {

    private static final String SEPARATOR = "[ \\-\\x{3000}]?";
    private static final String NOT_WITHIN_DIGITS = "(?<![0-9])%s(?![0-9])";

    /** In the order in which they are tried: where two fit, the first holds. */
    static final List<PersonalDataRule> ALL = List.of(
            new PersonalDataRule(
                    Kind.IDENTITY_CARD,
                    "(?<![0-9A-Za-z])([1-9][0-9]{5}" + SEPARATOR + "[0-9]{8}" + SEPARATOR
                            + "[0-9]{3}[0-9Xx])(?![0-9A-Za-z])",
                    1,
                    NumberChecks::isIdentityCard),
            new PersonalDataRule(
                    Kind.IDENTITY_CARD,
                    NOT_WITHIN_DIGITS.formatted("([1-8][0-9]{14})"),
                    1,
                    NumberChecks::isOldIdentityCard),
            new PersonalDataRule(
                    Kind.BANK_CARD,
                    NOT_WITHIN_DIGITS.formatted(
                            "([3-9][0-9]{3}(?:" + SEPARATOR + "[0-9]{4}){3}(?:" + SEPARATOR + "[0-9]{1,3})?)"),
                    1,
                    NumberChecks::isBankCard),
            new PersonalDataRule(
                    Kind.MOBILE,
                    "(?<![0-9])(?:\\+?86" + SEPARATOR + ")?(1[3-9][0-9]" + SEPARATOR + "[0-9]{4}" + SEPARATOR
                            + "[0-9]{4})(?![0-9])",
                    1,
                    found -> true),
            new PersonalDataRule(
                    Kind.PASSPORT, "(?<![0-9A-Za-z])([EGDSPHeg][0-9A-Z][0-9]{7})(?![0-9A-Za-z])", 1, found -> true),
            new PersonalDataRule(
                    Kind.EMAIL,
                    "([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4})",
                    1,
                    found -> true),
            new PersonalDataRule(
                    Kind.FILE_NUMBER,
                    "(?:账号|帐号|卡号|病历号|病案号|住院号|门诊号|就诊号)(?:为|是|[：:\\s])*([A-Za-z0-9][A-Za-z0-9\\- ]{4,30}[A-Za-z0-9])",
                    1,
                    found -> true),
            new PersonalDataRule(
                    Kind.ADDRESS,
                    "(?:家庭住址|家庭地址|现住址|住址|家住|户籍地|户籍地址)(?:为|是|[：:\\s])*([\\p{IsHan}0-9A-Za-z#\\-]{4,60})",
                    1,
                    found -> true),
            new PersonalDataRule(
                    Kind.NAME,
                    "(?:姓名|患者|病人|参保人|投诉人|举报人|异议人|联系人|当事人|家属|受益人)(?:为|是)?[：:][ \\x{3000}]*([\\p{IsHan}]{1,3}(?:·[\\p{IsHan}]{1,8})?[\\p{IsHan}])(?![\\p{IsHan}])",
                    1,
                    found -> true));

    private PersonalDataRule(Kind kind, String pattern, int group, Predicate<String> check) {
        this(kind, Pattern.compile(pattern), group, check);
    }
}
