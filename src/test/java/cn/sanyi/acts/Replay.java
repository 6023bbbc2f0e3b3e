package cn.sanyi.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.audit.RecordBook.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does what the record of one case says on a new case of the same release. What comes of it must be the same. */
final class Replay {

    private final Play play;
    private final Case again;
    private final Map<String, String> twins = new HashMap<>();

    Replay(Play play) {
        this.play = play;
        this.again = play.the().twin();
    }

    void check() {
        for (Entry entry : play.the().application().record().entries(play.the().number())) {
            JsonNode said = ActsApplication.JSON.readTree(entry.payload());
            Attempt attempt = said.has("act")
                    ? play.done().get(UUID.fromString(said.path("act").asString()))
                    : null;
            if (attempt != null) {
                again(attempt, said);
            }
            if (play.onClocks().containsKey(entry.seq())) {
                onClock(play.onClocks().get(entry.seq()));
            }
        }
        assertThat(Outcome.of(again.now())).as("replayed from the record").isEqualTo(Outcome.of(play.now()));
        assertThat(again.facts()).as("facts, replayed").isEqualTo(play.the().facts());
    }

    private void onClock(Attempt attempt) {
        ObjectNode data = attempt.data().deepCopy();
        data.put("clock", twin(UUID.fromString(data.path("clock").asString())).toString());
        new Attempt(attempt.actor(), null, attempt.act(), data, attempt.comment())
                .performedOnClock(again.application(), again.number());
    }

    /** The clock of the same limit, the same one among them. */
    private UUID twin(UUID clock) {
        List<Snapshot.ClockRow> theirs = play.now().clocks();
        Snapshot.ClockRow of = theirs.stream()
                .filter(each -> each.id().equals(clock))
                .findFirst()
                .orElseThrow();
        Predicate<Snapshot.ClockRow> alike = each -> each.limit().equals(of.limit());
        int place = theirs.stream().filter(alike).toList().indexOf(of);
        return again.now().clocks().stream().filter(alike).toList().get(place).id();
    }

    private void again(Attempt attempt, JsonNode said) {
        Snapshot now = again.now();
        Item item = attempt.item() == null ? null : twin(attempt.item(), now);
        String comment = said.path("comment").asString("");
        if (attempt.act().equals("provide")) {
            again.uploaded("other");
        }
        new Attempt(attempt.actor(), item, attempt.act(), data(attempt, said), comment.isEmpty() ? null : comment)
                .performedOn(again.application(), again.number());
    }

    /** Out of the record; what it must not keep comes from whoever did it. */
    private ObjectNode data(Attempt attempt, JsonNode said) {
        boolean secret = play.the().application().entries().stream()
                .anyMatch(entry -> entry.code().equals(attempt.act()) && entry.is(ActEntry.Trait.SECRET));
        String text = secret || !said.has("data")
                ? attempt.data().toString()
                : said.path("data").toString();
        List<String> theirs = play.the().belongings();
        List<String> ours = again.belongings();
        for (int each = 0; each < Math.min(theirs.size(), ours.size()); each++) {
            twins.put(theirs.get(each), ours.get(each));
        }
        for (Map.Entry<String, String> twin : twins.entrySet()) {
            text = text.replace(twin.getKey(), twin.getValue());
        }
        return (ObjectNode) ActsApplication.JSON.readTree(text);
    }

    /** The item of the same step, round, unit, person and acts; of several the one of the same place among them. */
    private Item twin(Item item, Snapshot now) {
        String known = twins.get(item.id().toString());
        if (known != null) {
            return now.item(UUID.fromString(known)).orElseThrow();
        }
        Snapshot.Step step = play.now().step(item.step()).orElseThrow();
        List<Item> first = play.now().itemsOf(item.step(), each -> alike(each, item));
        int place = first.stream().map(Item::id).toList().indexOf(item.id());
        Snapshot.Step there = now.steps().stream()
                .filter(each -> each.key().equals(step.key()) && each.round() == step.round())
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("replayed from the record there is no " + step + " but " + now.steps()));
        Item twin = now.itemsOf(there.id(), each -> alike(each, item)).get(place);
        twins.put(item.id().toString(), twin.id().toString());
        return twin;
    }

    private static boolean alike(Item one, Item other) {
        return one.unit().equals(other.unit())
                && one.acts().equals(other.acts())
                && one.kind().equals(other.kind());
    }
}
