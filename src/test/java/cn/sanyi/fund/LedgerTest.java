package cn.sanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    private static final Scope SCOPE = Scope.bundle(Jinjiang.COMMUNITY.id(), Jinjiang.YEAR);

    private final FundDesk desk = new FundDesk();

    @Test
    void aPostingMovesTheSameAmountOutAndIn() {
        desk.inAct(() -> desk.ledger.open(SCOPE));
        post(JournalKind.SETTLED, "100.00");
        post(JournalKind.RESERVED, "60.00");
        post(JournalKind.PAID, "59.99");

        assertThat(desk.inAct(() -> desk.ledger.lock(SCOPE)))
                .isEqualTo(Map.of(
                        AccountCode.SOURCE, Money.yuan("-100.00"),
                        AccountCode.AVAILABLE, Money.yuan("40.00"),
                        AccountCode.RESERVED, Money.yuan("0.01"),
                        AccountCode.PAID, Money.yuan("59.99")));
    }

    @ParameterizedTest
    @EnumSource(value = JournalKind.class, names = "SETTLED", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotThereCannotBeMoved(JournalKind kind) {
        desk.inAct(() -> desk.ledger.open(SCOPE));
        assertThatThrownBy(() -> post(kind, "0.01"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("fund-not-covered"));
        assertThat(desk.jdbc
                        .sql("select count(*) from journal")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-5.00"})
    void noAmountIsNoPosting(String amount) {
        desk.inAct(() -> desk.ledger.open(SCOPE));
        assertThatThrownBy(() -> post(JournalKind.SETTLED, amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDatabaseItselfRefusesAJournalThatDoesNotBalance() {
        desk.inAct(() -> desk.ledger.open(SCOPE));
        String journal =
                "insert into journal (id, kind, posted_at, posted_by_name, memo) values ('%s', 'SETTLED', now(), 'x', 'x')";
        String entry =
                "insert into entry (journal, account, debit, credit) select '%s', id, 5, 0 from ledger_account where code = 'PAID'";
        UUID id = UUID.randomUUID();

        assertThatThrownBy(() -> desk.inAct(() -> {
                    desk.jdbc.sql(journal.formatted(id)).update();
                    desk.jdbc.sql(entry.formatted(id)).update();
                }))
                .hasStackTraceContaining("does not balance");
        assertThatThrownBy(() ->
                        desk.inAct(() -> desk.jdbc.sql(journal.formatted(id)).update()))
                .hasStackTraceContaining("does not balance");
    }

    @Test
    void theDatabaseItselfRefusesABalanceBelowZero() {
        desk.inAct(() -> desk.ledger.open(SCOPE));
        assertThatThrownBy(() -> desk.jdbc
                        .sql("update ledger_account set balance = -0.01 where code = 'RESERVED'")
                        .update())
                .hasStackTraceContaining("ledger_account_covered");
    }

    private void post(JournalKind kind, String amount) {
        UUID reversed = kind == JournalKind.REVERSED ? UUID.randomUUID() : null;
        desk.inAct(() -> desk.ledger.post(
                new Posting(SCOPE, kind, Money.yuan(amount), "JJ-A01-2026-0001", "记账", By.SYSTEM, reversed)));
    }
}
