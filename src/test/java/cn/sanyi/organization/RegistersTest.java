package cn.sanyi.organization;

import static cn.sanyi.organization.AppointmentsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.organization.RecusalRegister.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units, communities, committees, recusal facts and absences: what is kept, what is refused and why. */
class RegistersTest {

    private static final LocalDate TODAY = Registers.TODAY;
    private static final String WHY = "卫健〔2026〕5号";

    private final Registers registers = new Registers();
    private final Actor admin = registers.admin();

    @ParameterizedTest
    @ValueSource(
            strings = {"", " 甲 ", "乙\u202e保医市江晋", "مستشفى المدينة", "בית חולים", "财政\u0000局", "财政\n局", "零宽\u200b局"})
    void aNameThatMisleadsIsRefused(String name) {
        assertRefused("unit-name", () -> rename("JJ-FINANCE", name));
        assertRefused(
                "person-name",
                () -> registers.in(
                        () -> registers.people.add(admin, new PeopleRegister.NewPerson(name, null, null, WHY))));
        assertThat(registers.unit("JJ-FINANCE").name()).isEqualTo("晋江市财政局（样例）");
    }

    @Test
    void aNameOfAThousandCharactersIsRefused() {
        assertRefused("unit-name", () -> rename("JJ-FINANCE", "局".repeat(1000))).hasMessageContaining("2 至 100 个字");
        assertRefused(
                "person-name",
                () -> registers.in(() ->
                        registers.people.add(admin, new PeopleRegister.NewPerson("名".repeat(1000), null, null, WHY))));
    }

    @Test
    void rareCharactersAndMinorityNamesAreNames() {
        assertThat(registers
                        .in(() -> registers.people.add(admin, new PeopleRegister.NewPerson("䶮𠮷", null, null, WHY)))
                        .name())
                .isEqualTo("䶮𠮷");
        assertThat(registers
                        .in(() ->
                                registers.people.add(admin, new PeopleRegister.NewPerson("阿卜杜拉·买买提", null, null, WHY)))
                        .name())
                .isEqualTo("阿卜杜拉·买买提");
    }

    @Test
    void aNameThatSomebodyInThePlaceHasMustBeConfirmed() {
        var here =
                registers.in(() -> registers.people.add(admin, new PeopleRegister.NewPerson("林重名", null, null, WHY)));
        assertRefused(
                "person-namesake",
                () -> registers.in(
                        () -> registers.people.add(admin, new PeopleRegister.NewPerson("林重名", null, false, WHY))));
        var other =
                registers.in(() -> registers.people.add(admin, new PeopleRegister.NewPerson("林重名", null, true, WHY)));
        assertThat(other.number()).isGreaterThan(here.number());
    }

    @Test
    void theHistoryOfAUnitSaysWhoChangedWhatFromWhatAndWhy() {
        rename("JJ-FINANCE", "晋江市财政局");

        assertThat(registers.history.of(Change.unit("JJ-FINANCE")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo("罗业成（运行管理组（样例））");
                    assertThat(line.reason()).isEqualTo(WHY);
                    assertThat(line.values()).containsExactly(new History.Value("名称", "晋江市财政局（样例）", "晋江市财政局"));
                });
    }

    @Test
    void unitsAreFoundByNameCodePlaceAndRoleAPageAtATime() {
        for (int number = 3; number < 120; number++) {
            registers.personnel.addUnit("JJ-MI-" + number, "第" + number + "卫生院", "MEMBER_INSTITUTION", "JJ", true);
        }
        assertThat(codes("卫生院", "", "", "")).hasSize(UnitList.PAGE);
        String next =
                registers.list.find(new UnitList.Query("卫生院", "", "", "", "")).next();
        assertThat(codes("卫生院", "", "", next)).hasSize(UnitList.PAGE).doesNotContain(next);
        assertThat(codes("jj-fin", "", "", "")).containsExactly("JJ-FINANCE");
        assertThat(codes("", "QZ", "", "")).containsExactly("QZ-OPERATOR");
        assertThat(codes("", "JJ", "HSA", "")).containsExactly("JJ-HSA");
        assertThat(codes("%", "", "", "")).isEmpty();
    }

