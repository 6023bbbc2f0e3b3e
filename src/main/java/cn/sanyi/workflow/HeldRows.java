package cn.sanyi.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.jspecify.annotations.Nullable;

/** Which rows of a decision table held, for who has asked it in the same thread; a result alone does not say. */
final class HeldRows implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<@Nullable List<String>> ASKED = new ThreadLocal<>();

    /** @param ids of the rows that held */
    record Answer<T>(T result, List<String> ids) {}

    static <T> Answer<T> of(Supplier<T> question) {
        List<String> ids = new ArrayList<>();
        ASKED.set(ids);
        try {
            return new Answer<>(question.get(), ids);
        } finally {
            ASKED.remove();
        }
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent evaluated) {
        @Nullable List<String> asked = ASKED.get();
        if (asked != null) {
            evaluated.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(asked::add);
        }
    }
}
