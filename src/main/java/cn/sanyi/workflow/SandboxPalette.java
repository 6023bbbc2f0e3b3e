package cn.sanyi.workflow;

import cn.sanyi.approval.CaseEffect;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The effects the application offers, by name, without their effect. */
final class SandboxPalette extends Palette {

    private static final class NoEffect implements CaseEffect {

        @Override
        public String name() {
            return "none";
        }

        @Override
        public void apply(String caseNumber) {
            // There is no case in a sandbox.
        }
    }

    private volatile Set<String> offered = Set.of();

    SandboxPalette() {
        super(new StaticListableBeanFactory().getBeanProvider(CaseEffect.class));
    }

    void offer(Set<String> names) {
        offered = Set.copyOf(names);
    }

    @Override
    Set<String> names() {
        return offered;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String text && offered.contains(text) ? new EffectDelegate(new NoEffect()) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return offered.stream()
                .map(name -> Map.<Object, Object>entry(name, new EffectDelegate(new NoEffect())))
                .collect(Collectors.toSet());
    }
}
