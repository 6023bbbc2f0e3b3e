package cn.sanyi.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a process that has ended is entered again: not at its start but where it stood before its last step was left.
 *
 * @param activity the step, or the call below which it lies
 * @param tokens ids of joins, one for each token that waited there beside it
 * @param below where the called process is entered; null where the activity is the step itself
 */
record Reentry(String activity, List<String> tokens, @Nullable Reentry below) {

    /** What the calls of this thread take up, by process and call; the engine makes them when it comes to them. */
    private static final ThreadLocal<Map<String, Reentry>> OFFERED = ThreadLocal.withInitial(HashMap::new);

    /** @return where the process that is being called now is entered; null: at its start */
    static @Nullable Reentry taken(String caller, String call) {
        return OFFERED.get().remove(key(caller, call));
    }

    /**
     * The step first: a join that nobody can reach any more would let its tokens go.
     *
     * @param entering enters an activity of the process
     */
    void enter(String process, Consumer<String> entering) {
        if (below != null) {
            OFFERED.get().put(key(process, activity), below);
        }
        entering.accept(activity);
        tokens.forEach(entering);
    }

    /** @throws IllegalStateException if a call has not been made by it that should have been entered */
    static void whole(Runnable entering) {
        try {
            entering.run();
            if (!OFFERED.get().isEmpty()) {
                throw new IllegalStateException(
                        "Nothing was called by " + OFFERED.get().keySet());
            }
        } finally {
            OFFERED.remove();
        }
    }

    private static String key(String process, String call) {
        return process + " " + call;
    }
}
