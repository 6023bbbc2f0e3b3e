package cn.sanyi.policy;

import java.util.List;

/**
 * A clause (条款) of a policy document.
 *
 * @param id short and stable, document code and number, e.g. {@code Q56-15}
 * @param documentNumber e.g. {@code 泉政办〔2022〕56号}
 * @param number as in the document, e.g. {@code 15} or {@code (19)}
 * @param text the whole clause, verbatim
 * @param responsible units named as responsible, verbatim
 * @param procedures catalogue codes of the procedures that rest on it, e.g. {@code A01}
 */
public record Clause(
        String id,
        String documentNumber,
        String jurisdiction,
        String section,
        String number,
        String title,
        String text,
        List<String> responsible,
        List<String> procedures) {

    /** What shared models write instead of a clause: the clause of whoever uses them, see {@link #of}. */
    public static final String CALLER = "CALLER";

    /**
     * The id of the clause that something rests on.
     *
     * @param written as a model has it; empty if it names none
     * @param callers id of the clause of whoever uses the model: of the calling step, or of the step that shows the form
     */
    public static String of(String written, String callers) {
        return written.equals(CALLER) ? callers : written;
    }
}
