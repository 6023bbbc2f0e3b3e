package cn.sanyi.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledClausesTest {

    private final Clauses clauses = new BundledClauses();

    @Test
    void holdsEveryClauseOfTheFiveDocumentsOnce() {
        assertThat(clauses.all()).hasSize(145);
        assertThat(clauses.all()).extracting(Clause::id).doesNotHaveDuplicates();
        assertThat(clauses.all()).allSatisfy(clause -> {
            assertThat(clause.text()).isNotBlank();
            assertThat(clause.title()).isNotBlank();
            assertThat(clauses.find(clause.id())).contains(clause);
        });
        assertThat(clauses.all().stream()
                        .collect(Collectors.groupingBy(clause -> clause.id().split("-")[0], Collectors.counting())))
                .isEqualTo(Map.of("Q56", 21L, "ZP11", 51L, "Q15", 27L, "QYG2", 20L, "QJ3", 26L));
    }

    @ParameterizedTest
    @CsvSource({
        "Q56-1, 泉政办〔2022〕56号, 进一步提高医务人员薪酬待遇水平, 两个允许",
        "Q56-2, 泉政办〔2022〕56号, 全面推进医师多点执业, 多点执业",
        "Q56-15, 泉政办〔2022〕56号, 全面推进县域医共体建设, 60天",
        "Q15-21, 泉政办〔2024〕15号, 健全医保支持政策, 结余留用",
        "ZP11-(19), 漳政办〔2022〕11号, 持续推进医保支付方式改革, 医保支付方式",
        "QYG2-三(二), 泉医改组〔2022〕2号, 改革多元复合式医保支付方式, 支付方式",
        "QJ3-22, 綦医改〔2022〕3号, 薪酬总量核定办法与全员目标年薪制, 创收"
    })
    void findsAClauseByItsShortId(String id, String document, String title, String words) {
        Clause clause = clauses.find(id).orElseThrow();
        assertThat(clause.documentNumber()).isEqualTo(document);
        assertThat(clause.title()).isEqualTo(title);
        assertThat(clause.text().replace(" ", "")).contains(words);
    }

    @Test
    void everyClauseStandsInTheTextOfItsDocument() throws IOException {
        for (String code : List.of("Q56", "ZP11", "Q15", "QYG2", "QJ3")) {
            String text = characters(read("/policy/texts/" + code + ".txt"));
            assertThat(clauses.all())
                    .filteredOn(clause -> clause.id().startsWith(code + "-"))
                    .allSatisfy(clause -> assertThat(text).as(clause.id()).contains(beginning(clause)));
        }
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> clauses.all().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> clauses.all().get(0).responsible().add("某局"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(clauses.find("Q56-99")).isEmpty();
    }

    private static String beginning(Clause clause) {
        String text = characters(clause.text());
        return text.substring(0, Math.min(20, text.length()));
    }

    private static String characters(String text) {
        return text.replaceAll("[^\\p{IsHan}]", "");
    }

    private static String read(String resource) throws IOException {
        try (InputStream file = BundledClausesTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
