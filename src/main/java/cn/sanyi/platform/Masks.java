package cn.sanyi.platform;

import java.util.regex.Pattern;

/** Leaves of a piece of personal data as little as tells it from another. */
final class Masks {

    private static final Pattern COMPOUND = Pattern.compile("^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯)");

    private Masks() {}

    /** The first and the last characters, the rest as asterisks; nothing of what is not longer than these. */
    static String kept(String found, int first, int last) {
        return found.length() <= first + last
                ? "***"
                : found.substring(0, first)
                        + "*".repeat(Math.min(8, found.length() - first - last))
                        + found.substring(found.length() - last);
    }

    /** The family name, the rest as asterisks: 张**. */
    static String name(String name) {
        String stripped = name.strip();
        int family = stripped.codePointCount(0, stripped.length()) > 3
                        && COMPOUND.matcher(stripped).find()
                ? 2
                : 1;
        int shown = stripped.offsetByCodePoints(0, Math.min(family, stripped.codePointCount(0, stripped.length())));
        return stripped.isEmpty() ? "" : stripped.substring(0, shown) + "**";
    }

    static String email(String address) {
        return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    }
}
