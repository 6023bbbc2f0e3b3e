package cn.sanyi.modelrules;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.CaseEffect;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.StepRule;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.organization.PostKind;
import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Clauses;
import cn.sanyi.procedure.LimitNames;
import cn.sanyi.procedure.RoleNames;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;

/** The words the application knows, read from its classes without starting it. */
public final class Vocabularies {

    private static final Vocabulary KNOWN = read();

    private Vocabularies() {}

    public static Vocabulary known() {
        return KNOWN;
    }

    private static Vocabulary read() {
        return new Vocabulary(
                codes(CaseEffect.class, CaseEffect::name),
                named(),
                codes(StepRule.class, StepRule::code),
                RoleNames.codes(),
                names(PostKind.values()),
                clauses(),
                names(CaseState.values()),
                LimitNames.NAMED);
    }

    /** Codes are constants of their classes, so objects without anything in them know them. */
    private static <T> Set<String> codes(Class<T> type, Function<T, String> code) {
        var objects = new SpringObjenesis();
        return components(type).map(objects::newInstance).map(code).collect(Collectors.toSet());
    }

    /** Acts between colleagues are every step's and no model's. */
    private static Set<String> named() {
        Set<String> named = new HashSet<>(codes(Act.class, Act::code));
        named.removeAll(codes(ItemAct.class, ItemAct::code));
        return named;
    }

    private static Set<String> clauses() {
        return components(Clauses.class)
                .flatMap(bundled -> BeanUtils.instantiateClass(bundled).all().stream())
                .map(Clause::id)
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static <T> Stream<Class<T>> components(Class<T> type) {
        var shipped = new ClassPathScanningCandidateComponentProvider(true);
        return shipped.findCandidateComponents("cn.sanyi").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> (Class<T>) ClassUtils.resolveClassName(String.valueOf(name), null))
                .filter(type::isAssignableFrom);
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
