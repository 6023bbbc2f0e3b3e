package cn.sanyi.expert;

import cn.sanyi.approval.people.JointApplicants;
import cn.sanyi.approval.people.PartyRecusal;
import cn.sanyi.approval.people.PastActs;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Why an expert stands back from a case (他地实践: 回避利害关系): what concerns an employer of theirs, a unit with which they have
 * a recusal fact, one for which they once applied themselves, a unit that applies jointly and employs them, and whatever
 * the applicant applies for once they have been named beside it.
 */
@Component
class ExpertRecusal {

    private final PartyRecusal parties;
    private final PastActs past;
    private final List<JointApplicants> joint;

    ExpertRecusal(PartyRecusal parties, PastActs past, List<JointApplicants> joint) {
        this.parties = parties;
        this.past = past;
        this.joint = List.copyOf(joint);
    }

    /** Empty if the expert may be on the panel. */
    Optional<String> reason(Actor expert, CaseFile caseFile) {
        return parties.reason(expert, caseFile)
                .or(() -> past.lastFor(expert.personId(), caseFile.applicant(), caseFile.procedureKey())
                        .map("曾代表申请单位办理办件 %s"::formatted))
                .or(() -> named(expert, caseFile));
    }

    private Optional<String> named(Actor expert, CaseFile caseFile) {
        return joint.stream()
                .flatMap(each -> each.of(caseFile).stream())
                .flatMap(each -> named(expert, each, each.caseNumber().equals(caseFile.number())).stream())
                .findFirst();
    }

    /** A name in an earlier case counts for the person; the unit counts while it applies jointly. */
    private static Optional<String> named(Actor expert, JointApplicants.Partner named, boolean here) {
        if (named.isPerson(expert.name())) {
            return Optional.of(
                    here
                            ? "是本件联合申报的主要参与人（%s）".formatted(named.unit())
                            : "曾与申请单位联合申报（%s，办件 %s）".formatted(named.unit(), named.caseNumber()));
        }
        boolean employed = expert.posts().stream().anyMatch(post -> named.isUnit(post.unitName()));
        return here && employed ? Optional.of("在本件联合申报单位“%s”任职".formatted(named.unit())) : Optional.empty();
    }
}
