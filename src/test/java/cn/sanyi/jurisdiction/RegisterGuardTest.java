package cn.sanyi.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.platform.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database itself holds the application to, whatever its code does. */
class RegisterGuardTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();

    private JdbcClient app;

    @BeforeEach
    void inTheRoleOfTheApplication() throws Exception {
        var connection = TestDatabase.with("jurisdiction").getConnection();
        app = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        app.sql("set role sanyi_app").update();
    }

    @Test
    void aNumberNeedsAConfirmedChangeThatSaysTheSame() {
        assertThatThrownBy(() -> enter("50", null)).hasMessageContaining("rests on a confirmed change");
        UUID change = proposed("50", true);
        assertThatThrownBy(() -> enter("50", change)).hasMessageContaining("rests on a confirmed change");
        confirmed(change, ANOTHER);
        assertThatThrownBy(() -> enter("51", change)).hasMessageContaining("rests on a confirmed change");
        enter("50", change);
        assertThat(app.sql("select value from parameter where change = ?")
                        .param(change)
                        .query(String.class)
                        .single())
                .isEqualTo("50");
    }

    @Test
    void theProposerCannotBeTheOneWhoConfirms() {
        UUID change = proposed("50", true);
        assertThatThrownBy(() -> confirmed(change, ONE)).isInstanceOf(DataAccessException.class);
        UUID plain = proposed("15", false);
        confirmed(plain, ONE);
    }

    @Test
    void whatHoldsIsNeverRewrittenAndNeverTakenAway() {
        assertThatThrownBy(() -> app.sql("update parameter set value = '90' where key = 'limit.plan-submission.days'")
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> app.sql("delete from parameter where key = 'limit.plan-submission.days'")
                        .update())
                .hasMessageContaining("withdrawn before its day");
        assertThatThrownBy(() -> app.sql("truncate parameter").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasWithdrawnInTimeGoesAndTooLateItCannotBe() {
        UUID change = proposed("50", true);
        confirmed(change, ANOTHER);
        enter("50", change);
        assertThatThrownBy(() -> withdrawn(change, "2027-01-01")).isInstanceOf(DataAccessException.class);
        withdrawn(change, "2026-12-31");
        app.sql("delete from parameter where change = ?").param(change).update();
        assertThat(app.sql("select count(*) from parameter where change = ?")
                        .param(change)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void twoValuesForOneDayCannotBe() {
        UUID change = proposed("50", true);
        confirmed(change, ANOTHER);
        enter("50", change);
        assertThatThrownBy(() -> enter("50", change)).isInstanceOf(DataAccessException.class);
        proposed("70", true);
        assertThatThrownBy(() -> proposed("80", true)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aStepBringsItsEmptyLimitButHidesNothing() {
        app.sql("insert into parameter (key, jurisdiction, effective_from, grade, source)"
                        + " values ('limit.new-step.days', 'QZ', '2022-01-01', 'INFERRED', '文件未规定')")
                .update();
        assertThatThrownBy(() -> app.sql("insert into parameter (key, jurisdiction, effective_from, grade, source)"
                                + " values ('limit.plan-submission.days', 'QZ', '2026-01-01', 'INFERRED', '悄悄清空')")
                        .update())
                .hasMessageContaining("rests on a confirmed change");
    }

    private void enter(String value, UUID change) {
        app.sql("insert into parameter (key, jurisdiction, effective_from, value, grade, source, change)"
                        + " values ('limit.plan-submission.days', 'JJ', '2027-01-01', ?, 'SUGGESTED', '测试', ?)")
                .params(value)
                .param(change)
                .update();
    }

    private UUID proposed(String value, boolean fourEyes) {
        UUID id = UUID.randomUUID();
        app.sql(
                        "insert into parameter_change (id, key, jurisdiction, effective_from, value, inherits, grade, source, reason,"
                                + " four_eyes, state, proposed_by, proposed_by_name, proposed_at)"
                                + " values (?, 'limit.plan-submission.days', 'JJ', ?::date, ?, false, 'SUGGESTED', '测试', '测试', ?,"
                                + " 'PROPOSED', ?, '甲', now())")
                .params(id, fourEyes ? "2027-01-01" : "2027-02-01", value, fourEyes, ONE)
                .update();
        return id;
    }

    private void confirmed(UUID change, UUID by) {
        app.sql("update parameter_change set state = 'CONFIRMED', confirmed_by = ?, confirmed_by_name = '乙',"
                        + " confirmed_at = now(), confirmed_on = '2026-11-22' where id = ?")
                .params(by, change)
                .update();
    }

    private void withdrawn(UUID change, String on) {
        app.sql(
                        "update parameter_change set state = 'WITHDRAWN', closed_by = ?, closed_by_name = '丙', closed_at = now(),"
                                + " closed_on = ?::date, closing_reason = '不再需要' where id = ?")
                .params(ANOTHER, on, change)
                .update();
    }
}
