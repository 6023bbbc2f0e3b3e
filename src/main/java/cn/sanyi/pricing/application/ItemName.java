package cn.sanyi.pricing.application;

import java.text.Normalizer;
import java.util.Locale;

/** Names of items, compared: width, case, blanks and punctuation make no difference. */
final class ItemName {

    private ItemName() {}

    /** E.g. {@code ct引导下消融术} for {@code ＣＴ 引导下（消融术）}; equal for names that people would call the same. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
