package cn.sanyi.committee;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseFiles.DataVersion;
import cn.sanyi.committee.MotionStore.NewMotion;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rule {@code vote}: opens a motion as it was convened; every entitled member votes, one of them presides. Entitled is
 * who is in office on the day the motion is opened, minus the recused.
 */
@Component
class VoteRule implements StepRule {

    private final Roster roster;
    private final VotingRules rules;
    private final CaseFiles cases;
    private final MotionStore motions;
    private final Clock clock;

    VoteRule(Roster roster, VotingRules rules, CaseFiles cases, MotionStore motions, Clock clock) {
        this.roster = roster;
        this.rules = rules;
        this.cases = cases;
        this.motions = motions;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "vote";
    }

    @Override
    public List<Assignment> assignments(CaseFile caseFile, Step step, StepDefinition definition, Unit responsible) {
        LocalDate today = LocalDate.now(clock);
        List<Seat> seats = roster.of(responsible, caseFile, today);
        UUID presiding = Roster.presiding(seats);
        motions.insert(motion(caseFile, step, presiding, today), seats);
        List<Assignment> votes = seats.stream()
                .filter(Seat::isEntitled)
                .map(seat -> new Assignment(seat.person(), List.of(Vote.CODE)))
                .toList();
        return Stream.concat(
                        votes.stream(), Stream.of(new Assignment(presiding, List.of(CloseVote.CODE, Adjourn.CODE))))
                .toList();
    }

    private NewMotion motion(CaseFile caseFile, Step step, UUID presiding, LocalDate today) {
        ObjectNode meeting = cases.latest(caseFile.number(), Convene.FORM)
                .map(DataVersion::data)
                .orElseThrow(() -> Problem.refused("not-convened", "会议尚未召集，不能表决"));
        return new NewMotion(
                UUID.randomUUID(),
                caseFile.number(),
                step.id(),
                LocalDate.parse(meeting.path("meetingOn").asString()),
                meeting.path("place").asString(""),
                presiding,
                rules.of(caseFile.jurisdiction(), today),
                clock.instant());
    }
}
