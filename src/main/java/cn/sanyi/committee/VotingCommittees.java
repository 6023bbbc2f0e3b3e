package cn.sanyi.committee;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import org.springframework.stereotype.Component;

/** Which committee votes on a case, and which office serves a committee. */
@Component
class VotingCommittees {

    static final String ROLE = "MGMT_COMMITTEE";
    static final String OFFICE = "MGMT_COMMITTEE_OFFICE";

    private final Directory directory;
    private final Procedures procedures;

    VotingCommittees(Directory directory, Procedures procedures) {
        this.directory = directory;
        this.procedures = procedures;
    }

    /** The unit that the case's release names for its vote. */
    Unit of(CaseFile caseFile) {
        StepDefinition vote = procedures.release(caseFile.releaseId()).stream()
                .flatMap(release -> release.steps().stream())
                .filter(step -> step.rule().equals(VoteRule.CODE))
                .findFirst()
                .orElse(null);
        String role = vote == null ? ROLE : vote.role();
        String level = vote == null ? "own" : vote.level();
        return directory
                .responsible(role, level, caseFile.jurisdiction())
                .orElseThrow(() -> Problem.refused("no-committee", "该辖区没有负责表决的医管委，不能召集会议"));
    }

    /** @throws Problem if the place of the committee has no office */
    Unit officeOf(Unit committee) {
        return directory
                .responsible(OFFICE, "own", committee.jurisdiction())
                .orElseThrow(() -> Problem.refused("no-office", "“%s”没有登记办公室，不能召集会议".formatted(committee.name())));
    }
}
