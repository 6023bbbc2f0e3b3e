package cn.sanyi.acts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What has come of a case, without what two cases can never share: ids and moments. */
record Outcome(String state, List<String> steps, List<String> items, List<String> clocks, Map<String, String> ledger) {

    static Outcome of(Snapshot now) {
        Map<UUID, Snapshot.Step> steps =
                now.steps().stream().collect(Collectors.toMap(Snapshot.Step::id, step -> step));
        return new Outcome(
                now.state(),
                now.steps().stream()
                        .map(step -> step.key() + " " + step.round() + " " + step.state() + " " + step.outcome())
                        .sorted()
                        .toList(),
                now.items().stream()
                        .map(item -> item.stepKey() + " "
                                + steps.get(item.step()).round() + " " + item.unit() + " "
                                + item.person() + " " + item.kind() + " " + item.acts() + " " + item.state() + " "
                                + item.answer())
                        .sorted()
                        .toList(),
                now.clocks().stream()
                        .map(clock -> clock.limit() + " " + clock.state() + " " + clock.due())
                        .sorted()
                        .toList(),
                now.ledger());
    }
}
