package cn.sanyi.fund;

import cn.sanyi.approval.forms.StartForms;
import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Annual settlements: recorded per community and year by the insurance agency of its place, confirmed by the community. */
public interface Settlements {

    /** Key of the procedure a settlement starts. */
    String PROCEDURE = "surplus-allocation";

    /**
     * What became of it.
     *
     * @param message in a sentence: what happens next, and whether the document adds up
     */
    record Recorded(Settlement settlement, String message) {}

    /**
     * Records the first settlement of a community's year. It waits for the community; see {@link SettlementDecisions}.
     *
     * @param data of the form {@code settlement}
     * @throws cn.sanyi.platform.Problem refused or forbidden; then nothing has happened
     */
    Recorded record(Actor actor, ObjectNode data);

    /** The form as this person gets it: communities of the own place (the first, of somebody with several). @throws cn.sanyi.platform.Problem if not of an agency */
    StartForms.StartForm form(Actor actor);

    /** Those the person may see, newest year first. @param year null: all */
    List<Settlement> visible(Actor actor, @Nullable String communityCode, @Nullable Integer year);

    /** Empty if unknown or not visible to the person. */
    Optional<Settlement> find(Actor actor, UUID id);

    /** Whether the person may record settlements. */
    boolean mayRecord(Actor actor);
}
