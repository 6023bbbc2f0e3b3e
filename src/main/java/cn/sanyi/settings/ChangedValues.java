package cn.sanyi.settings;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterRegister;
import cn.sanyi.jurisdiction.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change makes of a value, as people read it: before, after, and for whom. */
@Component
class ChangedValues {

    private final ParameterRegister register;
    private final Parameters parameters;
    private final Jurisdictions places;
    private final List<ParameterEffect> effects;

    ChangedValues(
            ParameterRegister register, Parameters parameters, Jurisdictions places, List<ParameterEffect> effects) {
        this.register = register;
        this.parameters = parameters;
        this.places = places;
        this.effects = List.copyOf(effects);
    }

    Jurisdiction place(ParameterChange change) {
        return place(change.jurisdiction());
    }

    private Jurisdiction place(String code) {
        return places.find(code).orElseThrow();
    }

    /** What held until the change; null if no number. */
    @Nullable
    String before(ParameterKey key, ParameterChange change) {
        return standing(key, change.jurisdiction(), change.effectiveFrom().minusDays(1));
    }

    /** What would hold on the day of the change without it; null if no number. */
    @Nullable
    String standing(ParameterKey key, ParameterChange change) {
        return standing(key, change.jurisdiction(), change.effectiveFrom());
    }

    private @Nullable String standing(ParameterKey key, String place, LocalDate day) {
        return parameters
                .find(key.key(), place, day)
                .map(found -> described(key, found, place))
                .orElse(null);
    }

    /** What will hold; null if no number. */
    @Nullable
    String after(ParameterKey key, ParameterChange change) {
        if (!change.inherits()) {
            return change.value() == null ? null : key.shown(change.value());
        }
        Jurisdiction place = place(change);
        return place.parent() == null
                ? null
                : parameters
                        .find(key.key(), place.parent(), change.effectiveFrom())
                        .map(found -> described(key, found, place.code()))
                        .orElse(null);
    }

    private String described(ParameterKey key, Parameter found, String place) {
        String value = key.shown(String.valueOf(found.value()));
        return found.jurisdiction().equals(place)
                ? value
                : value + "（" + place(found.jurisdiction()).name() + "的规定）";
    }

    /** On what is running, in sentences. */
    List<String> effects(ParameterKey key, ParameterChange change) {
        Jurisdiction place = place(change);
        List<String> sentences = new ArrayList<>();
        String exempt = places.all().stream()
                .filter(below -> !below.code().equals(place.code()) && places.isWithin(below.code(), place.code()))
                .filter(below -> register.timeline(key.key(), below.code()).stream()
                        .anyMatch(period -> period.holdsOn(change.effectiveFrom()) && !period.inherits()))
                .map(Jurisdiction::name)
                .collect(Collectors.joining("、"));
        if (!exempt.isEmpty()) {
            sentences.add("那时有自己规定的辖区不受影响：" + exempt + "。");
        }
        effects.forEach(effect -> sentences.addAll(effect.of(key, place.code())));
        return sentences;
    }
}