    @Test
    void aClosedUnitIsResponsibleForNothingAndMakesRoomForItsSuccessor() {
        Person clerk = registers.person("经办人");
        registers.personnel.appoint(
                clerk.id(), registers.unit("JJ-FINANCE").id(), PostKind.CLERK, "经办", LocalDate.of(2022, 1, 1));
        close("JJ-FINANCE", TODAY, false);

        assertThat(registers.directory.responsible("FINANCE", "own", "JJ")).isEmpty();
        assertThat(registers.directory.actor(clerk.id(), TODAY).orElseThrow().posts())
                .isEmpty();
        assertThat(registers.record.actions(Change.person(clerk))).containsExactly("关闭单位");
        Unit successor = registers.in(() -> registers.foundation.add(
                admin, new UnitFoundation.Wanted("晋江市财政金融局", UnitRole.FINANCE, "JJ", null, WHY)));
        assertThat(successor.code()).isEqualTo("JJ-FINANCE-2");
        assertThat(registers.directory.responsible("FINANCE", "own", "JJ")).hasValue(successor);
        assertRefused("unit-exists", () -> registers.run(() -> registers.units.reopen(admin, "JJ-FINANCE", WHY)));
    }

    @Test
    void aUnitThatClosesLaterWorksUntilThen() {
        close("JJ-FINANCE", TODAY.plusDays(1), false);

        assertThat(registers.directory.responsible("FINANCE", "own", "JJ")).isPresent();
        assertRefused("unit-closed", () -> close("JJ-FINANCE", TODAY.plusDays(9), false));
        Person clerk = registers.person("新经办");
        assertRefused(
                "unit-closed",
                () -> registers.in(() -> registers.grants.appoint(
                        admin,
                        clerk.id(),
                        new Appointments.Wanted("JJ-FINANCE", PostKind.CLERK, null, TODAY, null, WHY))));
        registers.run(() -> registers.units.reopen(admin, "JJ-FINANCE", WHY));
        assertThat(registers.units.unit("JJ-FINANCE").closedFrom()).isNull();
    }

    @Test
    void openWorkKeepsAUnitOpenAndAWarningWantsConfirming() {
        registers.closureGuards.add(unit -> unit.role().equals("HSA")
                ? List.of(new UnitClosureGuard.Finding(true, "还有 3 项未办结的任务。"))
                : List.of(new UnitClosureGuard.Finding(false, "唯一承担此职责的单位。")));

        assertRefused("unit-in-use", () -> close("JJ-HSA", TODAY, true)).hasMessageContaining("还有 3 项未办结的任务");
        assertRefused("closing-unconfirmed", () -> close("JJ-FINANCE", TODAY, false))
                .hasMessageContaining("唯一承担此职责的单位");
        assertRefused("closing-day", () -> close("JJ-FINANCE", TODAY.minusDays(1), true));
        close("JJ-FINANCE", TODAY, true);
        assertThat(registers.units.unit("JJ-FINANCE").isClosedOn(TODAY)).isTrue();
    }

    @Test
    void aMemberBelongsToOneCommunityInAYear() {
        registers.personnel.addUnit("JJ-MEDICAL_COMMUNITY-2", "晋江市第二医共体（样例）", "MEDICAL_COMMUNITY", "JJ", true);
        join("JJ-MEDICAL_COMMUNITY", "JJ-MI-1", 2024, 2026);
        join("JJ-MEDICAL_COMMUNITY-2", "JJ-MI-1", 2027, null);

        assertRefused("years-overlap", () -> join("JJ-MEDICAL_COMMUNITY-2", "JJ-MI-1", 2026, 2026))
                .hasMessageContaining("晋江市医共体（样例）")
                .hasMessageContaining("2024 至 2026 年");
        assertRefused("years", () -> join("JJ-MEDICAL_COMMUNITY", "JJ-MI-2", 2026, 2025));
        assertRefused("years", () -> join("JJ-MEDICAL_COMMUNITY", "JJ-MI-2", null, null));
        assertRefused("member-unknown", () -> join("JJ-MEDICAL_COMMUNITY", "JJ-HSA", 2026, null));
        assertRefused("member-unknown", () -> join("JJ-MEDICAL_COMMUNITY", "JJ-MI-99", 2026, null));
        assertThat(members("JJ-MEDICAL_COMMUNITY", 2026)).containsExactly("JJ-MI-1");
        assertThat(members("JJ-MEDICAL_COMMUNITY-2", 2030)).containsExactly("JJ-MI-1");
    }

