package cn.sanyi.platform.excel;

import java.util.regex.Pattern;

/**
 * Text that never starts a formula, wherever the cell is copied to: what begins with {@code = + - @}, a tab or a line break
 * gets an apostrophe in front, which reading takes away again. Text that already begins so is marked once more, so that
 * everything comes back as it was.
 */
final class PlainText {

    private static final Pattern DANGEROUS = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*");
    private static final Pattern MARKED = Pattern.compile("(?s)'" + DANGEROUS.pattern());
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final int LONGEST = 32_000;

    private PlainText() {}

    /** As it stands in a cell: without what XML cannot carry, and no longer than a cell may be. */
    static String write(String text) {
        String carried = NOT_XML.matcher(text).replaceAll("");
        String shorter = carried.length() > LONGEST ? carried.substring(0, LONGEST) : carried;
        return DANGEROUS.matcher(shorter).matches() ? "'" + shorter : shorter;
    }

    static String read(String cell) {
        return MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
