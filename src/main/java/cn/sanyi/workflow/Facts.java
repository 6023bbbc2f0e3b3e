package cn.sanyi.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * The facts a process declares in its property {@code facts}, e.g. {@code limitDue:date, staffPayUnapproved:boolean}. Only these
 * become variables of the engine and only these are seen by expressions.
 */
record Facts(Map<String, Kind> kinds) {

    /** Name of the property of the process that declares them. */
    static final String PROPERTY = "facts";

    /** When the case's limit falls due. */
    static final String LIMIT_DUE = "limitDue";

    /** Due date of a limit that does not run: its timer stands, and never fires. */
    static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    private static final Facts NONE = new Facts(Map.of());

    enum Kind {
        BOOLEAN,
        LONG,
        STRING,
        DATE;

        TypedValue typed(@Nullable Object value) {
            return switch (this) {
                case BOOLEAN -> Variables.booleanValue((Boolean) value);
                case LONG -> Variables.longValue(value == null ? null : ((Number) value).longValue());
                case STRING -> Variables.stringValue((String) value);
                case DATE -> Variables.dateValue(date(value));
            };
        }

        /** A day begins at midnight, where decision tables find it again. */
        private static @Nullable Date date(@Nullable Object value) {
            if (value instanceof LocalDate day) {
                return Date.from(day.atStartOfDay(DecisionSettings.ZONE).toInstant());
            }
            return value instanceof Instant at ? Date.from(at) : (Date) value;
        }
    }

    /** @throws IllegalArgumentException where the text is no declaration */
    static Facts parse(@Nullable String declaration) {
        if (declaration == null || declaration.isBlank()) {
            return NONE;
        }
        var kinds = new LinkedHashMap<String, Kind>();
        for (String part : declaration.split(",")) {
            String[] fact = part.strip().split("\\s*:\\s*");
            if (fact.length != 2 || !fact[0].matches("[a-z][A-Za-z0-9]*")) {
                throw new IllegalArgumentException("Not a fact (name:kind): " + part);
            }
            kinds.put(fact[0], Kind.valueOf(fact[1].toUpperCase(java.util.Locale.ROOT)));
        }
        return new Facts(kinds);
    }

    static Facts of(ProcessDefinitionEntity definition) {
        return definition.getProperty(PROPERTY) instanceof Facts facts ? facts : NONE;
    }

    boolean declares(String name) {
        return kinds.containsKey(name);
    }

    /** The declared ones among the values, typed. @throws IllegalArgumentException if a value is of another kind */
    VariableMap typed(Map<String, ?> values) {
        var variables = Variables.createVariables();
        kinds.forEach((name, kind) -> {
            if (values.containsKey(name)) {
                variables.putValueTyped(name, typed(name, kind, values.get(name)));
            }
        });
        return variables;
    }

    private static TypedValue typed(String name, Kind kind, @Nullable Object value) {
        try {
            return kind.typed(value);
        } catch (ClassCastException wrongKind) {
            throw new IllegalArgumentException("Fact %s is %s, not %s".formatted(name, kind, value), wrongKind);
        }
    }
}
