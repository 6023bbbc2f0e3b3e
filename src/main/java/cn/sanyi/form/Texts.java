package cn.sanyi.form;

/** Texts as the browser counts and sends them. */
final class Texts {

    /** Longer texts are not even looked at: no field of any form takes that much. */
    static final int LONGEST = 100_000;

    private Texts() {}

    /** Length without the blanks at both ends, counted as the browser counts (UTF-16 units). */
    static int length(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end - start;
    }

    /** What ECMAScript calls white space; Java's own notion leaves out the no-break space. */
    private static boolean isBlank(char c) {
        return c >= '\t' && c <= '\r' || c == '\uFEFF' || Character.isSpaceChar(c);
    }

    /** A one-line field turns line breaks and tabs into blanks. */
    static String oneLine(String text) {
        return text.replaceAll("[\r\n\t]", " ");
    }

    /** Whether the text can be kept in the database and in the record: no control characters, no half characters. */
    static boolean isStorable(String text) {
        return text.codePoints().allMatch(c -> switch (Character.getType(c)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r';
            default -> true;
        });
    }
}
