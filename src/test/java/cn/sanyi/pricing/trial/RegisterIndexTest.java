package cn.sanyi.pricing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register finds by index, two Chinese characters being enough, and the database keeps prices apart. */
class RegisterIndexTest extends SanyiTest {

    private static final int MANY = 20_000;

    @Autowired
    private PlatformTransactionManager transactions;

    @ParameterizedTest
    @CsvSource({
        "select * from trial_item where grams @> array['磁刺'], trial_item_grams",
        "select * from trial_item where place = 'P7' order by code limit 51, Index Scan on trial_item_",
        "select * from trial_item where hospital = '00000000-0000-0000-0000-000000000007', trial_item_hospital",
        "select * from trial_item where state = 'STOPPED', trial_item_state",
        "select * from trial_item where place = 'P7' and name_key = '项目7', trial_item_name"
    })
    void everySearchHasItsIndex(String query, String index) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            fill();
            List<String> plan = jdbc.sql("explain " + query).query(String.class).list();
            assertThat(String.join("\n", plan)).contains(index);
            status.setRollbackOnly();
        });
    }

    @Test
    void textsAreFoundByTheirPairs() {
        assertThat(TextGrams.of("经颅磁刺激", "CT引导"))
                .contains("磁刺", "刺激", "ct", "t引")
                .doesNotContain("激c");
        assertThat(TextGrams.of("磁")).isEmpty();
    }

    private void fill() {
        jdbc.sql(
                        """
                insert into trial_item (id, case_number, place, code, hospital, hospital_name, name, connotation, exclusions,
                    unit, unit_notes, trial_from, trial_until, state, ended_on, grams, name_key)
                select gen_random_uuid(), 'X' || n, 'P' || n % 50, 'X-' || n, lpad((n % 500)::text, 32, '0')::uuid, '医院',
                    '项目' || n, '', '', '次', '', date '2026-01-01', date '2028-01-01',
                    case when n % 200 = 0 then 'STOPPED' else 'TRIAL' end, case when n % 200 = 0 then date '2027-01-01' end,
                    case when n % 300 = 0 then array['磁刺', '刺激'] else array['项目', '目' || n % 10] end, '项目' || n
                from generate_series(1, ?) n""")
                .param(MANY)
                .update();
        jdbc.sql("set local enable_seqscan = off").update();
    }

    @Test
    void twoPricesOnOneDayAreRefusedByTheDatabase() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            fill();
            UUID item = jdbc.sql("select id from trial_item where code = 'X-7'")
                    .query(UUID.class)
                    .single();
            jdbc.sql("insert into priced_line (item, hospital) values (?, ?)")
                    .params(item, item)
                    .update();
            for (int seq = 1; seq <= 2; seq++) {
                jdbc.sql(
                                """
                        insert into price_filing (id, item, seq, hospital, amount, mode, insured, reason, rule, from_day,
                            filed_by, filed_by_name, filed_at)
                        values (gen_random_uuid(), ?, ?, ?, 1, 'SELF', false, '', '', date '2026-01-01', ?, '', now())""")
                        .params(item, seq, item, item)
                        .update();
            }
            String hold =
                    "insert into item_price (filing, line, valid) select f.id, l.id, daterange(?::date, ?::date, '[]')"
                            + " from price_filing f join priced_line l on l.item = f.item where f.item = ? and f.seq = ?";
            jdbc.sql(hold).params("2026-01-01", "2026-06-30", item, 1).update();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(hold)
                            .params("2026-06-30", "2026-12-31", item, 2)
                            .update())
                    .hasMessageContaining("item_price_one_a_day");
            status.setRollbackOnly();
        });
    }
}
