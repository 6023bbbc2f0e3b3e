package cn.sanyi.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.platform.TestDatabase;
import cn.sanyi.policy.Grade;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JurisdictionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String DAYS = "limit.plan-submission.days";

    private JdbcClient database;
    private Jurisdictions places;
    private Parameters parameters;

    @BeforeEach
    void openTheRegister() {
        database = JdbcClient.create(TestDatabase.with("jurisdiction"));
        places = new JdbcJurisdictions(database);
        parameters = new JdbcParameters(database);
    }

    @Test
    void knowsQuanzhouWithItsThirteenCountiesAndTheTwoPlacesElsewhere() {
        assertThat(places.all()).hasSize(19);
        assertThat(places.all())
                .filteredOn(place -> "QZ".equals(place.parent()))
                .hasSize(13)
                .allMatch(place -> place.level() == Jurisdiction.Level.COUNTY);
        assertThat(places.find("JJ")).contains(new Jurisdiction("JJ", "晋江市", Jurisdiction.Level.COUNTY, "QZ"));
        assertThat(places.find("XX")).isEmpty();
    }

    @Test
    void aPlaceHasItselfAndItsPrefectureAndNothingClimbsSilently() {
        assertThat(places.atLevel("JJ", "own")).map(Jurisdiction::code).contains("JJ");
        assertThat(places.atLevel("JJ", "prefecture")).map(Jurisdiction::code).contains("QZ");
        assertThat(places.atLevel("QZ", "prefecture")).map(Jurisdiction::code).contains("QZ");
        assertThat(places.atLevel("ZP", "prefecture")).map(Jurisdiction::code).contains("LY");
        assertThat(places.atLevel("QJ", "prefecture")).isEmpty();
        assertThatThrownBy(() -> places.atLevel("JJ", "street")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void liesWithinItselfAndEverythingAbove() {
        assertThat(List.of("JJ", "QZ", "FJ")).allMatch(above -> places.isWithin("JJ", above));
        assertThat(places.isWithin("JJ", "AX")).isFalse();
        assertThat(places.isWithin("QZ", "JJ")).isFalse();
        assertThat(places.isWithin("QJ", "FJ")).isFalse();
    }

    @Test
    void theSixtyDaysOfClause15HoldInQuanzhousCountiesOnly() {
        assertThat(parameters.find(DAYS, "JJ", TODAY)).hasValueSatisfying(days -> {
            assertThat(days.asInt()).isEqualTo(60);
            assertThat(days.clause()).isEqualTo("Q56-15");
            assertThat(days.grade()).isEqualTo(Grade.STATED);
        });
        assertThat(parameters.find(DAYS, "ZP", TODAY)).isEmpty();
        assertThat(parameters.find(DAYS, "QJ", TODAY)).isEmpty();
        assertThat(parameters.find(DAYS, "JJ", LocalDate.of(2022, 12, 28))).isEmpty();
    }

    @Test
    void theCheckHasALimitOnlyWhereOneIsSuggested() {
        assertThat(parameters.find("limit.check-plan.days", "JJ", TODAY))
                .map(Parameter::grade)
                .contains(Grade.SUGGESTED);
        assertThat(parameters.find("limit.check-plan.days", "DH", TODAY)).isEmpty();
    }

    @Test
    void theNearestPlaceAndTheLatestDayWin() {
        set(DAYS, "JJ", "2026-01-01", "45");
        set(DAYS, "QZ", "2026-06-01", "50");
        assertThat(daysIn("JJ", LocalDate.of(2025, 12, 31))).isEqualTo(60);
        assertThat(daysIn("JJ", LocalDate.of(2026, 1, 1))).isEqualTo(45);
        assertThat(daysIn("JJ", TODAY)).isEqualTo(45);
        assertThat(daysIn("AX", LocalDate.of(2026, 5, 31))).isEqualTo(60);
        assertThat(daysIn("AX", LocalDate.of(2026, 6, 1))).isEqualTo(50);
    }

    @Test
    void aPlaceCanSayThatItGivesNoNumber() {
        set(DAYS, "JJ", "2026-01-01", null);
        assertThat(parameters.find(DAYS, "JJ", TODAY)).isEmpty();
        assertThat(parameters.find(DAYS, "AX", TODAY)).isPresent();
    }

    @Test
    void everyParameterNamesItsSource() {
        assertThat(database.sql("select source from parameter")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(String::isBlank);
        assertThat(database.sql("select count(*) from parameter where grade = 'STATED' and clause is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int daysIn(String place, LocalDate on) {
        return parameters.find(DAYS, place, on).orElseThrow().asInt();
    }

    private void set(String key, String place, String from, String value) {
        database.sql("insert into parameter values (?, ?, ?::date, ?, null, 'SUGGESTED', '测试')")
                .params(key, place, from, value)
                .update();
    }
}
