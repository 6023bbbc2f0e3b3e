package cn.sanyi.modelrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small language of conditions: facts compared with literals, joined by and/or, negated by {@code !}, grouped by
 * parentheses. Nothing can be called and nothing but a fact can be named.
 */
final class Condition {

    /** A fact compared with a text. */
    record Comparison(String fact, String text) {}

    private static final Pattern WHOLE = Pattern.compile("\\s*\\$\\{([^{}]*)}\\s*");
    private static final Pattern TOKEN =
            Pattern.compile("\\s*('[^'\\\\]*'|-?\\d{1,18}|[A-Za-z][A-Za-z0-9]*|&&|\\|\\||[=!<>]=|[<>!()])");
    private static final Set<String> EQUALITY = Set.of("==", "!=");
    private static final Set<String> ORDER = Set.of("<", ">", "<=", ">=");
    private static final int LONGEST = 400;

    private final Facts facts;
    private final List<String> tokens = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private int at;

    private Condition(String text, Facts facts) {
        this.facts = facts;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        require(text.substring(end).isBlank(), "看不懂“" + text.substring(end).strip() + "”");
    }

    /** @return the comparisons with texts in it. @throws IllegalArgumentException with the reason in Chinese */
    static List<Comparison> parse(String condition, Facts facts) {
        Matcher whole = WHOLE.matcher(condition);
        require(condition.length() <= LONGEST && whole.matches(), "须写成一个 ${…}，不超过 400 字");
        Condition parsed = new Condition(whole.group(1), facts);
        parsed.any();
        require(parsed.at == parsed.tokens.size(), "“" + parsed.peek() + "”多余");
        return parsed.comparisons;
    }

    private void any() {
        do {
            all();
        } while (skip("||") || skip("or"));
    }

    private void all() {
        do {
            term();
        } while (skip("&&") || skip("and"));
    }

    private void term() {
        if (skip("(")) {
            any();
            require(skip(")"), "缺少右括号");
        } else if (skip("!")) {
            requireType(next(), "boolean");
        } else {
            comparison(next());
        }
    }

    private void comparison(String fact) {
        String operator = peek();
        if (!EQUALITY.contains(operator) && !ORDER.contains(operator)) {
            requireType(fact, "boolean");
            return;
        }
        at++;
        String literal = next();
        requireType(fact, typeOf(literal));
        require(EQUALITY.contains(operator) || facts.declares(fact, "long"), "只有数可以比较大小");
        if (literal.startsWith("'")) {
            comparisons.add(new Comparison(fact, literal.substring(1, literal.length() - 1)));
        }
    }

    private static String typeOf(String literal) {
        if (literal.startsWith("'")) {
            return "string";
        }
        if (literal.equals("true") || literal.equals("false")) {
            return "boolean";
        }
        require(literal.matches("-?\\d+"), "“" + literal + "”不是值");
        return "long";
    }

    private void requireType(String fact, String type) {
        require(facts.type(fact).isPresent(), "事实“" + fact + "”没有声明");
        require(facts.declares(fact, type), "事实“" + fact + "”的类型不是 " + type);
    }

    private boolean skip(String token) {
        boolean there = peek().equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private String next() {
        String token = peek();
        at++;
        return token;
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
