package cn.sanyi.acts;

import cn.sanyi.acts.Part.Decision;
import cn.sanyi.acts.Part.Kind;
import cn.sanyi.acts.Part.Marks;
import cn.sanyi.acts.Part.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random procedures, from one step to a dozen. */
final class Shapes {

    private static final int DEEPEST = 3;

    private final List<Kind> kinds;
    private final List<String> rules;

    /** @param rules codes of the step rules that the application knows */
    Shapes(Set<String> rules) {
        this.kinds = Arrays.stream(Kind.values())
                .filter(kind -> rules.contains(kind.rule))
                .toList();
        this.rules = kinds.stream()
                .filter(kind -> kind.acts.startsWith("agree"))
                .map(kind -> kind.rule)
                .toList();
    }

    Arbitrary<Shape> all() {
        Arbitrary<Part> body = Arbitraries.frequencyOf(Tuple.of(3, part(DEEPEST - 1)), Tuple.of(1, part(DEEPEST)));
        return Combinators.combine(body, Arbitraries.of(true, false)).as(Shape::new);
    }

    private Arbitrary<Part> part(int depth) {
        if (depth == 0) {
            return step();
        }
        Arbitrary<Part> smaller = Arbitraries.lazy(() -> part(depth - 1));
        Arbitrary<List<Part>> some = smaller.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(3, step()),
                Tuple.of(4, some.map(Part.Row::new)),
                Tuple.of(4, some.map(Part.Parallel::new)),
                Tuple.of(2, Combinators.combine(decision(), smaller, smaller).as(Part.Either::new)),
                Tuple.of(2, Combinators.combine(smaller, decision()).as(Part.Again::new)),
                Tuple.of(3, smaller.map(Part.Called::new)));
    }

    private Arbitrary<Part> step() {
        return Combinators.combine(Arbitraries.of(kinds), role(), marks()).as(Step::new);
    }

    private Arbitrary<Decision> decision() {
        return Combinators.combine(role(), Arbitraries.of(rules), marks()).as(Decision::new);
    }

    private static Arbitrary<Integer> role() {
        return Arbitraries.integers().between(0, Drawing.ROLES.size() - 1);
    }

    private static Arbitrary<Marks> marks() {
        return Combinators.combine(seldom(2), seldom(2), seldom(2), seldom(3), seldom(4))
                .as(Marks::new);
    }

    private static Arbitrary<Boolean> seldom(int often) {
        return Arbitraries.integers().between(1, often).map(drawn -> drawn == often);
    }
}
