package cn.sanyi.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** How decision tables are read: as the engine does, but a date is a day, so that cells compare it with {@code date("2024-06-05")}. */
final class DecisionSettings {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DecisionSettings() {}

    /** @param listener told of the rows that hold */
    static DefaultDmnEngineConfiguration telling(DmnDecisionTableEvaluationListener listener) {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        decisions.getTransformer().getDataTypeTransformerRegistry().addTransformer("date", DecisionSettings::day);
        return decisions;
    }

    private static TypedValue day(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return Variables.untypedValue(day);
        }
        if (value instanceof Date date) {
            return Variables.untypedValue(LocalDate.ofInstant(date.toInstant(), ZONE));
        }
        if (value instanceof Instant instant) {
            return Variables.untypedValue(LocalDate.ofInstant(instant, ZONE));
        }
        if (value instanceof LocalDateTime read) {
            // What a process holds comes out of FEEL as the machine's local time.
            return Variables.untypedValue(
                    LocalDate.ofInstant(read.atZone(ZoneId.systemDefault()).toInstant(), ZONE));
        }
        throw new IllegalArgumentException("Not a date: " + value);
    }
}
