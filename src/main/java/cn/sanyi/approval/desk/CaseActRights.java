package cn.sanyi.approval.desk;

import cn.sanyi.approval.CaseAct;
import cn.sanyi.approval.people.StandIns;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** As who a person may do an act on a case: in their own name, or as deputy of somebody who may and is away today. */
@Component
class CaseActRights {

    private final StandIns standIns;

    CaseActRights(StandIns standIns) {
        this.standIns = standIns;
    }

    /** Those of the acts that the person may do now, in whosever name. */
    List<CaseAct> offered(Actor actor, CaseFile caseFile, List<CaseAct> acts) {
        List<Actor> names = names(actor, caseFile);
        return acts.stream()
                .filter(act -> names.stream()
                        .anyMatch(each -> act.refusal(each, caseFile).isEmpty()))
                .toList();
    }

    /**
     * The person as they do it. Whoever does it as a deputy is not taken back until the act is over.
     *
     * @throws Problem why not; of those they stand in for, why not the one who is entitled but comes too late
     */
    Actor require(Actor actor, CaseFile caseFile, CaseAct act) {
        Optional<Problem> own = act.refusal(actor, caseFile);
        if (own.isEmpty()) {
            return actor;
        }
        Problem told = own.get();
        for (Actor deputy : standIns.of(actor, caseFile)) {
            Optional<Problem> refusal = act.refusal(deputy, caseFile);
            if (refusal.isEmpty()) {
                standIns.hold(deputy);
                return deputy;
            }
            told = told.kind() == Problem.Kind.FORBIDDEN ? refusal.get() : told;
        }
        throw told;
    }

    private List<Actor> names(Actor actor, CaseFile caseFile) {
        List<Actor> names = new ArrayList<>(List.of(actor));
        names.addAll(standIns.of(actor, caseFile));
        return names;
    }
}
