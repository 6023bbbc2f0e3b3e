package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether a work item could be given to somebody: they must be able to handle it and need not stand back. */
public interface Ability {

    /** Why the person could not handle the item if it were theirs; empty if they could. */
    Optional<String> obstacle(Actor person, CaseFile caseFile, WorkItem item, StepDefinition definition);

    /** Why the person could not be asked in the case on the part of the unit; empty if they could. */
    Optional<String> obstacle(Actor person, CaseFile caseFile, UUID unit);

    /** The parties to the case: the applicant, and its members in the case's year. */
    List<UUID> parties(CaseFile caseFile);
}
