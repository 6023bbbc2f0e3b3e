package cn.sanyi.workflow;

import cn.sanyi.approval.CaseEffect;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The objects a model may name: the case effects, by their bare names. Looked up late, for effects may need the engine. */
@Component
class Palette extends AbstractMap<Object, Object> {

    private final ObjectProvider<CaseEffect> effects;

    private volatile @Nullable Map<Object, Object> delegates;

    Palette(ObjectProvider<CaseEffect> effects) {
        this.effects = effects;
    }

    Set<String> names() {
        return delegates().keySet().stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name == null ? null : delegates().get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return delegates().entrySet();
    }

    private Map<Object, Object> delegates() {
        var known = delegates;
        if (known == null) {
            known = effects.stream().collect(Collectors.toUnmodifiableMap(CaseEffect::name, EffectDelegate::new));
            delegates = known;
        }
        return known;
    }
}
