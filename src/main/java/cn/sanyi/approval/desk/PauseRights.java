package cn.sanyi.approval.desk;

import cn.sanyi.approval.people.ActRights;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may pause and resume the clocks a unit keeps, and why not. */
@Component
class PauseRights {

    private final CaseAccess access;
    private final ActRights acts;

    PauseRights(CaseAccess access, ActRights acts) {
        this.access = access;
        this.acts = acts;
    }

    /** Empty if the person may. @throws cn.sanyi.platform.Problem not found where the case is not visible to them */
    Optional<String> refusal(Actor actor, CaseFile caseFile, Unit keeper) {
        access.requireVisible(actor, caseFile.number());
        if (!actor.handlesFor(keeper.id())) {
            return Optional.of("这个时限由 " + keeper.name() + " 的经办或负责人暂停和恢复。");
        }
        return acts.recusal(actor, caseFile);
    }
}
