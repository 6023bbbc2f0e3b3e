package cn.sanyi.pricing.trial;

import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the place says about trials on a day; empty where it says nothing. */
@Component
class TrialRules {

    private final Parameters parameters;

    TrialRules(Parameters parameters) {
        this.parameters = parameters;
    }

    Optional<Parameter> find(String key, String place, LocalDate on) {
        return parameters.find(key, place, on);
    }

    Optional<Integer> number(String key, String place, LocalDate on) {
        return find(key, place, on).map(Parameter::asInt);
    }

    boolean isTrue(String key, String place, LocalDate on) {
        return find(key, place, on)
                .filter(parameter -> "true".equals(parameter.value()))
                .isPresent();
    }

    /** The value with its source, as refusals and clocks name it. */
    static String basis(Parameter parameter) {
        return "%s（%s）".formatted(parameter.source(), parameter.grade().label());
    }
}
