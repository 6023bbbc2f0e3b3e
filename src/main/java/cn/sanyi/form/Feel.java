package cn.sanyi.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.jspecify.annotations.Nullable;

/** The FEEL of the forms. Numbers stay decimal all the way, unlike in the browser. */
final class Feel {

    private static final int MOST_KEPT = 2_000;

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava()
            .withCustomValueMapper(new ExactNumbers())
            .withEnabledExternalFunctions(false)
            .build();

    private static final Map<String, Optional<ParsedExpression>> PARSED = new ConcurrentHashMap<>();

    private Feel() {}

    static boolean isExpression(String text) {
        return text.startsWith("=");
    }

    /** @param expression with the leading {@code =} */
    static boolean parses(String expression) {
        return isExpression(expression) && parsed(expression).isPresent();
    }

    /**
     * @param expression with the leading {@code =}
     * @return numbers as BigDecimal; null where the browser says null, also for what cannot be evaluated
     */
    static @Nullable Object evaluate(String expression, Map<String, Object> variables) {
        return parsed(expression)
                .map(known -> ENGINE.evaluate(known, variables))
                .filter(result -> result.isSuccess())
                .map(result -> result.result())
                .orElse(null);
    }

    private static Optional<ParsedExpression> parsed(String expression) {
        if (PARSED.size() > MOST_KEPT) {
            PARSED.clear();
        }
        return PARSED.computeIfAbsent(expression, Feel::parse);
    }

    private static Optional<ParsedExpression> parse(String expression) {
        ParseResult result = ENGINE.parseExpression(expression.substring(1));
        return result.isSuccess() ? Optional.of(result.parsedExpression()) : Optional.empty();
    }

    /** The library hands fractions out as doubles; amounts must not pass through one. */
    private static final class ExactNumbers extends JavaCustomValueMapper {

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
            return Optional.empty();
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
            return value instanceof ValNumber number
                    ? Optional.of(number.value().bigDecimal())
                    : Optional.empty();
        }

        @Override
        public int priority() {
            return 10;
        }
    }
}
