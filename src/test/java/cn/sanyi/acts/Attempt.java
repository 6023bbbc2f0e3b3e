package cn.sanyi.acts;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.approval.Acts;
import cn.sanyi.approval.CaseActs;
import cn.sanyi.organization.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody tries.
 *
 * @param item null for an act on the case
 */
record Attempt(Actor actor, @Nullable Item item, String act, ObjectNode data, @Nullable String comment) {

    /** @throws cn.sanyi.platform.Problem where it is refused */
    Acts.Done performedOn(ActsApplication application, String caseNumber) {
        return item == null
                ? application.caseActs().perform(actor, caseNumber, new CaseActs.Command(act, data.deepCopy(), comment))
                : application.acts().perform(actor, new Acts.Command(item.id(), act, data.deepCopy(), comment));
    }

    @Override
    public String toString() {
        String where = item == null
                ? "the case"
                : item.stepKey() + " (" + item.kind() + " " + item.state() + (item.person() == null ? "" : ", personal")
                        + ")";
        return "%s: %s on %s %s".formatted(actor.name(), act, where, data.isEmpty() ? "" : data);
    }
}
