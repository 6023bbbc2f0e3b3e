package cn.sanyi.modelrules;

/**
 * A shared process rests on no clause of its own: its elements say {@code CALLER}, and rest on the clause of the step that calls
 * it, or of the procedure beside whose process it runs.
 */
final class CallersClause {

    static final String CALLER = "CALLER";

    private CallersClause() {}

    /**
     * @param written as the element has it; empty if it names none
     * @param callers on which the process runs
     */
    static String of(String written, String callers) {
        return written.equals(CALLER) ? callers : written;
    }

    /** On which the process runs that is called here; a call that names none hands on that of its own process. */
    static String passedOn(FlowNode call, String callers) {
        String written = call.property("clause");
        return written.isEmpty() ? callers : of(written, callers);
    }

    /** Whether the process may leave the clause to whoever calls it. */
    static boolean isLeftOpen(ProcessModel process, String written) {
        return written.equals(CALLER) && process.resource().startsWith("shared/");
    }
}
