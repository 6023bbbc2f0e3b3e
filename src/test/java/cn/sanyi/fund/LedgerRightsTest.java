package cn.sanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.platform.TestDatabase;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With the default privileges of production: everything on every table, less what the migrations take back. */
class LedgerRightsTest {

    private static final PGSimpleDataSource APPLICATION = loginAs(database(), "sanyi_app");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set memo = 'x'", "delete from journal", "truncate entry",
                "update entry set debit = 1", "delete from entry", "delete from ledger_account",
                "update ledger_account set code = 'PAID'", "update settlement set stated_retained = 1",
                        "delete from payment",
                "update payment set amount = 1", "update plan_line set amount = 1"
            })
    void theApplicationsRoleCannotRewriteWhatWasPosted(String change) {
        var application = JdbcClient.create(APPLICATION);
        assertThatThrownBy(() -> application.sql(change).update()).hasStackTraceContaining("permission denied");
    }

    @Test
    void theApplicationsRoleCanDoItsWork() {
        var working = new FundDesk(APPLICATION);
        working.approvedPlan("400000.00", "600000.00", "700000.00", "300000.00");
        var voucher = working.voucher(Jinjiang.CASE);
        Payment payment = working.pay(FundData.payment("1.00", "记-0001", voucher));
        working.inAct(() -> working.reversals.request(
                Jinjiang.aCase(Jinjiang.CASE), FundData.reversal(payment, "录错"), Jinjiang.FINANCE_CLERK));
        working.inAct(() -> working.reversals.confirm(
                Jinjiang.aCase(Jinjiang.CASE), FundData.reversal(payment, ""), Jinjiang.CHIEF_ACCOUNTANT));

        assertThat(working.balance(AccountCode.RESERVED)).isEqualTo("1000000.00");
    }

    private static PGSimpleDataSource database() {
        var owner = (PGSimpleDataSource) TestDatabase.with();
        JdbcClient.create(owner)
                .sql(
                        "alter default privileges in schema public grant select, insert, update, delete on tables to sanyi_app")
                .update();
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/fund")
                .placeholders(Map.of("app", "sanyi_app", "reader", "sanyi_reader"))
                .load()
                .migrate();
        return owner;
    }

    private static PGSimpleDataSource loginAs(PGSimpleDataSource owner, String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(Objects.requireNonNull(owner.getUrl()).replaceAll("user=[^&]*", "user=" + role));
        source.setUser(role);
        return source;
    }
}
