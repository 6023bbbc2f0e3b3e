package cn.sanyi.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The regular expressions that browser and server read alike and that cannot be made to run for ever: no look-behind, no
 * back reference, no flags, and nothing repeated that itself repeats.
 */
final class FormPatterns {

    private static final int LONGEST = 200;
    private static final int MOST_KEPT = 500;

    /** Groups other than (…), (?:…), (?=…), (?!…); \1, \k, \p, \Q, \s, \z …; possessive quantifiers; class arithmetic. */
    private static final Pattern FOREIGN =
            Pattern.compile("\\(\\?(?![:=!])|\\\\[^dDwWnrt./+*?|^$(){}\\[\\]\\\\-]|[*+?}]\\+|&&|\\[[^\\]]*\\[");

    private static final Map<String, Optional<Pattern>> COMPILED = new ConcurrentHashMap<>();

    private FormPatterns() {}

    /** Whether the text contains a match; false too if the pattern is not one of ours. */
    static boolean finds(String pattern, String text) {
        return compiled(pattern).map(known -> known.matcher(text).find()).orElse(false);
    }

    static boolean isSafe(String pattern) {
        return compiled(pattern).isPresent();
    }

    private static Optional<Pattern> compiled(String pattern) {
        if (COMPILED.size() > MOST_KEPT) {
            COMPILED.clear();
        }
        return COMPILED.computeIfAbsent(pattern, FormPatterns::compile);
    }

    private static Optional<Pattern> compile(String pattern) {
        if (pattern.length() > LONGEST || FOREIGN.matcher(pattern).find() || Repetition.isNested(pattern)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(endOfText(pattern)));
        } catch (PatternSyntaxException wrong) {
            return Optional.empty();
        }
    }

    /** Java's {@code $} also matches before a last line break, the browser's does not. */
    private static String endOfText(String pattern) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                java.append(c).append(pattern.charAt(++i));
                continue;
            }
            inClass = c == '[' || inClass && c != ']';
            java.append(c == '$' && !inClass ? "\\z" : String.valueOf(c));
        }
        return java.toString();
    }
}
