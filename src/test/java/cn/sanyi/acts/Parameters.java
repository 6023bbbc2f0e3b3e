package cn.sanyi.acts;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.organization.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The data people send along with an act, right or wrong; an act that is not named here needs none. */
class Parameters {

    /**
     * What the data is made for.
     *
     * @param number a random one
     */
    record Asked(Case the, Snapshot now, Actor actor, @Nullable Item item, int number) {}

    @FunctionalInterface
    interface Filled {
        void fill(Asked asked, ObjectNode data);
    }

    private final Map<String, Filled> byAct = new HashMap<>();

    Parameters() {
        byAct.put("return", Parameters::target);
    }

    Parameters with(String act, Filled filled) {
        byAct.put(act, filled);
        return this;
    }

    ObjectNode of(String act, Asked asked) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        byAct.getOrDefault(act, (nothing, known) -> {}).fill(asked, data);
        return data;
    }

    /** Where it goes to: usually left open, otherwise any step of the release. */
    private static void target(Asked asked, ObjectNode data) {
        if (asked.number() % 3 == 0) {
            List<String> keys = asked.the().release().steps().stream()
                    .map(step -> step.key())
                    .toList();
            data.put("to", Turn.pick(keys, asked.number()));
        }
    }
}
