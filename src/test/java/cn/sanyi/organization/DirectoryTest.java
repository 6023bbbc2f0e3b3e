package cn.sanyi.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdiction.Level;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static JdbcClient jdbc;
    private static Directory directory;
    private static Roster roster;
    private static Personnel personnel;

    private static Unit finance;
    private static Unit committee;
    private static Unit community;
    private static Unit hospital;
    private static Unit clinic;

    @BeforeAll
    static void theBureausOfJinjiang() {
        jdbc = JdbcClient.create(TestDatabase.with("organization"));
        Clock clock = Clock.fixed(Instant.parse("2026-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        directory = new JdbcDirectory(jdbc, new Quanzhou(), clock);
        roster = new JdbcRoster(jdbc);
        personnel = new JdbcPersonnel(jdbc, new GradeTable(jdbc, clock));
        finance = personnel.addUnit("JJ-FINANCE", "晋江市财政局（样例）", "FINANCE", "JJ", true);
        committee = personnel.addUnit("JJ-MGMT_COMMITTEE", "晋江市医管委（样例）", "MGMT_COMMITTEE", "JJ", true);
        community = personnel.addUnit("JJ-MEDICAL_COMMUNITY", "晋江市医共体（样例）", "MEDICAL_COMMUNITY", "JJ", true);
        hospital = personnel.addUnit("JJ-MI-1", "晋江市医院", "MEMBER_INSTITUTION", "JJ", false);
        clinic = personnel.addUnit("JJ-MI-2", "罗山街道卫生院（样例）", "MEMBER_INSTITUTION", "JJ", true);
        personnel.addUnit("QZ-FINANCE", "泉州市财政局", "FINANCE", "QZ", false);
        personnel.addUnit("QZ-HEALTH", "泉州市卫健委", "HEALTH", "QZ", false);
    }

    @Test
    void aRoleIsFilledOnTheLevelThatIsAsked() {
        assertThat(directory.responsible("FINANCE", "own", "JJ"))
                .map(Unit::code)
                .hasValue("JJ-FINANCE");
        assertThat(directory.responsible("FINANCE", "prefecture", "JJ"))
                .map(Unit::code)
                .hasValue("QZ-FINANCE");
    }

    @Test
    void aMissingUnitNeverClimbsSilently() {
        assertThat(directory.responsible("HEALTH", "own", "JJ")).isEmpty();
        assertThat(directory.responsible("HEALTH", "own", "NOWHERE")).isEmpty();
    }

    @Test
    void ofSeveralUnitsWithARoleNoneIsPicked() {
        assertThat(directory.responsible("MEMBER_INSTITUTION", "own", "JJ")).isEmpty();
        assertThat(directory.unitsWithRole("MEMBER_INSTITUTION"))
                .extracting(Unit::code)
                .containsExactly("JJ-MI-1", "JJ-MI-2");
    }

    @Test
    void aPlaceHasOneUnitForEachBureauRole() {
        assertThatThrownBy(() -> personnel.addUnit("JJ-FINANCE2", "另一个财政局", "FINANCE", "JJ", true))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("unit-exists"));
    }

    @Test
    void anActorHoldsThePostsInForceThatDay() {
        UUID person = personnel.addPerson("林财务");
        personnel.appoint(person, finance.id(), PostKind.CLERK, "经办", LocalDate.of(2022, 1, 1));
        UUID earlier = personnel.appoint(person, clinic.id(), PostKind.EMPLOYEE, "会计", LocalDate.of(2020, 1, 1));
        personnel.endPost(earlier, LocalDate.of(2026, 6, 30));
        personnel.appoint(person, committee.id(), PostKind.MEMBER, "委员", LocalDate.of(2026, 7, 2));

        assertThat(held(person, TODAY)).containsExactly("FINANCE:CLERK");
        assertThat(held(person, TODAY.minusDays(1)))
                .containsExactlyInAnyOrder("FINANCE:CLERK", "MEMBER_INSTITUTION:EMPLOYEE");
        assertThat(held(person, TODAY.plusDays(1))).containsExactlyInAnyOrder("FINANCE:CLERK", "MGMT_COMMITTEE:MEMBER");
        assertThat(roster.postsOf(person))
                .hasSize(3)
                .extracting(Post::title)
                .last()
                .isEqualTo("会计");
    }

    @Test
    void aPersonWithoutPostsIsStillSomebody() {
        UUID person = personnel.addPerson("陈无岗");

        assertThat(directory.actor(person, TODAY)).hasValue(new Actor(person, "陈无岗", List.of()));
        assertThat(directory.actor(UUID.randomUUID(), TODAY)).isEmpty();
        assertThat(roster.personsNamed("无岗")).containsExactly(person);
    }

    @Test
    void holdersComeInTheirOrderWithAllTheirPosts() {
        var unit = personnel.addUnit("AX-MGMT_COMMITTEE", "安溪县医管委（样例）", "MGMT_COMMITTEE", "AX", true);
        UUID chair = personnel.addPerson("王主任");
        UUID member = personnel.addPerson("白委员");
        UUID guest = personnel.addPerson("安列席");
        personnel.appoint(chair, unit.id(), PostKind.CHAIR, "主任委员", TODAY);
        personnel.appoint(member, unit.id(), PostKind.MEMBER, "委员", TODAY);
        personnel.appoint(member, hospital.id(), PostKind.EMPLOYEE, "医师", TODAY);
        personnel.appoint(guest, unit.id(), PostKind.EMPLOYEE, "职工", TODAY);

        var entitled = directory.holders(unit.id(), Set.of(PostKind.MEMBER, PostKind.CHAIR), TODAY);

        assertThat(entitled).extracting(Actor::name).containsExactly("王主任", "白委员");
        assertThat(entitled.get(1).worksIn(hospital.id())).isTrue();
        assertThat(directory.holders(unit.id(), Set.of(PostKind.MEMBER), TODAY.minusDays(1)))
                .isEmpty();
        assertThat(directory.holders(unit.id(), Set.of(), TODAY)).isEmpty();
        assertThat(roster.actors(List.of(chair, guest, UUID.randomUUID()), TODAY))
                .hasSize(2);
    }

    @Test
    void aPostIsHeldOnceAndCanBeTakenBackOnItsFirstDay() {
        UUID person = personnel.addPerson("郑一日");
        UUID post = personnel.appoint(person, finance.id(), PostKind.HEAD, "局长", TODAY);

        assertThatThrownBy(() -> personnel.appoint(person, finance.id(), PostKind.HEAD, "局长", TODAY))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("post-held"));
        personnel.endPost(post, TODAY.minusDays(1));
        assertThat(held(person, TODAY)).isEmpty();
    }

    @Test
    void membersOfACommunityAreThoseOfTheYear() {
        personnel.join(community.id(), clinic.id(), 2023, 2025, 2);
        personnel.join(community.id(), hospital.id(), 2022, null, 1);

        assertThat(directory.membersOf(community.id(), 2025)).containsExactly(hospital, clinic);
        assertThat(directory.membersOf(community.id(), 2026)).containsExactly(hospital);
        assertThat(directory.membersOf(community.id(), 2021)).isEmpty();
        assertThatThrownBy(() -> personnel.join(community.id(), community.id(), 2022, null, 3))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static List<String> held(UUID person, LocalDate on) {
        return directory.actor(person, on).orElseThrow().posts().stream()
                .map(post -> post.unitRole() + ":" + post.kind())
                .toList();
    }

    /** 泉州市 with 晋江市 and 安溪县. */
    private static class Quanzhou implements Jurisdictions {

        private static final List<Jurisdiction> PLACES = List.of(
                new Jurisdiction("QZ", "泉州市", Level.PREFECTURE, null),
                new Jurisdiction("JJ", "晋江市", Level.COUNTY, "QZ"),
                new Jurisdiction("AX", "安溪县", Level.COUNTY, "QZ"));

        @Override
        public Optional<Jurisdiction> find(String code) {
            return PLACES.stream().filter(place -> place.code().equals(code)).findFirst();
        }

        @Override
        public List<Jurisdiction> all() {
            return PLACES;
        }

        @Override
        public Optional<Jurisdiction> atLevel(String place, String level) {
            return find(place).flatMap(found -> level.equals("own") ? Optional.of(found) : find("QZ"));
        }

        @Override
        public boolean isWithin(String place, String ancestor) {
            return place.equals(ancestor) || ancestor.equals("QZ");
        }
    }
}
