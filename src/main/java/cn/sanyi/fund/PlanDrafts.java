package cn.sanyi.fund;

import cn.sanyi.approval.forms.ChangedDraft;
import cn.sanyi.organization.Actor;
import java.util.UUID;

/**
 * What fills the draft of a plan beside typing and Excel: computed shares, an earlier plan. Each change is a new revision of the
 * draft and leaves every other field as it is; what comes back is the draft to go on with.
 */
public interface PlanDrafts {

    /** How the shares of the draft come about. */
    ShareBasis basis(Actor actor, UUID workItem);

    /** How the shares of a submitted version come about; who may see the case may see it. */
    ShareBasis basis(Actor actor, String caseNumber, int version);

    /** Computes the shares by the method and the weights or snapshot that the draft names. */
    ChangedDraft computeShares(Actor actor, UUID workItem, int revision);

    /** @throws cn.sanyi.platform.Problem not found where no earlier plan was approved */
    PlanProposal previous(Actor actor, UUID workItem);

    ChangedDraft takePrevious(Actor actor, UUID workItem, int revision);
}