    @Test
    void aYearIsTakenOutOfTheMiddleUnlessItsPlanIsUnderWay() {
        join("JJ-MEDICAL_COMMUNITY", "JJ-MI-1", 2022, null);
        registers.membershipGuards.add(
                (community, year) -> year == 2025 ? Optional.of("2025 年已有办件 JJ-A01-2025-0001。") : Optional.empty());

        leave("JJ-MI-1", 2024, 2024);
        assertRefused("year-settled", () -> leave("JJ-MI-1", 2025, 2025)).hasMessageContaining("JJ-A01-2025-0001");
        assertRefused("year-settled", () -> leave("JJ-MI-1", 2023, null));
        assertRefused("not-a-member", () -> leave("JJ-MI-1", 2024, 2024));
        leave("JJ-MI-1", 2027, null);

        assertThat(List.of(2022, 2023, 2024, 2025, 2026, 2027))
                .filteredOn(year -> !members("JJ-MEDICAL_COMMUNITY", year).isEmpty())
                .containsExactly(2022, 2023, 2025, 2026);
        assertThat(registers.record.actions(Change.unit("JJ-MI-1"))).containsExactly("加入医共体", "移出医共体", "移出医共体");
    }

    @Test
    void aCommitteeHasOneChairAndEverybodyOneSeat() {
        Person chair = registers.person("林主任");
        Person member = registers.person("张委员");
        seat(chair, PostKind.CHAIR, TODAY, null, 1);
        Post seat = seat(member, PostKind.MEMBER, TODAY, null, 2);

        assertRefused("chair-overlap", () -> seat(registers.person("另一位主任"), PostKind.CHAIR, TODAY, null, 1))
                .hasMessageContaining("林主任");
        assertRefused("terms-overlap", () -> seat(chair, PostKind.MEMBER, TODAY, null, 3));
        assertRefused("committee-post", () -> seat(member, PostKind.CLERK, TODAY, null, 3));
        registers.run(() -> registers.committees.change(
                admin, "JJ-MGMT_COMMITTEE", seat.id(), new Appointments.NewTerm(TODAY, null, "副主任委员", 0, WHY)));
        assertThat(registers.directory.holders(
                        registers.unit("JJ-MGMT_COMMITTEE").id(), Set.of(PostKind.MEMBER, PostKind.CHAIR), TODAY))
                .extracting(Actor::name)
                .containsExactly("张委员", "林主任");
        registers.run(() -> registers.committees.end(admin, "JJ-MGMT_COMMITTEE", seat.id(), TODAY, WHY));
        assertThat(registers.committees.all()).singleElement().satisfies(committee -> {
            assertThat(committee.chair()).isEqualTo("林主任");
            assertThat(committee.members()).as("today is the last day").isEqualTo(2);
        });
    }

    @Test
    void whoIsMeantByANameIsAskedWhenSeveralAreCalledSo() {
        Person one = registers.person("陈晓敏");
        Person other = registers.person("陈晓敏");

        assertRefused("person-ambiguous", () -> registers.found.meant("person", "陈晓敏"))
                .hasMessageContaining(one.reference())
                .hasMessageContaining(other.reference());
        assertThat(registers.found.meant("person", other.label())).isEqualTo(other);
        assertRefused("person-unknown", () -> registers.found.meant("person", "P99999"));
        assertRefused("person-unknown", () -> registers.found.meant("person", null));
    }

