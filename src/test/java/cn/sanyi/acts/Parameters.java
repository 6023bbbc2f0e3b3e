package cn.sanyi.acts;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.StepDefinition;
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
    record Asked(Case the, Snapshot now, Actor actor, @Nullable Item item, int number) {

        private People people() {
            return the.application().people();
        }
    }

    @FunctionalInterface
    interface Filled {
        void fill(Asked asked, ObjectNode data);
    }

    private static final List<String> STANDPOINTS = List.of("AGREE", "OBJECT", "NONE", "MAYBE");

    private final Map<String, Filled> byAct = new HashMap<>();

    Parameters() {
        with("return", Parameters::target);
        for (String act : List.of("transfer", "addAfter")) {
            with(act, (asked, data) -> data.put("to", colleague(asked)));
        }
        with(
                "assign",
                (asked, data) -> data.put(
                        "person", Turn.pick(colleagues(asked), asked.number()).name()));
        for (String act : List.of("addBefore", "addParallel", "askOpinion")) {
            with(act, (asked, data) -> data.withArray("to").add(anybody(asked)));
        }
        for (String act : List.of("advise", "addAfter")) {
            Filled before = byAct.getOrDefault(act, (asked, data) -> {});
            with(act, (asked, data) -> {
                before.fill(asked, data);
                data.put("standpoint", Turn.pick(STANDPOINTS, asked.number()));
            });
        }
        with("revoke", (asked, data) -> data.put("reasonCode", asked.number() % 7 == 3 ? "REVOKE_SO" : "REVOKE_OTHER"));
        for (String act : List.of("pauseClock", "resumeClock")) {
            with(act, (asked, data) -> data.put(
                            "clock", asked.now().clock(asked.number()).id().toString())
                    .put("reason", asked.number() % 7 == 3 ? "PAUSE_SO" : "PAUSE_EXPERTS"));
        }
        with(
                "startBeside",
                (asked, data) ->
                        data.put("process", Turn.pick(asked.the().model().beside(), asked.number())));
        with("askMaterial", (asked, data) -> data.withArray("slots").add("other"));
        with("copy", (asked, data) -> data.withArray("to").add(anybody(asked)));
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

    /** Where it goes to: usually left open, otherwise any step of the release; and now and then straight back. */
    private static void target(Asked asked, ObjectNode data) {
        if (asked.number() % 3 == 0) {
            List<String> keys = asked.the().release().steps().stream()
                    .map(StepDefinition::key)
                    .toList();
            data.put("to", Turn.pick(keys, asked.number()));
        }
        if (asked.number() % 5 < 3) {
            data.put("way", "direct");
        }
    }

    /** Mostly somebody of the unit whose item it is. */
    private static String colleague(Asked asked) {
        return asked.item() == null || asked.number() % 6 == 0
                ? anybody(asked)
                : asked.item().unit() + "/"
                        + Turn.pick(colleagues(asked), asked.number()).personId();
    }

    private static List<Actor> colleagues(Asked asked) {
        List<Actor> ofUnit = asked.item() == null
                ? List.of()
                : asked.people().handlersOf(asked.item().unit());
        return ofUnit.isEmpty() ? asked.people().all() : ofUnit;
    }

    private static String anybody(Asked asked) {
        List<Actor> near = asked.people().reviewers(asked.the().place());
        Actor one = Turn.pick(asked.number() % 4 == 0 ? asked.people().all() : near, asked.number() * 7);
        return one.posts().isEmpty() ? "" : one.posts().get(0).unitId() + "/" + one.personId();
    }
}
