package cn.sanyi.acts;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.approval.Acts;
import cn.sanyi.approval.desk.BesideDesk;
import cn.sanyi.approval.desk.CaseActs;
import cn.sanyi.approval.desk.ClockPauses;
import cn.sanyi.organization.Actor;
import java.util.UUID;
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
        if (act.equals("startBeside")) {
            return application
                    .the(BesideDesk.class)
                    .start(actor, caseNumber, data.path("process").asString());
        }
        return item == null
                ? application.caseActs().perform(actor, caseNumber, new CaseActs.Command(act, data.deepCopy(), comment))
                : application.acts().perform(actor, new Acts.Command(item.id(), act, data.deepCopy(), comment));
    }

    /** Stops a clock or lets it go on. @throws cn.sanyi.platform.Problem where it is refused */
    void performedOnClock(ActsApplication application, String caseNumber) {
        UUID clock = UUID.fromString(data.path("clock").asString());
        ClockPauses pauses = application.the(ClockPauses.class);
        if (act.equals("pauseClock")) {
            pauses.pause(actor, caseNumber, clock, data.path("reason").asString(), comment);
        } else {
            pauses.resume(actor, caseNumber, clock, comment);
        }
    }

    boolean isOnClock() {
        return data.has("clock");
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