    @Test
    void aPoolOfExpertsHasMembersAndNoChair() {
        registers.in(() -> registers.personnel.addUnit("JJ-EXPERTS", "晋江市专家库", "EXPERTS", "JJ", false));
        Person expert = registers.person("方专家");
        registers.in(() -> registers.committees.add(admin, "JJ-EXPERTS", seat(expert, PostKind.MEMBER)));

        assertThat(registers.committees.seats(registers.unit("JJ-EXPERTS").id()))
                .hasSize(1);
        assertThat(registers.committees.all())
                .extracting(each -> each.unit().code())
                .containsExactly("JJ-MGMT_COMMITTEE", "JJ-EXPERTS");
        assertRefused(
                "pool-chair",
                () -> registers.in(() ->
                        registers.committees.add(admin, "JJ-EXPERTS", seat(registers.person("组长"), PostKind.CHAIR))));
    }

    private static CommitteeSeats.NewMember seat(Person person, PostKind kind) {
        return new CommitteeSeats.NewMember(person.reference(), kind, "专家", TODAY, null, null, WHY);
    }

    @Test
    void aRecusalFactHoldsForItsTimeAndSaysWhy() {
        Person member = registers.person("柯委员");
        UUID hospital = registers.unit("JJ-MI-1").id();
        var fact = registers.in(() -> registers.recusals.state(
                admin, new Wanted(member.reference(), "JJ-MI-1", RecusalKind.KINSHIP, "配偶任副院长", TODAY, null, WHY)));

        assertThat(registers.facts.of(member.id(), hospital, TODAY)).hasValue("登记的回避事实：与“晋江市医院”有关（亲属，配偶任副院长）");
        assertThat(registers.facts.of(member.id(), hospital, TODAY.minusDays(1)))
                .isEmpty();
        assertThat(registers.facts.of(member.id(), registers.unit("JJ-MI-2").id(), TODAY))
                .isEmpty();
        assertRefused(
                        "terms-overlap",
                        () -> registers.in(() -> registers.recusals.state(
                                admin,
                                new Wanted(member.label(), "JJ-MI-1", RecusalKind.KINSHIP, "", TODAY, null, WHY))))
                .hasMessageContaining("晋江市医院");
        registers.run(() -> registers.recusals.end(admin, fact.id(), TODAY, WHY));
        assertThat(registers.facts.of(member.id(), hospital, TODAY)).isPresent();
        assertThat(registers.facts.of(member.id(), hospital, TODAY.plusDays(1))).isEmpty();
        assertRefused("recusal-ended", () -> registers.run(() -> registers.recusals.end(admin, fact.id(), TODAY, WHY)));
    }

    @Test
    void anotherReasonForRecusalHasToBeSaid() {
        Person member = registers.person("柯委员");
        assertRefused("recusal-note", () -> state(member, RecusalKind.OTHER));
        assertRefused("recusal-kind", () -> state(member, null));
        assertRefused(
                "recusal-unit",
                () -> registers.in(() -> registers.recusals.state(
                        admin, new Wanted(member.label(), "XX", RecusalKind.INTEREST, null, TODAY, null, WHY))));
    }

    @Test
    void absencesDoNotOverlapAndADeputyIsThere() {
        Person head = registers.person("科长");
        Person deputy = registers.person("副科长");
        enter(deputy, TODAY.plusDays(5), TODAY.plusDays(6), null);

        assertRefused("deputy-self", () -> enter(head, TODAY, TODAY.plusDays(2), head));
        assertRefused("deputy-away", () -> enter(head, TODAY, TODAY.plusDays(5), deputy))
                .hasMessageContaining("副科长");
        enter(head, TODAY, TODAY.plusDays(4), deputy);
        assertRefused("absence-overlap", () -> enter(head, TODAY.plusDays(4), TODAY.plusDays(9), null))
                .hasMessageContaining("2026-11-22 至 2026-11-26");
        assertRefused("absence-end", () -> enter(head, TODAY.plusDays(20), null, null));
        assertRefused("term-order", () -> enter(head, TODAY.plusDays(20), TODAY.plusDays(19), null));

        assertThat(registers.absenceTable.on(head.id(), TODAY.plusDays(4)))
                .hasValueSatisfying(absence -> assertThat(absence.deputy()).isEqualTo(deputy));
        assertThat(registers.absenceTable.on(head.id(), TODAY.plusDays(5))).isEmpty();
        assertThat(registers.absenceTable.deputising(deputy.id())).hasSize(1);
    }

