package cn.sanyi.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
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

    public Optional<Act> find(String code) {
        return Optional.ofNullable(acts.get(code));
    }

    /** Acts that every step offers. */
    public List<ItemAct> ofItems() {
        return ofItems;
    }

    /** Acts that models name, by the module they live in; each module's by code. */
    public Map<String, List<ActEntry>> ofSteps() {
        return acts.values().stream()
                .filter(act -> !(act instanceof ItemAct))
                .sorted(Comparator.comparing(Act::code))
                .collect(Collectors.groupingBy(
                        ActCatalogue::module, TreeMap::new, Collectors.mapping(Act::entry, Collectors.toList())));
    }

    private static String module(Act act) {
        String[] parts = AopUtils.getTargetClass(act).getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
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
