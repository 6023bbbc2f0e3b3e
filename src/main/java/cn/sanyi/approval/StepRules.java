package cn.sanyi.approval;

import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All step rules by code. */
@Component
public class StepRules {

    private final Map<String, StepRule> rules;

    StepRules(List<StepRule> rules) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(StepRule::code, Function.identity()));
    }

    /** @throws IllegalStateException if there is none; the rule book refuses models that name such a rule */
    public StepRule of(StepDefinition step) {
        StepRule rule = rules.get(step.rule());
        if (rule == null) {
            throw new IllegalStateException("Unknown step rule: " + step.rule());
        }
        return rule;
    }
}
