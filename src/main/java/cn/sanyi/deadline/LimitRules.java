package cn.sanyi.deadline;

import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a limit from the parameters {@code limit.<key>.days}, {@code limit.<key>.unit} and {@code limit.roll-over-holiday}. */
@Component
class LimitRules {

    private final Parameters parameters;

    LimitRules(Parameters parameters) {
        this.parameters = parameters;
    }

    /** @param sentence the rule with its sources, as it stood on the day it was read */
    record Rule(Limit limit, String sentence, @Nullable String clause, String grade) {}

    /** Empty if the place gives no number on that day. */
    Optional<Rule> find(String limitKey, String jurisdiction, LocalDate on) {
        return parameters
                .find("limit.%s.days".formatted(limitKey), jurisdiction, on)
                .map(days -> rule(
                        days,
                        parameters.find("limit.%s.unit".formatted(limitKey), jurisdiction, on),
                        parameters
                                .find("limit.roll-over-holiday", jurisdiction, on)
                                .filter(parameter -> "true".equals(parameter.value()))));
    }

    private static Rule rule(Parameter days, Optional<Parameter> unit, Optional<Parameter> rollOver) {
        var limit = new Limit(
                days.asInt(),
                unit.map(parameter -> String.valueOf(parameter.value()).toUpperCase(Locale.ROOT))
                        .map(Limit.Unit::valueOf)
                        .orElse(Limit.Unit.CALENDAR),
                rollOver.isPresent());
        String sentence = "%d 个%s，起算当日不计入。天数：%s。"
                        .formatted(limit.days(), limit.unit().label(), basis(days))
                + unit.map(parameter -> "计日：%s。".formatted(basis(parameter))).orElse("计日：未另作规定，按自然日。")
                + rollOver.map(parameter -> "末日逢休息日、节假日的，顺延至其后第一个工作日：%s。".formatted(basis(parameter)))
                        .orElse("末日逢休息日、节假日的，不顺延。");
        return new Rule(limit, sentence, days.clause(), days.grade().label());
    }

    private static String basis(Parameter parameter) {
        String grade = parameter.grade().label();
        return "%s（%s）"
                .formatted(parameter.source(), parameter.clause() == null ? grade : parameter.clause() + "，" + grade);
    }
}
