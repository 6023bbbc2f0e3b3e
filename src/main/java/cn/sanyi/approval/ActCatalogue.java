package cn.sanyi.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All acts by code. */
@Component
public class ActCatalogue {

    private final Map<String, Act> acts;
    private final List<ItemAct> ofItems;

    ActCatalogue(List<Act> acts) {
        this.acts = acts.stream().collect(Collectors.toUnmodifiableMap(Act::code, Function.identity()));
        this.ofItems = acts.stream()
                .filter(ItemAct.class::isInstance)
                .map(ItemAct.class::cast)
                .sorted(Comparator.comparing(Act::code))
                .toList();
    }

    /** What models may name. */
    public Set<String> codes() {
        return acts.values().stream()
                .filter(act -> !(act instanceof ItemAct))
                .map(Act::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Act> find(String code) {
        return Optional.ofNullable(acts.get(code));
    }

    /** Acts that every step offers. */
    List<ItemAct> ofItems() {
        return ofItems;
    }

    /** The table of acts, by code. */
    public List<ActEntry> entries() {
        return acts.values().stream()
                .map(Act::entry)
                .sorted(Comparator.comparing(ActEntry::code))
                .toList();
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
