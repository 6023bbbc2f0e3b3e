package cn.sanyi.modelrules;

import cn.sanyi.policy.Clause;

/**
 * A shared model rests on no clause of its own: elements and fields say {@link Clause#CALLER}. A process then rests on the
 * clause of the step that calls it, or of the procedure beside whose process it runs; a form on that of the step that shows it.
 */
final class CallersClause {

    private static final String SHARED = "shared/";

    private CallersClause() {}

    /** On which the process runs that is called here; a call that names none hands on that of its own process. */
    static String passedOn(FlowNode call, String callers) {
        String written = call.property("clause");
        return written.isEmpty() ? callers : Clause.of(written, callers);
    }

    /** Whether the model of this name may leave the clause to whoever uses it. */
    static boolean isLeftOpen(String resource, String written) {
        return written.equals(Clause.CALLER) && resource.startsWith(SHARED);
    }
}
