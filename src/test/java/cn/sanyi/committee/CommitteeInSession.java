package cn.sanyi.committee;

import static org.mockito.Mockito.mock;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.PlayedAct;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule.Assignment;
import cn.sanyi.approval.people.PartyRecusal;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.PaperCases;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PaperDirectory;
import cn.sanyi.organization.PaperRecusals;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.TestDatabase;
import cn.sanyi.policy.Grade;
import cn.sanyi.procedure.Procedures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 晋江市's committee with a real database: a chair and as many members as asked for. */
final class CommitteeInSession {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    final PaperDirectory directory = new PaperDirectory();
    final PaperRecusals facts = new PaperRecusals();
    final PaperCases cases = new PaperCases();
    final Unit committee = directory.unit("JJ-MGMT_COMMITTEE", "晋江市公立医疗机构管理委员会", "MGMT_COMMITTEE");
    final Unit office = directory.unit("JJ-MGMT_COMMITTEE_OFFICE", "晋江市医管委办公室", "MGMT_COMMITTEE_OFFICE");
    final Unit community = directory.unit("JJ-MEDICAL_COMMUNITY", "晋江市医共体", "MEDICAL_COMMUNITY");
    final Unit hospital = directory.member(community, "晋江市第一示例卫生院");
    final Actor clerk = directory.person("经办", office, PostKind.CLERK);
    final List<Actor> members = new ArrayList<>();
    final Map<String, String> parameters = new HashMap<>(Map.of("vote.quorum", "1/2", "vote.majority", "1/2"));
    final List<UUID> handedTo = new ArrayList<>();
    final List<Object> told = new ArrayList<>();
    final RememberedEntries record = new RememberedEntries();
    final LinesOnPaper lines = new LinesOnPaper();
    final JdbcClient jdbc;
    final MotionStore store;
    final BallotBox ballots;
    final ChangeLists changes;
    final MeetingStore meetings;
    final Attendances attendances;
    final Motions motions;
    final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    final CaseFile plan = cases.aPlan("JJ-A01-2026-0001", community.id());
    Step step = PlayedAct.step(plan, "vote", committee.id(), NOW);

    CommitteeInSession(int size) {
        this(size, TestDatabase.with("committee"));
    }

    CommitteeInSession(int size, DataSource source) {
        jdbc = JdbcClient.create(source);
        store = new MotionStore(jdbc);
        ballots = new BallotBox(jdbc);
        changes = new ChangeLists(jdbc);
        meetings = new MeetingStore(jdbc);
        attendances = new Attendances(jdbc);
        motions = new JdbcMotions(jdbc, changes);
        for (int seat = 0; seat < size; seat++) {
            members.add(directory.person("委员" + seat, committee, seat == 0 ? PostKind.CHAIR : PostKind.MEMBER));
        }
    }

    Roster roster() {
        return new Roster(directory, new PartyRecusal(directory, facts));
    }

    VotingCommittees committees() {
        return new VotingCommittees(directory, mock(Procedures.class));
    }

    Convene convene() {
        return new Convene(
                meetings,
                new MeetingOpening(meetings, roster(), record, told::add),
                committees(),
                new VotingModes(this::parameter),
                clock);
    }

    Vote vote() {
        return new Vote(store, ballots, attendances, clock);
    }

    CloseVote closeVote() {
        return new CloseVote(store, ballots, changes);
    }

    Adjourn adjourn() {
        return new Adjourn(store, ballots);
    }

    ProposeChanges proposeChanges() {
        return new ProposeChanges(store, ballots, changes, List.of(lines));
    }

    Recuse recuse() {
        return new Recuse(store, ballots, presiding());
    }

    Presiding presiding() {
        return new Presiding(store, attendances, (step, act, from, to) -> handedTo.add(to), record);
    }

    PlayedAct convened(CaseFile caseFile, String... fields) {
        Step convening = PlayedAct.step(caseFile, "convene", office.id(), NOW);
        var act = new PlayedAct(caseFile, convening, clerk, NOW)
                .with("meetingOn", TODAY.toString())
                .with("place", "第一会议室");
        for (int field = 0; field < fields.length; field += 2) {
            act.with(fields[field], fields[field + 1]);
        }
        return act.played(convene());
    }

    List<Assignment> open() {
        return open(plan, step);
    }

    List<Assignment> openSecretly() {
        convened(plan, "voting", "SECRET");
        return assignments(plan, step);
    }

    List<Assignment> open(CaseFile caseFile, Step at) {
        convened(caseFile);
        return assignments(caseFile, at);
    }

    List<Assignment> assignments(CaseFile caseFile, Step at) {
        var rule = new VoteRule(
                roster(), new VotingRules(this::parameter), committees(), new MotionDesk(store, meetings), clock);
        return rule.assignments(
                caseFile,
                at,
                PlayedAct.definition(
                        "vote", "ballot", "vote", "recuse", "proposeChanges", "closeVote", "adjourn", "callOff"),
                committee);
    }

    void callAgain() {
        step = PlayedAct.step(plan, "vote", committee.id(), NOW);
        open();
    }

    PlayedAct votes(int seat, Choice choice) {
        return votes(members.get(seat), choice);
    }

    PlayedAct votes(Actor member, Choice choice) {
        return new PlayedAct(plan, step, member, NOW)
                .with("choice", choice.name())
                .played(vote());
    }

    PlayedAct acts(Actor who) {
        return new PlayedAct(plan, step, who, NOW);
    }

    PlayedAct chair(Act act) {
        return new PlayedAct(plan, step, members.get(0), NOW).played(act);
    }

    Motion motion() {
        var all = motions.ofCase(plan.number());
        return all.get(all.size() - 1);
    }

    private Optional<Parameter> parameter(String key, String place, LocalDate on) {
        return Optional.ofNullable(parameters.get(key))
                .map(value -> new Parameter(key, "QZ", value, LocalDate.EPOCH, null, Grade.SUGGESTED, "建议值"));
    }
}
