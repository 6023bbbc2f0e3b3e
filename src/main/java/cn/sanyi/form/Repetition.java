package cn.sanyi.form;

import java.util.ArrayDeque;
import java.util.Deque;

/** Finds what makes a regular expression explode: a repeated group that repeats inside, as in {@code (a+)+}. */
final class Repetition {

    private final String pattern;
    private final Deque<Boolean> groups = new ArrayDeque<>();
    private int at;

    private Repetition(String pattern) {
        this.pattern = pattern;
    }

    static boolean isNested(String pattern) {
        return new Repetition(pattern).search();
    }

    /** Each open group remembers whether it repeats or branches inside; closing hands that on to the group around it. */
    private boolean search() {
        groups.push(false);
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean closing = c == ')' && groups.size() > 1;
            boolean inside = closing && groups.pop();
            skip(c);
            boolean repeated = c != '(' && isRepeated();
            if (repeated && inside) {
                return true;
            }
            mark(repeated || inside || c == '|');
        }
        return false;
    }

    private void skip(char c) {
        switch (c) {
            case '(' -> groups.push(false);
            case '\\' -> at++;
            case '[' -> at = endOfClass();
            default -> {}
        }
        at++;
    }

    private int endOfClass() {
        int end = at + 1;
        while (end < pattern.length() && pattern.charAt(end) != ']') {
            end += pattern.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    /** Whether what was just read may come more often than once. */
    private boolean isRepeated() {
        if (at >= pattern.length()) {
            return false;
        }
        char next = pattern.charAt(at);
        return next == '*'
                || next == '+'
                || next == '{' && !pattern.substring(at).matches("\\{[01]}.*");
    }

    private void mark(boolean found) {
        if (found) {
            groups.pop();
            groups.push(true);
        }
    }
}