    @Test
    void whoComesBackEarlyIsThereFromTodayOn() {
        Person head = registers.person("科长");
        var begun = enter(head, TODAY.minusDays(3), TODAY.plusDays(3), null);
        var planned = enter(head, TODAY.plusDays(30), TODAY.plusDays(31), null);
        registers.run(() -> registers.absences.cancel(admin, begun.id(), "提前返回"));
        registers.run(() -> registers.absences.cancel(admin, planned.id(), "行程取消"));

        assertThat(registers.absenceTable.on(head.id(), TODAY)).isEmpty();
        assertThat(registers.absenceTable.of(head.id()))
                .singleElement()
                .satisfies(absence -> assertThat(absence.term().to()).isEqualTo(TODAY.minusDays(1)));
        assertRefused("absence-over", () -> registers.run(() -> registers.absences.cancel(admin, begun.id(), "再销一次")));
    }

    @Test
    void nobodyTouchesTheAbsencesOfOthersAsTheirOwn() {
        Person head = registers.person("科长");
        var absence = enter(head, TODAY, TODAY, null);
        var own = new OwnAbsences(registers.absences);
        assertRefused("absence-unknown", () -> registers.run(() -> own.cancel(admin, absence.id(), "代销")));
        registers.run(() -> own.cancel(registers.actor(head), absence.id(), "已返回"));
        assertThat(registers.absenceTable.of(head.id())).isEmpty();
    }

    private void rename(String code, String name) {
        registers.run(() -> registers.units.rename(admin, code, name, WHY));
    }

    private void close(String code, LocalDate from, boolean confirmed) {
        registers.run(() -> registers.units.close(admin, code, new UnitRegister.Closing(from, confirmed, WHY)));
    }

    private List<String> codes(String q, String place, String role, String after) {
        return registers.list.find(new UnitList.Query(q, place, role, "", after)).rows().stream()
                .map(row -> row.registered().unit().code())
                .toList();
    }

    private void join(String community, String member, Integer from, Integer to) {
        registers.run(() -> registers.communities.join(
                admin, registers.unit(community), new Communities.Years(member, from, to, WHY)));
    }

    private void leave(String member, Integer from, Integer to) {
        registers.run(() -> registers.communities.leave(
                admin, registers.unit("JJ-MEDICAL_COMMUNITY"), new Communities.Years(member, from, to, WHY)));
    }

    private List<String> members(String community, int year) {
        return registers.directory.membersOf(registers.unit(community).id(), year).stream()
                .map(Unit::code)
                .toList();
    }

    private Post seat(Person person, PostKind kind, LocalDate from, LocalDate to, int order) {
        return registers.in(() -> registers.committees.add(
                admin,
                "JJ-MGMT_COMMITTEE",
                new CommitteeSeats.NewMember(person.label(), kind, null, from, to, order, WHY)));
    }

    private void state(Person person, RecusalKind kind) {
        registers.in(() ->
                registers.recusals.state(admin, new Wanted(person.reference(), "JJ-MI-1", kind, "", TODAY, null, WHY)));
    }

    private Absences.Absence enter(Person person, LocalDate from, LocalDate to, Person deputy) {
        return registers.in(() -> registers.absences.enter(
                admin,
                person.id(),
                new AbsenceRegister.Wanted(from, to, "参加培训", deputy == null ? "" : deputy.reference(), null, null)));
    }
}
