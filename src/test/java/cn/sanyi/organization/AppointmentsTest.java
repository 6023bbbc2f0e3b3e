package cn.sanyi.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.organization.Appointments.NewTerm;
import cn.sanyi.organization.Appointments.Wanted;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts and their terms: what the rules let through and what they refuse, naming what is in the way. */
class AppointmentsTest {

    private static final Registers REGISTERS = new Registers();
    private static final LocalDate TODAY = Registers.TODAY;

    private Person clerk;

    @BeforeEach
    void somebodyNew() {
        clerk = REGISTERS.person("新同事");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01,, 2020-01-01, 2026-01-01",
        "2026-01-01, 2026-12-31, 2026-12-31,",
        "2026-01-01, 2026-12-31, 2026-03-01, 2026-03-02",
        "2026-03-01, 2026-03-02, 2026-01-01,"
    })
    void termsOfOnePostNeverOverlap(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        appoint(clerk, "JJ-FINANCE", PostKind.CLERK, from, to);

        assertRefused("terms-overlap", () -> appoint(clerk, "JJ-FINANCE", PostKind.CLERK, otherFrom, otherTo))
                .hasMessageContaining("晋江市财政局")
                .hasMessageContaining("“经办” " + new Term(from, to).words());
        assertThat(REGISTERS.posts(clerk)).hasSize(1);
    }

    @Test
    void oneTermMayFollowTheOther() {
        appoint(clerk, "JJ-FINANCE", PostKind.CLERK, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        appoint(clerk, "JJ-FINANCE", PostKind.CLERK, LocalDate.of(2026, 1, 1), null);
        appoint(clerk, "JJ-HSA", PostKind.CLERK, LocalDate.of(2024, 1, 1), null);

        assertThat(REGISTERS.posts(clerk)).hasSize(3);
    }

    @Test
    void aChangedTermIsHeldAgainstTheOthersAndNotAgainstItself() {
        Post first = appoint(clerk, "JJ-FINANCE", PostKind.CLERK, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        appoint(clerk, "JJ-FINANCE", PostKind.CLERK, LocalDate.of(2026, 1, 1), null);

        change(first, LocalDate.of(2023, 1, 1), LocalDate.of(2025, 6, 30));
        assertRefused("terms-overlap", () -> change(first, LocalDate.of(2023, 1, 1), LocalDate.of(2026, 1, 1)));

        assertThat(REGISTERS.posts(clerk)).extracting(Post::to).contains(LocalDate.of(2025, 6, 30));
        assertThat(REGISTERS.record.actions(Change.person(clerk))).containsExactly("授予岗位", "授予岗位", "变更任期");
    }

    @Test
    void aTermDoesNotEndBeforeItBegins() {
        assertRefused("term-order", () -> appoint(clerk, "JJ-FINANCE", PostKind.CLERK, TODAY, TODAY.minusDays(1)))
                .hasMessageContaining("早于起始日");
        assertRefused("term-range", () -> appoint(clerk, "JJ-FINANCE", PostKind.CLERK, LocalDate.of(202, 1, 1), null));
    }

    @Test
    void anUnknownUnitIsNamed() {
        assertRefused("post-unit", () -> appoint(clerk, "XX-NOWHERE", PostKind.CLERK, TODAY, null))
                .hasMessageContaining("XX-NOWHERE");
        assertRefused("post-unit", () -> appoint(clerk, null, PostKind.CLERK, TODAY, null));
    }

    @Test
    void nobodyAdministersThemself() {
        var security = REGISTERS.securityAdministrator();
        Post own = REGISTERS.posts(security).get(0);
        Actor by = REGISTERS.actor(security);

        assertRefused(
                "own-post",
                () -> REGISTERS.in(() ->
                        REGISTERS.grants.appoint(by, security.id(), wanted("JJ-HSA", PostKind.CLERK, TODAY, null))));
        assertRefused(
                "own-post",
                () -> REGISTERS.in(() -> REGISTERS.grants.change(
                        by, security.id(), own.id(), new NewTerm(TODAY, null, null, null, "延长"))));
        assertRefused(
                "own-post",
                () -> REGISTERS.in(() -> {
                    REGISTERS.grants.end(by, security.id(), own.id(), null, "离任");
                    return null;
                }));
        assertRefused("own-person", () -> REGISTERS.in(() -> REGISTERS.people.rename(by, security.id(), "另一个人", "改名")));
    }

    @Test
    void administrativePostsGoWithNoOtherAtTheSameTime() {
        appoint(clerk, "JJ-FINANCE", PostKind.CLERK, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31));

        assertRefused("duties-separated", () -> appoint(clerk, "JJ-HSA", PostKind.AUDITOR, TODAY, null))
                .hasMessageContaining("晋江市财政局");
        appoint(clerk, "JJ-HSA", PostKind.EMPLOYEE, TODAY, null);
        appoint(clerk, "JJ-HSA", PostKind.AUDITOR, LocalDate.of(2027, 1, 1), null);
    }

    @Test
    void onNoDayIsThereNobodyWhoCanGiveRights() {
        var registers = new Registers();
        var other = registers.securityAdministrator();
        Post open = registers.posts(other).get(0);
        Person acting = registers.person("将离任的安全管理员");
        registers.personnel.appoint(acting.id(), open.unit().id(), PostKind.SECURITY_ADMIN, "安全管理员", TODAY);
        Post limited = registers.posts(acting).get(0);
        registers.in(() -> registers.grants.change(
                registers.actor(other),
                acting.id(),
                limited.id(),
                new NewTerm(TODAY, TODAY.plusDays(30), null, null, "任期一个月")));
        Actor by = registers.actor(acting);

        assertRefused(
                "last-security-administrator",
                () -> registers.in(() -> registers.grants.change(
                        by, other.id(), open.id(), new NewTerm(open.from(), TODAY.plusDays(60), null, null, "到期"))));
        assertRefused(
                "unit-in-use",
                () -> registers.in(() -> {
                    registers.units.close(
                            by, open.unit().code(), new UnitRegister.Closing(TODAY.plusDays(1), true, "撤销机构"));
                    return null;
                }));
        assertThat(registers.posts(other).get(0).to()).isNull();
    }

    @Test
    void seatsOfCommitteesAreNotTheSecurityAdministratorsToGive() {
        assertRefused(
                "committee-post",
                () -> REGISTERS.in(() -> REGISTERS.grants.appoint(
                        REGISTERS.admin(), clerk.id(), wanted("JJ-MGMT_COMMITTEE", PostKind.MEMBER, TODAY, null))));
    }

    @Test
    void aPostEndedOnItsFirstDayNeverCounted() {
        Post post = appoint(clerk, "JJ-FINANCE", PostKind.HEAD, TODAY, null);
        REGISTERS.in(() -> {
            REGISTERS.grants.end(REGISTERS.admin(), clerk.id(), post.id(), null, "误设");
            return null;
        });
        assertThat(REGISTERS.posts(clerk)).singleElement().matches(Post::isVoid);
        appoint(clerk, "JJ-FINANCE", PostKind.HEAD, TODAY, null);
        assertRefused(
                "post-ended",
                () -> REGISTERS.in(() -> {
                    REGISTERS.grants.end(REGISTERS.admin(), clerk.id(), post.id(), null, "再撤一次");
                    return null;
                }));
    }

    @Test
    void ofTwoAdministratorsAtTheSameMomentOneIsRefused() throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> grant = () -> {
                try {
                    appoint(clerk, "JJ-HSA", PostKind.HEAD, TODAY, null);
                    return true;
                } catch (Problem refused) {
                    return false;
                }
            };
            List<Boolean> granted = new ArrayList<>();
            for (var answer : both.invokeAll(List.of(grant, grant))) {
                granted.add(answer.get());
            }
            assertThat(granted).containsExactlyInAnyOrder(true, false);
            assertThat(REGISTERS.posts(clerk)).hasSize(1);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void everyChangeNeedsAReason() {
        assertRefused(
                "reason-required",
                () -> REGISTERS.in(() -> REGISTERS.grants.appoint(
                        REGISTERS.admin(),
                        clerk.id(),
                        new Wanted("JJ-FINANCE", PostKind.CLERK, null, TODAY, null, " "))));
    }

    private static Post appoint(Person person, String unit, PostKind kind, LocalDate from, LocalDate to) {
        return REGISTERS.in(
                () -> REGISTERS.grants.appoint(REGISTERS.admin(), person.id(), wanted(unit, kind, from, to)));
    }

    private static void change(Post post, LocalDate from, LocalDate to) {
        REGISTERS.in(() -> REGISTERS.grants.change(
                REGISTERS.admin(), post.personId(), post.id(), new NewTerm(from, to, null, null, "更正")));
    }

    private static Wanted wanted(String unit, PostKind kind, LocalDate from, LocalDate to) {
        return new Wanted(unit, kind, null, from, to, "人事〔2026〕1号");
    }

    static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertRefused(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        return assertThatThrownBy(change)
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(List.of(problem.code()))
                        .containsExactly(code));
    }
}
