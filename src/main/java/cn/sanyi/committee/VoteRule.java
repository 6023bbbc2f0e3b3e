package cn.sanyi.committee;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.committee.MeetingStore.DueItem;
import cn.sanyi.committee.MotionStore.NewMotion;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The rule {@code vote}: opens a motion as it was convened; every entitled member votes, one of them presides, the office keeps
 * the agenda. Entitled is who is in office on the day of the meeting, minus the recused.
 */
@Component
class VoteRule implements StepRule {

    static final String CODE = "vote";

    private final Roster roster;
    private final VotingRules rules;
    private final VotingCommittees committees;
    private final MotionDesk desk;
    private final Clock clock;

    VoteRule(Roster roster, VotingRules rules, VotingCommittees committees, MotionDesk desk, Clock clock) {
        this.roster = roster;
        this.rules = rules;
        this.committees = committees;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public List<Assignment> assignments(CaseFile caseFile, Step step, StepDefinition definition, Unit responsible) {
        DueItem item =
                desk.dueItem(caseFile.number()).orElseThrow(() -> Problem.refused("not-convened", "会议尚未召集，不能表决"));
        List<Seat> seats = roster.of(responsible, caseFile, item.meetingOn());
        UUID presiding = Roster.presiding(seats);
        desk.open(
                new NewMotion(
                        UUID.randomUUID(),
                        caseFile.number(),
                        step.id(),
                        item.meetingOn(),
                        item.place(),
                        item.secret(),
                        presiding,
                        rules.of(caseFile.jurisdiction(), item.meetingOn()),
                        clock.instant()),
                seats,
                item);
        return assignments(seats, presiding, committees.officeOf(responsible), definition);
    }

    private static List<Assignment> assignments(
            List<Seat> seats, UUID presiding, Unit office, StepDefinition definition) {
        List<Assignment> items = new ArrayList<>();
        seats.stream()
                .filter(Seat::isEntitled)
                .map(seat -> new Assignment(seat.person(), offered(definition, Vote.CODE, Recuse.CODE)))
                .forEach(items::add);
        items.add(new Assignment(presiding, offered(definition, CloseVote.CODE, Adjourn.CODE, ProposeChanges.CODE)));
        List<String> officeActs = offered(definition, ProposeChanges.CODE, CallOff.CODE);
        if (!officeActs.isEmpty()) {
            items.add(new Assignment(null, office.id(), officeActs));
        }
        return items;
    }

    /** Only what the release of the case offers: older ones know fewer acts. */
    private static List<String> offered(StepDefinition definition, String... acts) {
        return List.of(acts).stream().filter(definition.acts()::contains).toList();
    }
}
