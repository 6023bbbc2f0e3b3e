package cn.sanyi.workflow;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an expression may be: a comparison of facts and literals, or one bare name. No calls, no indexes, no composed
 * texts, and no property but the business key.
 */
final class ExpressionGrammar {

    private static final int LONGEST = 500;

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

    private static final Pattern BARE_NAME = Pattern.compile("[$#]\\{\\s*(" + NAME + ")\\s*}");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^{}]*)}");

    private static final Pattern TEXT = Pattern.compile("'[^'\\\\]*'|\"[^\"\\\\]*\"");

    private static final Pattern TOKENS =
            Pattern.compile("(?:\\s|[()!<>?:+]|-(?!>)|[=!<>]=|&&|\\|\\||\\d+(?:\\.\\d+)?|" + NAME + ")*");

    private static final Pattern CALL = Pattern.compile("(" + NAME + ")\\s*\\(");

    private static final Set<String> OPERATORS =
            Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "empty");

    private static final String BUSINESS_KEY = "execution.processBusinessKey";

    private ExpressionGrammar() {}

    static boolean isLiteral(String text) {
        return !text.contains("${") && !text.contains("#{");
    }

    static boolean isBareName(String text) {
        return BARE_NAME.matcher(text.strip()).matches();
    }

    /** The name in {@code ${name}}; the text must be a bare name. */
    static String bareName(String text) {
        var matcher = BARE_NAME.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a bare name: " + text);
        }
        return matcher.group(1);
    }

    static boolean isBusinessKey(String text) {
        return text.equals("#{" + BUSINESS_KEY + "}") || text.equals("${" + BUSINESS_KEY + "}");
    }

    /** Whether the engine may evaluate the text; plain texts are allowed. */
    static boolean allows(String text) {
        if (isLiteral(text)) {
            return true;
        }
        var expression = EXPRESSION.matcher(text.strip());
        return text.length() <= LONGEST && expression.matches() && allowsInner(expression.group(1));
    }

    private static boolean allowsInner(String inner) {
        if (inner.strip().equals(BUSINESS_KEY)) {
            return true;
        }
        String withoutTexts = TEXT.matcher(inner).replaceAll("0");
        return TOKENS.matcher(withoutTexts).matches()
                && CALL.matcher(withoutTexts).results().allMatch(call -> OPERATORS.contains(call.group(1)));
    }
}
