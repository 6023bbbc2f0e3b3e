package cn.sanyi.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.sanyi.approval.CaseClosed;
import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.LimitPassed;
import cn.sanyi.approval.PlayedAct;
import cn.sanyi.approval.Reopened;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepEntered;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.PaperCases;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PaperDirectory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.TestDatabase;
import cn.sanyi.policy.Grade;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class NoticesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 22);

    private final PaperDirectory directory = new PaperDirectory();
    private final PaperCases cases = new PaperCases();
    private final Unit committee = directory.unit("JJ-MGMT_COMMITTEE", "晋江市医管委", "MGMT_COMMITTEE");
    private final Unit office = directory.unit("JJ-MGMT_COMMITTEE_OFFICE", "晋江市医管委办公室", "MGMT_COMMITTEE_OFFICE");
    private final Unit health = directory.unit("JJ-HEALTH", "晋江市卫健局", "HEALTH");
    private final Unit community = directory.unit("JJ-MEDICAL_COMMUNITY", "晋江市示例医共体", "MEDICAL_COMMUNITY");
    private final Actor chair = directory.person("主任", committee, PostKind.CHAIR);
    private final Actor member = directory.person("委员", committee, PostKind.MEMBER);
    private final Actor clerk = directory.person("经办", office, PostKind.CLERK);
    private final Actor nurse = directory.person("职工", community, PostKind.EMPLOYEE);
    private final Actor accountant = directory.person("会计", community, PostKind.CLERK);
    private final Actor bureau = directory.person("卫健经办", health, PostKind.CLERK);
    private final CaseFile plan = cases.aPlan("JJ-A01-2026-0001", community.id());
    private final List<WorkItem> open = new ArrayList<>();
    private final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    private final NoticeStore notices =
            new NoticeStore(JdbcClient.create(TestDatabase.with("notification")), written -> {}, clock);
    private final StepPeople people = new StepPeople(new OpenItems(), directory, clock);
    private final LeadingUnits leading = mock(LeadingUnits.class);
    private final CaseNotices written = new CaseNotices(notices, people, leading, cases);

    @Test
    void aStepIsToldToTheUnitOrToThePersonsItIsFor() {
        Step check = item(office, null);
        written.on(new StepEntered(plan, check, PlayedAct.definition("checkPlan", "check"), null));
        assertThat(notices.unreadCount(clerk)).isEqualTo(1);
        assertThat(notices.forActor(clerk, 10)).singleElement().satisfies(notice -> assertThat(notice.text())
                .contains("JJ-A01-2026-0001", "到达“checkPlan”环节"));

        open.clear();
        item(committee, member.personId());
        written.on(new StepEntered(
                plan, item(committee, member.personId()), PlayedAct.definition("vote", "ballot"), null));
        assertThat(notices.unreadCount(member)).isEqualTo(1);
        assertThat(notices.unreadCount(chair)).isZero();
    }

    @Test
    void whoOpensACaseIsNotToldOfTheStepTheyStandBefore() {
        Step draft = item(community, null);
        written.on(new StepEntered(plan, draft, PlayedAct.definition("draftPlan", "case-data"), accountant.personId()));
        assertThat(notices.unreadCount(accountant)).isZero();

        written.on(new StepEntered(plan, draft, PlayedAct.definition("draftPlan", "case-data"), clerk.personId()));
        assertThat(notices.unreadCount(accountant)).isEqualTo(1);
    }

    @Test
    void lateIsToldToWhoLeadsToWhoTakesPartAndToTheApplicantButNotToItsEmployees() {
        when(leading.concerned(plan)).thenReturn(List.of(office, health));
        written.on(new LimitPassed(plan, TODAY));
        assertThat(List.of(clerk, bureau, accountant))
                .allSatisfy(told -> assertThat(notices.unreadCount(told)).isEqualTo(1));
        assertThat(notices.unreadCount(nurse)).isZero();
        assertThat(notices.unreadCount(chair)).isZero();
    }

    @Test
    void returnAndClosingAreToldToTheApplicant() {
        written.on(new Reopened(plan.number(), "draftPlan", Reopened.Cause.RETURNED, UUID.randomUUID(), true));
        written.on(new Reopened(plan.number(), "draftReply", Reopened.Cause.RETURNED, UUID.randomUUID(), false));
        written.on(new CaseClosed(plan));
        assertThat(notices.forActor(accountant, 10))
                .extracting(Notice::kind)
                .containsExactlyInAnyOrder(NoticeKind.RETURNED, NoticeKind.CLOSED);
    }

    @Test
    void readByOneIsReadForTheUnitAndNobodyReadsForOthers() {
        written.on(new CaseClosed(plan));
        UUID id = notices.forActor(accountant, 1).get(0).id();

        assertThatThrownBy(() -> notices.markRead(clerk, id)).isInstanceOf(Problem.class);
        notices.markRead(accountant, id);
        notices.markRead(accountant, id);

        assertThat(notices.unreadCount(accountant)).isZero();
        assertThat(notices.forActor(accountant, 1).get(0).read()).isTrue();
    }

    @Test
    void everyThresholdRemindsOnce() {
        for (int left : new int[] {31, 30, 30, 22, 15, 8, 7, 3, 1, 0, -1}) {
            remind(LAST, left);
        }
        assertThat(notices.forActor(accountant, 50))
                .hasSize(4)
                .allMatch(notice -> notice.kind() == NoticeKind.REMINDER);
        assertThat(notices.forActor(accountant, 50))
                .extracting(Notice::text)
                .anyMatch(text -> text.contains("还有 30 天到期（2026-12-22"));
    }

    @Test
    void aClockSeenLateRemindsOfTheNearestThresholdOnly() {
        remind(LAST, 5);
        remind(LAST, 4);
        assertThat(notices.forActor(accountant, 50)).singleElement().satisfies(notice -> assertThat(notice.text())
                .contains("还有 5 天到期"));
        remind(LAST, 3);
        assertThat(notices.forActor(accountant, 50)).hasSize(2);
    }

    @Test
    void aLimitWhoseEndIsMovedIsRemindedOfAnew() {
        remind(LAST, 3);
        remind(LAST.plusMonths(12), 7);
        remind(LAST.plusMonths(12), 6);
        assertThat(notices.forActor(accountant, 50))
                .extracting(Notice::text)
                .hasSize(2)
                .anyMatch(text -> text.contains("还有 7 天到期（2027-12-22"));
    }

    private final UUID clockId = UUID.randomUUID();

    /** The morning on which so many days of the limit are left. */
    private void remind(LocalDate last, int daysLeft) {
        var running = new CaseClock(
                clockId, plan.number(), "plan-submission", null, TODAY, last, Clocks.State.RUNNING, null, null);
        var days = new ReminderDays(
                (key, place, on) -> Optional.of(new Parameter(key, "QZ", "30, 15,7,3", on, null, Grade.SUGGESTED, "")),
                new Jinjiang());
        assertThat(days.longest(TODAY)).isEqualTo(30);
        var morning = Clock.fixed(
                last.minusDays(daysLeft).atTime(7, 30).atZone(clock.getZone()).toInstant(), clock.getZone());
        new Reminders(within -> List.of(running), days, cases, new ReminderNotices(notices, people, leading), morning)
                .remind();
    }

    private Step item(Unit unit, @Nullable UUID person) {
        Step step = PlayedAct.step(plan, "checkPlan", unit.id(), NOW);
        open.add(new WorkItem(
                UUID.randomUUID(),
                step.id(),
                plan.number(),
                step.key(),
                unit.id(),
                person,
                List.of(),
                WorkItem.State.OPEN,
                NOW,
                null,
                WorkItem.Kind.OWN,
                null,
                null));
        return step;
    }

    private final class OpenItems implements CaseSteps {

        @Override
        public List<Step> ofCase(String caseNumber) {
            return List.of();
        }

        @Override
        public List<WorkItem> openItems(UUID stepId) {
            return open;
        }
    }

    private record Jinjiang() implements Jurisdictions {

        @Override
        public Optional<Jurisdiction> find(String code) {
            return Optional.empty();
        }

        @Override
        public List<Jurisdiction> all() {
            return List.of(new Jurisdiction("JJ", "晋江市", Jurisdiction.Level.COUNTY, "QZ"));
        }

        @Override
        public Optional<Jurisdiction> atLevel(String place, String level) {
            return Optional.empty();
        }

        @Override
        public boolean isWithin(String place, String ancestor) {
            return place.equals(ancestor);
        }
    }
}
