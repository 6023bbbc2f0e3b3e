package cn.sanyi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.identity.PeopleTest;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.InstitutionGrade;
import cn.sanyi.organization.Institutions;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PeopleTest
class SampleDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Autowired
    private Directory directory;

    @Autowired
    private Institutions institutions;

    @Autowired
    private SampleData data;

    @Autowired
    private SampleTime time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"JJ", "AX"})
    void everyRoleOfTheProcessIsFilledBySomebodyWhoHandlesForIt(String place) {
        Stream.of(
                        "HSA",
                        "HSA_AGENCY",
                        "HEALTH",
                        "FINANCE",
                        "HRSS",
                        "MGMT_COMMITTEE",
                        "MGMT_COMMITTEE_OFFICE",
                        "MEDICAL_COMMUNITY")
                .forEach(role -> {
                    Unit unit = directory.responsible(role, "own", place).orElseThrow(() -> new AssertionError(role));
                    assertThat(unit.code()).isEqualTo(place + "-" + role);
                    assertThat(directory.holders(unit.id(), Set.of(PostKind.values()), TODAY))
                            .as(role)
                            .anyMatch(person -> person.handlesFor(unit.id()));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"JJ", "AX"})
    void ofNineCommitteeMembersOneIsEmployedByAMemberInstitution(String place) {
        Unit committee = directory.unitByCode(place + "-MGMT_COMMITTEE").orElseThrow();
        Unit community = directory.unitByCode(place + "-MEDICAL_COMMUNITY").orElseThrow();
        List<Actor> entitled = directory.holders(committee.id(), Set.of(PostKind.MEMBER, PostKind.CHAIR), TODAY);
        List<Unit> institutions = directory.membersOf(community.id(), 2025);

        assertThat(entitled).hasSize(9);
        assertThat(entitled.get(0).holds(PostKind.CHAIR)).isTrue();
        assertThat(institutions).hasSizeGreaterThanOrEqualTo(4);
        assertThat(entitled.stream()
                        .filter(member -> institutions.stream().anyMatch(unit -> member.worksIn(unit.id()))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JJ", "AX"})
    void theOfficeDraftsAndSomebodyElseSigns(String place) {
        Unit office = directory.unitByCode(place + "-MGMT_COMMITTEE_OFFICE").orElseThrow();
        assertThat(directory.holders(office.id(), Set.of(PostKind.CLERK), TODAY))
                .hasSize(1);
        assertThat(directory.holders(office.id(), Set.of(PostKind.HEAD), TODAY)).hasSize(1);
    }

    @Test
    void namesThatTheDocumentsDoNotGiveAreMarked() {
        assertThat(SampleUnit.all())
                .allSatisfy(unit -> assertThat(unit.name().endsWith("（样例）")).isEqualTo(unit.sample()));
        assertThat(directory.unitByCode("JJ-MI-1")).map(Unit::name).hasValue("晋江市医院");
        assertThat(directory.responsible("HSA", "own", "ZP")).map(Unit::name).hasValue("龙岩市漳平医保局");
        assertThat(directory.responsible("HRSS", "own", "QJ")).map(Unit::name).hasValue("綦江区人力社保局");
        assertThat(directory.responsible("MGMT_COMMITTEE", "own", "QJ")).isEmpty();
        assertThat(directory.responsible("FINANCE", "prefecture", "JJ"))
                .map(Unit::name)
                .hasValue("泉州市财政局");
    }

    @Test
    void everySampleHospitalHasALevelAndItsPeople() {
        LocalDate day = LocalDate.of(2022, 12, 29);
        assertThat(grade("QZ-HOSP-1", day)).hasValue("三级 公立");
        assertThat(grade("QZ-HOSP-2", day)).hasValue("二级 社会办（营利）");
        assertThat(grade("JJ-MI-4", day)).hasValue("一级 公立");
        assertThat(grade("JJ-MI-5", day)).isEmpty();
        Stream.of("QZ-HOSP-1", "QZ-HOSP-2", "JJ-MI-1", "ZP-HOSP-1", "QJ-HOSP-1")
                .forEach(code -> Stream.of(PostKind.CLERK, PostKind.MEDICAL_AFFAIRS, PostKind.PRICING, PostKind.HEAD)
                        .forEach(kind -> assertThat(directory.holders(
                                        directory.unitByCode(code).orElseThrow().id(), Set.of(kind), TODAY))
                                .as(code + " " + kind)
                                .isNotEmpty()));
    }

    private Optional<String> grade(String unit, LocalDate day) {
        return institutions
                .on(directory.unitByCode(unit).orElseThrow().id(), day)
                .map(InstitutionGrade::words);
    }

    @Test
    void anExpertWorksSomewhereElse() {
        Unit pool = directory.responsible("EXPERTS", "own", "QZ").orElseThrow();
        assertThat(directory.holders(pool.id(), Set.of(PostKind.MEMBER), TODAY))
                .hasSize(6)
                .allSatisfy(
                        expert -> assertThat(expert.holds(PostKind.EMPLOYEE)).isTrue());
    }

    @Test
    void everyDemoLoginExistsAndASecondStartLoadsNothing() {
        long before = jdbc.sql("select count(*) from post").query(Long.class).single();
        data.loadOnce();
        assertThat(jdbc.sql("select count(*) from post").query(Long.class).single())
                .isEqualTo(before);
        assertThat(jdbc.sql("select login from account").query(String.class).list())
                .contains("jj-agency", "jj-mc", "jj-mc-chief", "jj-office", "jj-office-head", "jj-hsa", "jj-health")
                .contains("jj-finance", "jj-hrss", "jj-chair", "jj-m1", "jj-m8", "ax-agency", "ax-chair", "ax-m8")
                .contains("qz-oversight", "admin-business", "admin-system", "admin-security", "auditor");
    }

    @Test
    void theClockMovesForwardByDaysAndRemembersIt() {
        int ahead = time.ahead();
        Instant before = clock.instant();
        time.plusDays(30);
        assertThat(Duration.between(before, clock.instant()))
                .isBetween(Duration.ofDays(30), Duration.ofDays(30).plusMinutes(2));
        assertThat(time.ahead()).isEqualTo(ahead + 30);
    }

    @Test
    void whileAMoveIsNotCommittedNothingTakesTheClockBack() {
        Instant before = clock.instant();
        transaction.executeWithoutResult(status -> {
            time.plusDays(5);
            CompletableFuture.runAsync(time::followOthers).join();
        });
        assertThat(clock.instant()).isAfter(before.plus(Duration.ofDays(5)));
        time.followOthers();
        assertThat(clock.instant()).isAfter(before.plus(Duration.ofDays(5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 401, Integer.MAX_VALUE})
    void theClockNeverGoesBackNorFarAway(int days) {
        assertThatThrownBy(() -> time.plusDays(days))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("clock-days"));
    }
}
