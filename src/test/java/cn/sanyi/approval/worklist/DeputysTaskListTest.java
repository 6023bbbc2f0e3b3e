package cn.sanyi.approval.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of somebody who stands in for several is read by index among many open items. Nothing of it is kept. */
class DeputysTaskListTest extends SanyiTest {

    private static final int MANY = 20_000;

    @Autowired
    private TaskList list;

    @Autowired
    private TaskSight sights;

    @Autowired
    private Directory directory;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whoStandsInForSeveralReadsTheirListByIndex() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Actor deputy = person("颜丽娟");
            List<Actor> away = List.of(person("吴国强"), person("施志远"), person("丁秀兰"), person("曾晓燕"), person("廖志成"));
            away.forEach(each -> standIn(each, deputy));
            manyOpenItems(away.get(0));

            TaskSight.Sight sight = sights.of(deputy);
            assertThat(sight.params()).containsKeys("name1", "name5");
            assertThat(plan(sight)).contains("work_item_unit").doesNotContain("Seq Scan on work_item");

            long before = sequentialScans();
            TaskList.Page page = list.find(deputy, new TaskList.Query(null, null, null));
            assertThat(page.rows()).anyMatch(row -> row.standsInFor() != null);
            list.find(deputy, new TaskList.Query(null, "方案", null));
            assertThat(sequentialScans())
                    .as("whole reads of work_item by counts and rows")
                    .isEqualTo(before);
        });
    }

    private Actor person(String name) {
        UUID id = jdbc.sql("select id from person where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
        return directory.actor(id, LocalDate.now(clock)).orElseThrow();
    }

    private void standIn(Actor away, Actor deputy) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql(
                        "insert into absence (id, person_id, from_day, to_day, reason, deputy_id) values (?, ?, ?, ?, '培训', ?)")
                .params(UUID.randomUUID(), away.personId(), today, today, deputy.personId())
                .update();
    }

    /** Of units nobody here works in, but for a few. */
    private void manyOpenItems(Actor one) {
        UUID step = UUID.randomUUID();
        jdbc.sql("insert into case_step (id, case_number, key, name, round, state, wait_ref, entered_at)"
                        + " values (?, 'JJ-A01-2020-9999', 'reviewByFinance', '财政审核', 1, 'OPEN', 'many', now())")
                .param(step)
                .update();
        jdbc.sql("insert into work_item (id, step_id, case_number, procedure_key, title, applicant_name, jurisdiction,"
                        + " step_key, step_name, unit, acts, state, opened_at, weight) select gen_random_uuid(), :step,"
                        + " 'JJ-A01-2020-9999', 'surplus-allocation', '方案', '医共体', 'JJ', 'reviewByFinance', '财政审核',"
                        + " case when n % 4000 = 0 then :unit else gen_random_uuid() end, 'agree', 'OPEN', now(), 1"
                        + " from generate_series(1, :many) n")
                .param("step", step)
                .param("unit", one.posts().get(0).unitId())
                .param("many", MANY)
                .update();
    }

    private String plan(TaskSight.Sight sight) {
        return String.join(
                "\n",
                jdbc.sql("explain select w.*, " + sight.forName() + " from work_item w where w.state = 'OPEN' and "
                                + sight.condition())
                        .params(sight.params())
                        .query(String.class)
                        .list());
    }

    private long sequentialScans() {
        return jdbc.sql("select seq_scan from pg_stat_xact_user_tables where relname = 'work_item'")
                .query(Long.class)
                .single();
    }
}
