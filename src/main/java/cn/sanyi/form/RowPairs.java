package cn.sanyi.form;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/**
 * Which row of the later version is which of the earlier one. Rows have no identity of their own, so they are paired from
 * the surest sign to the weakest: everything the same in sequence, everything the same elsewhere, the same choices and
 * texts, the same choices, the same place in the sequence with something in common.
 */
final class RowPairs {

    private static final Set<String> CHOICES = Set.of("select", "radio");
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    /** Positions from 0; -1 where the version has no such row. */
    record Pair(int before, int after) {}

    private final List<Component> choices;
    private final List<Component> naming;
    private final List<JsonNode> before;
    private final List<JsonNode> after;
    private final int[] partnerOfBefore;
    private final int[] partnerOfAfter;

    private RowPairs(Component list, List<JsonNode> before, List<JsonNode> after) {
        this.naming = naming(list);
        this.choices =
                naming.stream().filter(field -> CHOICES.contains(field.type())).toList();
        this.before = before;
        this.after = after;
        this.partnerOfBefore = nobody(before.size());
        this.partnerOfAfter = nobody(after.size());
    }

    private static int[] nobody(int size) {
        int[] partners = new int[size];
        Arrays.fill(partners, -1);
        return partners;
    }

    /** The fields that tell one row from another: what is chosen, then what is written. */
    static List<Component> naming(Component list) {
        List<Component> fields = new ArrayList<>();
        for (Set<String> types : List.of(CHOICES, TEXTS)) {
            for (Component field : Component.in(list.node())) {
                if (types.contains(field.type())) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    /** In the order of the later version; a row that is gone stands where it stood. */
    static List<Pair> of(Component list, List<JsonNode> before, List<JsonNode> after) {
        return new RowPairs(list, before, after).pairs();
    }

    private List<Pair> pairs() {
        var deltas = DiffUtils.diff(before, after, true).getDeltas();
        deltas.stream().filter(delta -> delta.getType() == DeltaType.EQUAL).forEach(this::pairInOrder);
        pairWhere(JsonNode::equals);
        if (!naming.isEmpty()) {
            pairWhere((one, other) -> sameIn(naming, one, other));
        }
        if (!choices.isEmpty()) {
            pairWhere((one, other) -> sameIn(choices, one, other));
        }
        deltas.stream().filter(delta -> delta.getType() == DeltaType.CHANGE).forEach(this::pairAlike);
        return inOrder();
    }

    private void pairInOrder(AbstractDelta<JsonNode> equal) {
        for (int i = 0; i < equal.getSource().size(); i++) {
            pair(equal.getSource().getPosition() + i, equal.getTarget().getPosition() + i);
        }
    }

    private void pairWhere(BiPredicate<JsonNode, JsonNode> same) {
        for (int j = 0; j < after.size(); j++) {
            for (int i = 0; i < before.size() && partnerOfAfter[j] < 0; i++) {
                if (partnerOfBefore[i] < 0 && same.test(before.get(i), after.get(j))) {
                    pair(i, j);
                }
            }
        }
    }

    private void pairAlike(AbstractDelta<JsonNode> change) {
        int size = Math.min(change.getSource().size(), change.getTarget().size());
        for (int k = 0; k < size; k++) {
            int i = change.getSource().getPosition() + k;
            int j = change.getTarget().getPosition() + k;
            if (partnerOfBefore[i] < 0 && partnerOfAfter[j] < 0 && haveSomethingInCommon(before.get(i), after.get(j))) {
                pair(i, j);
            }
        }
    }

    private void pair(int i, int j) {
        partnerOfBefore[i] = j;
        partnerOfAfter[j] = i;
    }

    private static boolean sameIn(List<Component> fields, JsonNode one, JsonNode other) {
        return fields.stream().allMatch(field -> one.path(field.name()).equals(other.path(field.name())));
    }

    private static boolean haveSomethingInCommon(JsonNode one, JsonNode other) {
        return one.propertyNames().stream().anyMatch(name -> one.path(name).equals(other.path(name)));
    }

    private List<Pair> inOrder() {
        List<Pair> pairs = new ArrayList<>();
        int next = 0;
        for (int j = 0; j < after.size(); j++) {
            int partner = partnerOfAfter[j];
            for (; next <= partner; next++) {
                addIfGone(next, pairs);
            }
            pairs.add(new Pair(partner, j));
        }
        for (; next < before.size(); next++) {
            addIfGone(next, pairs);
        }
        return pairs;
    }

    private void addIfGone(int i, List<Pair> pairs) {
        if (partnerOfBefore[i] < 0) {
            pairs.add(new Pair(i, -1));
        }
    }
}
