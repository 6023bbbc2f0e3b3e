package cn.sanyi.notification.settings;

import cn.sanyi.organization.Texts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a mail address that somebody typed: one line of ASCII, of the form that mail servers take without quoting. */
final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_%+-]+(?:\\.[A-Za-z0-9_%+-]+)*"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private MailAddress() {}

    /**
     * The address; null where nothing was typed. A line break anywhere is refused, also at the end: nobody types one.
     *
     * @throws cn.sanyi.platform.Problem {@code mail-address}
     */
    static @Nullable String checked(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        if (typed.chars().anyMatch(Character::isISOControl)) {
            throw Texts.refused("mail-address", "mailAddress", "邮箱地址不能含有换行或其他控制字符。");
        }
        String address = typed.strip();
        if (address.isEmpty()) {
            return null;
        }
        if (address.length() > LONGEST
                || address.indexOf('@') > 64
                || !FORM.matcher(address).matches()) {
            throw Texts.refused("mail-address", "mailAddress", "邮箱地址的写法不对，应如 zhang@example.cn。");
        }
        return address;
    }

    /** As the record keeps it: z***@example.cn. */
    static String masked(@Nullable String address) {
        return address == null ? "" : address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    }
}
