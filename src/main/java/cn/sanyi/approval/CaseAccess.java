package cn.sanyi.approval;

import cn.sanyi.organization.Actor;

/** Who may see a case: people of its applicant, of units that hold or held a step, and by an oversight post. */
public interface CaseAccess {

    /** @throws cn.sanyi.platform.Problem not found, also where the case exists but is not this person's to see */
    void requireVisible(Actor actor, String caseNumber);
}
