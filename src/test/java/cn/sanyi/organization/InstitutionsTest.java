package cn.sanyi.organization;

import static cn.sanyi.organization.AppointmentsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.organization.InstitutionGrade.Level;
import cn.sanyi.organization.InstitutionGrade.Ownership;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Levels and owners of hospitals: what holds on which day, what is refused, what the record says. */
class InstitutionsTest {

    private static final String HOSPITAL = "JJ-MI-1";
    private static final String WHY = "等级评审";
    private static final LocalDate REVIEWED = LocalDate.of(2024, 5, 1);

    private final Registers registers = new Registers();
    private final Actor admin = registers.admin();

    @Test
    void anEntryHoldsFromItsDayUntilTheNextOne() {
        state(Level.TWO, Ownership.PUBLIC, LocalDate.of(2022, 1, 1));
        state(Level.THREE, Ownership.PUBLIC, REVIEWED);

        assertThat(on(LocalDate.of(2021, 12, 31))).isNull();
        assertThat(on(LocalDate.of(2022, 1, 1))).isEqualTo("二级 公立");
        assertThat(on(REVIEWED.minusDays(1))).isEqualTo("二级 公立");
        assertThat(on(REVIEWED)).isEqualTo("三级 公立");
    }

    @Test
    void whatWasRegisteredInErrorIsTakenBackAndTheOneBeforeHoldsAgain() {
        state(Level.ONE, Ownership.PUBLIC, LocalDate.of(2022, 1, 1));
        state(Level.THREE, Ownership.PRIVATE_FOR_PROFIT, REVIEWED);
        registers.run(() -> registers.grades.withdraw(admin, HOSPITAL, REVIEWED, "登记有误"));

        assertThat(on(REVIEWED)).isEqualTo("一级 公立");
        assertThat(registers.record.actions(Change.institution(HOSPITAL)))
                .containsExactly("登记机构等级", "登记机构等级", "撤回机构等级");
        assertThat(registers.record.actions(Change.unit(HOSPITAL))).hasSize(3);
        assertThat(registers.history.of(Change.institution(HOSPITAL)).get(0).reason())
                .isEqualTo("登记有误");
        assertRefused(
                "grade-unknown", () -> registers.run(() -> registers.grades.withdraw(admin, HOSPITAL, REVIEWED, WHY)));
    }

    @Test
    void anIncompleteEntryAndASecondOneOfTheSameDayAreRefused() {
        state(Level.TWO, Ownership.PUBLIC, REVIEWED);
        assertRefused("grade-exists", () -> state(Level.THREE, Ownership.PUBLIC, REVIEWED))
                .hasMessageContaining("2024-05-01");
        assertRefused("grade-level", () -> state(null, Ownership.PUBLIC, REVIEWED.plusDays(1)));
        assertRefused("grade-ownership", () -> state(Level.THREE, null, REVIEWED.plusDays(1)));
        assertRefused("term-missing", () -> state(Level.THREE, Ownership.PUBLIC, null));
        assertRefused("grade-source", () -> stated(HOSPITAL, "", WHY));
        assertRefused("reason-required", () -> stated(HOSPITAL, "批文", ""));
        assertRefused("institution-unknown", () -> stated("JJ-FINANCE", "批文", WHY));
        assertThat(on(REVIEWED.plusDays(2))).isEqualTo("二级 公立");
    }

    @Test
    void institutionsWithoutAnEntryAreFound() {
        state(Level.TWO, Ownership.PUBLIC, REVIEWED);
        registers.in(() -> registers.personnel.addUnit("QZ-HOSP-1", "泉州市第一医院（样例）", "HOSPITAL", "QZ", true));

        assertThat(found("", "missing")).containsExactly("JJ-MI-2", "QZ-HOSP-1");
        assertThat(found("", "registered")).containsExactly(HOSPITAL);
        assertThat(found("第一医院", "")).containsExactly("QZ-HOSP-1");
        assertThat(found("财政", "")).isEmpty();
    }

    @Test
    void aPlaceMayHaveManyHospitals() {
        String first = hospital("泉州市第一医院").code();
        assertThat(first).isEqualTo("QZ-HOSP-1");
        assertThat(hospital("泉州市第二医院").code()).isEqualTo("QZ-HOSP-2");
    }

    private Unit hospital(String name) {
        return registers.in(() ->
                registers.foundation.add(admin, new UnitFoundation.Wanted(name, UnitRole.HOSPITAL, "QZ", null, WHY)));
    }

    private List<String> found(String q, String state) {
        return registers.grades.find(new GradeRegister.Query(q, state, "")).rows().stream()
                .map(row -> row.unit().code())
                .toList();
    }

    private @Nullable String on(LocalDate day) {
        return registers
                .institutions
                .on(registers.unit(HOSPITAL).id(), day)
                .map(InstitutionGrade::words)
                .orElse(null);
    }

    private void state(@Nullable Level level, @Nullable Ownership ownership, @Nullable LocalDate from) {
        registers.run(() ->
                registers.grades.state(admin, HOSPITAL, new GradeRegister.Wanted(level, ownership, from, "批文", WHY)));
    }

    private void stated(String unit, String source, String reason) {
        registers.run(() -> registers.grades.state(
                admin,
                unit,
                new GradeRegister.Wanted(Level.THREE, Ownership.PUBLIC, REVIEWED.plusDays(1), source, reason)));
    }
}
