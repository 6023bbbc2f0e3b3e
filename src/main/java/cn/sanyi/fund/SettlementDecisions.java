package cn.sanyi.fund;

import cn.sanyi.approval.forms.StartForms;
import cn.sanyi.organization.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the two sides of a settlement decide: the community confirms or disputes, the agency withdraws or revises. */
public interface SettlementDecisions {

    /**
     * A settlement with everything about it.
     *
     * @param revisions all of the community's year, the newest first
     * @param change what confirming it would do; null once it is decided
     * @param confirmBy the day by which the community should have answered; null where no number is given. Silence is no consent
     * @param mayDecide whether this person may confirm or dispute it now
     * @param mayWithdraw whether this person may withdraw it now
     * @param mayRevise whether this person may record the next revision now
     */
    record Opened(
            Settlement settlement,
            List<Settlement> revisions,
            @Nullable SettlementChange change,
            @Nullable LocalDate confirmBy,
            boolean mayDecide,
            boolean mayWithdraw,
            boolean mayRevise) {}

    /** @throws cn.sanyi.platform.Problem not found, alike for one that does not exist and one this person may not see */
    Opened open(Actor actor, UUID id);

    /** Those that wait for the person's community. */
    List<Settlement> awaiting(Actor actor);

    /** The community confirms: the first opens the case, a later one does what its change says; one commit. */
    Settlements.Recorded confirm(Actor actor, UUID id);

    /** The community disputes it, with a reason; the agency records the next revision. */
    Settlements.Recorded dispute(Actor actor, UUID id, String reason);

    /** The agency takes it back before the community has decided. */
    Settlements.Recorded withdraw(Actor actor, UUID id, String reason);

    /** The agency records the next revision of the same year. @param cause why */
    Settlements.Recorded revise(Actor actor, UUID id, ObjectNode data, String cause);

    /** The settlement's form filled with what this one says. */
    Filled form(Actor actor, UUID id);

    /** @param form schema and choices, @param data what is filled in */
    record Filled(StartForms.StartForm form, ObjectNode data) {}
}
