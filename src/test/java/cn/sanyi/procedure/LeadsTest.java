package cn.sanyi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import cn.sanyi.jurisdiction.Register;
import cn.sanyi.platform.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who leads new service items in 泉州, 漳平 and 綦江, and in a place that parameters alone bring in. */
class LeadsTest {

    private static final String KEY = "new-service-item";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Procedures procedures = mock(Procedures.class);
    private JdbcClient database;
    private Leads leads;

    @BeforeEach
    void openTheCatalogue() {
        DataSource source = TestDatabase.with("jurisdiction");
        database = JdbcClient.create(source);
        Register register = Register.over(source);
        Procedure items = new Procedure(
                KEY,
                "A02",
                "新增医疗服务项目",
                "价格与采购",
                "",
                "HOSPITAL",
                "item-start",
                "case-data",
                List.of(),
                List.of(),
                List.of(),
                new Procedure.Lead("HSA", "own", List.of(), false, "Q56-4", "推"));
        lenient().when(procedures.all()).thenReturn(List.of(items));
        lenient().when(procedures.find(KEY)).thenReturn(Optional.of(items));
        leads = new CatalogueLeads(procedures, register.parameters(), register.entries(), register.places());
    }

    @Test
    void quanzhouDecidesForItsCountiesWithThreeBureaus() {
        assertThat(leads.of(KEY, "JJ", TODAY)).satisfies(leading -> {
            assertThat(leading.role()).isEqualTo("HSA");
            assertThat(leading.level()).isEqualTo("prefecture");
            assertThat(leading.with()).containsExactly("HEALTH", "FINANCE", "HRSS");
            assertThat(leading.decidedAbove()).isFalse();
            assertThat(leading.source()).startsWith("Q56-4（建议值）：");
        });
    }

    @Test
    void zhangpingDecidesItselfAndQijiangForwards() {
        assertThat(leads.of(KEY, "ZP", TODAY))
                .extracting(Leading::level, Leading::with, Leading::decidedAbove)
                .containsExactly("own", List.of("MARKET", "HEALTH"), false);
        assertThat(leads.of(KEY, "QJ", TODAY))
                .extracting(Leading::level, Leading::with, Leading::decidedAbove)
                .containsExactly("own", List.of("HEALTH"), true);
    }

    @Test
    void whereNobodySaidAnythingTheCatalogueEntryHolds() {
        assertThat(leads.of(KEY, "QZ", LocalDate.of(2022, 12, 28)))
                .isEqualTo(new Leading("HSA", "own", List.of(), false, "Q56-4（推）：事项目录"));
        assertThatThrownBy(() -> leads.of("unknown", "QZ", TODAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCaseOpenedBeforeAChangeKeepsWhoLedThen() {
        say("procedure.new-service-item.lead", "ZP", "2026-11-23", "HEALTH");
        assertThat(leads.of(KEY, "ZP", TODAY).role()).isEqualTo("HSA");
        assertThat(leads.of(KEY, "ZP", TODAY.plusDays(1)).role()).isEqualTo("HEALTH");
    }

    @Test
    void aUnitLeadsForTheCountiesBelowItOnlyWhereTheLevelSaysSo() {
        say("procedure.new-service-item.level", "AX", "2022-12-30", "own");
        assertThat(leads.ledBy("HSA", "QZ", TODAY).map(Leads.Led::place))
                .startsWith("QZ")
                .contains("JJ")
                .doesNotContain("AX", "ZP")
                .hasSize(13);
        assertThat(leads.ledBy("HSA", "AX", TODAY)).containsExactly(new Leads.Led(KEY, "AX"));
        assertThat(leads.ledBy("HSA", "JJ", TODAY)).isEmpty();
        assertThat(leads.ledBy("FINANCE", "QZ", TODAY)).isEmpty();
    }

    private void say(String key, String place, String from, String value) {
        database.sql("insert into parameter (key, jurisdiction, effective_from, value, grade, source)"
                        + " values (?, ?, ?::date, ?, 'SUGGESTED', '试验')")
                .params(key, place, from, value)
                .update();
    }
}
