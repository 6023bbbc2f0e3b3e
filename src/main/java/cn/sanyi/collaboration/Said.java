package cn.sanyi.collaboration;

import org.jspecify.annotations.Nullable;

/** What was said, as a notice quotes it. */
final class Said {

    private static final int LONGEST = 200;

    private Said() {}

    /** Empty where nothing was said; shortened, for the whole stands with the case. */
    static String after(@Nullable String comment) {
        String text = comment == null ? "" : comment.strip();
        if (text.isEmpty()) {
            return "";
        }
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return "附言：" + (end < text.length() ? text.substring(0, end) + "…" : text);
    }
}
