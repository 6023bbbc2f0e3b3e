package cn.sanyi.fund;

import cn.sanyi.organization.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * What fills the draft of a plan beside typing: Excel, computed shares, an earlier plan. Each change is a new revision of the
 * draft and leaves every other field as it is; what comes back is the draft to go on with.
 */
public interface PlanDrafts {

    /** @param notes what was done and what to look at, in sentences */
    record Changed(int revision, Instant savedAt, ObjectNode data, List<String> notes) {}

    /** Uses and shares as a workbook: of the draft, where the person works on it, otherwise of what was submitted. */
    byte[] sheet(Actor actor, UUID workItem);

    /**
     * Takes uses and shares from a workbook; all or nothing.
     *
     * @param revision of the draft the person has before them
     * @throws cn.sanyi.platform.Problem refused by sheet, row and column; 409 if somebody has saved since
     */
    Changed importSheet(Actor actor, UUID workItem, int revision, byte[] file);

    /** How the shares of the draft come about. */
    ShareBasis basis(Actor actor, UUID workItem);

    /** How the shares of a submitted version come about; who may see the case may see it. */
    ShareBasis basis(Actor actor, String caseNumber, int version);

    /** Computes the shares by the method and the weights or snapshot that the draft names. */
    Changed computeShares(Actor actor, UUID workItem, int revision);

    /** @throws cn.sanyi.platform.Problem not found where no earlier plan was approved */
    PlanProposal previous(Actor actor, UUID workItem);

    Changed takePrevious(Actor actor, UUID workItem, int revision);
}
