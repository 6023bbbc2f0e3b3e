package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act on a case that belongs to no work item, e.g. a withdrawal: one bean, one line in the table of acts. */
public interface CaseAct {

    ActEntry entry();

    /** Empty if this person could do it now; otherwise why not: forbidden with who may, or conflict where the case has moved on. */
    Optional<Problem> refusal(Actor actor, CaseFile caseFile);

    /** The unit on whose part this person, who may, does it; null in nobody's. */
    @Nullable
    UUID unitOf(Actor actor, CaseFile caseFile);

    /** Does it; the case row is locked. @throws Problem to refuse; then nothing has happened */
    void perform(CaseActInProgress act);
}
