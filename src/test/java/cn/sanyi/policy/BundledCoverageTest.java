package cn.sanyi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledCoverageTest {

    private static final Set<String> PLACES = Set.of("泉州市", "漳平市", "綦江区");
    private static final Set<String> SUBJECTS = Set.of("资金与支付", "价格与采购", "薪酬与人事", "机构与准入", "评估与考核", "公开与目录", "督办与监测");

    private final Coverage coverage = new BundledCoverage();
    private final Clauses clauses = new BundledClauses();

    @Test
    void holdsEveryMatterOfTheFiveDocumentsOnce() {
        assertThat(coverage.matters()).hasSize(123);
        assertThat(coverage.matters())
                .extracting(Matter::code)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(coverage.matters().stream().collect(Collectors.groupingBy(Matter::kind, Collectors.counting())))
                .isEqualTo(Map.of(Matter.Kind.APPROVAL, 18L, Matter.Kind.FILING, 76L, Matter.Kind.SUPERVISION, 29L));
    }

    @Test
    void everyMatterSaysWhatItRestsOnWhereItHoldsAndUnderWhatItIsFound() {
        assertThat(coverage.matters()).allSatisfy(matter -> {
            assertThat(matter.title()).isNotBlank();
            assertThat(matter.applicant()).isNotBlank();
            assertThat(SUBJECTS).contains(matter.subject());
            assertThat(matter.places()).isNotEmpty().isSubsetOf(PLACES);
            assertThat(matter.principleOnly()).isSubsetOf(PLACES).doesNotContainAnyElementsOf(matter.places());
            assertThat(matter.bases()).anyMatch(basis -> basis.bearing() == Matter.Bearing.BASIS);
            assertThat(matter.bases()).extracting(Matter.Basis::clause).doesNotHaveDuplicates();
        });
    }

    @Test
    void everyClauseItNamesExistsAndHasAGradeThatIsKnown() {
        assertThat(coverage.matters().stream().flatMap(matter -> matter.bases().stream()))
                .allSatisfy(basis -> {
                    assertThat(clauses.find(basis.clause())).as(basis.clause()).isPresent();
                    assertThat(Grade.labelled(basis.grade())).isIn(Grade.STATED, Grade.INFERRED);
                });
    }

    @Test
    void everyPlaceItHoldsInHasAClauseOfThatPlace() {
        assertThat(coverage.matters()).allSatisfy(matter -> assertThat(matter.bases().stream()
                        .filter(basis -> basis.bearing() == Matter.Bearing.BASIS)
                        .map(basis -> clauses.find(basis.clause()).orElseThrow().jurisdiction())
                        .collect(Collectors.toSet()))
                .as(matter.code())
                .containsAll(matter.places()));
    }

    @Test
    void everyOfThe145ClausesHasMattersOrTheReasonWhyNone() {
        assertThat(clauses.all()).hasSize(145).allSatisfy(clause -> {
            boolean covered = coverage.matters().stream().anyMatch(matter -> matter.restsOn(clause.id()));
            assertThat(coverage.reasonForNone(clause.id()).isEmpty())
                    .as(clause.id())
                    .isEqualTo(covered);
        });
        assertThat(clauses.all().stream()
                        .map(clause -> coverage.reasonForNone(clause.id()))
                        .flatMap(java.util.Optional::stream))
                .hasSize(27)
                .allSatisfy(reason -> assertThat(reason).startsWith("无事项：").hasSizeGreaterThan(15));
    }

    @Test
    void clausesAndMattersNameEachOther() {
        assertThat(clauses.all()).allSatisfy(clause -> assertThat(coverage.matters().stream()
                        .filter(matter -> matter.restsOn(clause.id()))
                        .map(Matter::code))
                .as(clause.id())
                .isEqualTo(clause.procedures()));
    }

    @Test
    void everyClauseSaysWhoIsResponsibleUnlessItsDocumentNeverDoes() {
        assertThat(clauses.all())
                .filteredOn(clause -> !clause.responsible().isEmpty())
                .allSatisfy(clause -> assertThat(coverage.responsible(clause.id()))
                        .as(clause.id())
                        .isNotEmpty());
        assertThat(coverage.responsible("QJ3-17")).contains(new Coverage.Responsible("区医保局", "HSA", "牵头"));
        assertThat(coverage.responsible("Q56-15")).contains(new Coverage.Responsible("市卫健委", "HEALTH", "责任"));
        assertThat(coverage.responsible("QYG2-三(二)")).isEmpty();
    }

    /** From the second, independent reading: where the first went further than the text, the link is inferred. */
    @ParameterizedTest
    @CsvSource({
        "A04, Q56-5, 推",
        "A05, QJ3-12, 推",
        "A05, Q56-16, 明",
        "B05, QJ3-19, 推",
        "B05, Q15-5, 明",
        "B09, QJ3-12, 推",
        "C11, QJ3-3, 推",
        "C24, QYG2-一(四), 推",
        "C06, Q15-保障措施（一）, 明",
        "C06, ZP11-组织实施（一）, 推",
        "A01, Q56-15, 明",
        "A01, ZP11-(19), 推",
        "B71, ZP11-(23), 明",
        "B72, ZP11-(16), 明",
        "B74, QYG2-二(五), 明",
        "B76, ZP11-(18), 明",
        "C28, QYG2-四(二), 明",
        "C29, Q56-6, 明",
        "A07, QYG2-二(二), 明",
        "B16, QJ3-8, 明",
        "A11, QJ3-15, 明"
    })
    void theSecondReadingHolds(String code, String clause, String grade) {
        assertThat(coverage.matter(code).orElseThrow().bases())
                .filteredOn(basis -> basis.clause().equals(clause))
                .extracting(Matter.Basis::grade)
                .isEqualTo(List.of(grade));
    }

    @Test
    void theLeadIsStatedOnlyWhereTheDocumentSaysSo() {
        assertThat(coverage.matters().stream().flatMap(matter -> matter.leads().stream()))
                .allSatisfy(lead -> {
                    assertThat(PLACES).contains(lead.place());
                    assertThat(lead.grade().equals("明") && lead.place().equals("泉州市"))
                            .as("泉州's documents name no lead: " + lead)
                            .isFalse();
                });
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(coverage.matter("A99")).isEmpty();
        assertThat(coverage.naming("Q56-99")).isEmpty();
        assertThat(coverage.responsible("Q56-99")).isEmpty();
    }
}
