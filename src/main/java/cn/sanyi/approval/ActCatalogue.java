package cn.sanyi.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All acts by code: what models may name. */
@Component
public class ActCatalogue {

    private final Map<String, Act> acts;

    ActCatalogue(List<Act> acts) {
        this.acts = acts.stream().collect(Collectors.toUnmodifiableMap(Act::code, Function.identity()));
    }

    public Set<String> codes() {
        return acts.keySet();
    }

    /** @throws IllegalArgumentException if there is none; the rule book refuses models that name such a code */
    public Act act(String code) {
        Act act = acts.get(code);
        if (act == null) {
            throw new IllegalArgumentException("No act " + code);
        }
        return act;
    }
}
