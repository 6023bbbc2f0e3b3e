package cn.sanyi.a02;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A fourth place is rows in tables and nothing else: 三明, where the bureau of health leads and the insurance bureau takes part.
 * People of another county work there besides.
 */
class FourthPlaceTest extends SanyiTest {

    private static final String PLACE = "SM";

    private final Map<String, String> people = Map.of(
            "dept", "ax-m3", "medical", "ax-m4", "pricing", "ax-m5", "head", "ax-m6", "health", "ax-m7", "hsa",
            "ax-hrss");

    /** The same words as everywhere, other people behind them. */
    private final Items items = new Items(this::thereAs, "h", "b");

    private Desk thereAs(String who) {
        return as(people.get(who.substring(2)));
    }

    @BeforeEach
    void aPlaceWithItsUnitsAndItsParameters() {
        if (jdbc.sql("select count(*) from jurisdiction where code = ?")
                        .param(PLACE)
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        jdbc.sql("insert into jurisdiction (code, name, level, parent) values (?, '三明市', 'PREFECTURE', 'FJ')")
                .param(PLACE)
                .update();
        unit(
                "HOSPITAL",
                "三明市第一医院（样例）",
                Map.of("dept", "CLERK", "medical", "MEDICAL_AFFAIRS", "pricing", "PRICING", "head", "HEAD"));
        unit("HEALTH", "三明市卫健委（样例）", Map.of("health", "CLERK"));
        unit("HSA", "三明市医保局（样例）", Map.of("hsa", "CLERK"));
        Map.of("offered", "true", "lead", "HEALTH", "level", "own", "with", "HSA")
                .forEach((key, value) ->
                        new DecidedParameters(this::as, PLACE).set("procedure.new-service-item." + key, value));
    }

    private void unit(String role, String name, Map<String, String> posts) {
        UUID unit = UUID.randomUUID();
        jdbc.sql("insert into unit (id, code, name, role, jurisdiction, sample) values (?, ?, ?, ?, ?, true)")
                .params(unit, PLACE + "-" + role, name, role, PLACE)
                .update();
        posts.forEach((who, kind) -> jdbc.sql("insert into post (id, person_id, unit_id, kind, title, from_day)"
                        + " select ?, person_id, ?, ?, '样例', date '2020-01-01' from account where login = ?")
                .params(UUID.randomUUID(), unit, kind, people.get(who))
                .update());
    }

    @Test
    void theSameReleaseRunsThereUnderAnotherLead() {
        String number = items.submitted();
        assertThat(number).startsWith("SM-A02-");
        assertThat(open(number)).containsExactly("受理审查@三明市卫健委（样例）");

        items.act(thereAs("b-health"), number, "checkItem", "accept", Map.of(), null)
                .expect(200);
        assertThat(open(number)).containsExactly("医保审核@三明市医保局（样例）");
        items.reviewedBy(number, "hsa", "reviewByInsurance");

        assertThat(open(number)).allMatch(step -> step.endsWith("@三明市卫健委（样例）"));
        assertThat(release(number)).isEqualTo(release(new Items(this::as, "qz-h1", "qz").begun()));
    }

    private List<String> open(String number) {
        return jdbc.sql("select s.name || '@' || u.name from case_step s join unit u on u.id = s.unit"
                        + " where s.case_number = ? and s.state = 'OPEN'")
                .param(number)
                .query(String.class)
                .list();
    }

    private UUID release(String number) {
        return jdbc.sql("select release_id from case_file where number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }
}
