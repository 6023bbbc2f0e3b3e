package cn.sanyi.fund;

import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves money between the accounts of a book, double entry; never more than is there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the accounts of the book; no effect where they are open. */
    void open(Scope scope) {
        for (AccountCode code : AccountCode.values()) {
            jdbc.sql(
                            """
                    insert into ledger_account (id, community, year, book, code) values (?, ?, ?, ?, ?)
                    on conflict (community, year, book, code) do nothing""")
                    .params(
                            UUID.randomUUID(),
                            scope.community(),
                            scope.year(),
                            scope.book().name(),
                            code.name())
                    .update();
        }
    }

    /** Locks the book until the transaction ends and reads its balances; empty if it was never opened. */
    Map<AccountCode, Money> lock(Scope scope) {
        var balances = new EnumMap<AccountCode, Money>(AccountCode.class);
        jdbc.sql(
                        "select code, balance from ledger_account where community = ? and year = ? and book = ? order by id for update")
                .params(scope.community(), scope.year(), scope.book().name())
                .query(row -> {
                    balances.put(AccountCode.valueOf(row.getString("code")), new Money(row.getBigDecimal("balance")));
                });
        return balances;
    }

    /** @return the journal's id. @throws Problem {@code fund-not-covered} where the account has less than the amount */
    UUID post(Posting posting) {
        refuseUnlessCovered(posting, lock(posting.scope()));
        UUID journal = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into journal (id, case_number, kind, posted_at, posted_by, posted_by_name, memo, reverses)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(journal)
                .param(posting.caseNumber())
                .param(posting.kind().name())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(posting.by().person())
                .param(posting.by().name())
                .param(posting.memo())
                .param(posting.reverses())
                .update();
        enter(journal, posting);
        return journal;
    }

    private void enter(UUID journal, Posting posting) {
        Scope scope = posting.scope();
        int moved = jdbc.sql(
                        """
                with posted as (
                    insert into entry (journal, account, debit, credit)
                    select :journal, id, case code when :to then :amount else 0 end, case code when :from then :amount else 0 end
                    from ledger_account
                    where community = :community and year = :year and book = :book and code in (:from, :to)
                    returning account, debit - credit as change)
                update ledger_account a set balance = a.balance + posted.change from posted where a.id = posted.account""")
                .param("journal", journal)
                .param("from", posting.kind().from().name())
                .param("to", posting.kind().to().name())
                .param("amount", posting.amount().yuan())
                .param("community", scope.community())
                .param("year", scope.year())
                .param("book", scope.book().name())
                .update();
        if (moved != 2) {
            throw new IllegalStateException("A posting moves two accounts, not " + moved);
        }
    }

    private static void refuseUnlessCovered(Posting posting, Map<AccountCode, Money> balances) {
        if (!posting.amount().isPositive()) {
            throw new IllegalArgumentException("Not an amount to move: " + posting.amount());
        }
        AccountCode from = posting.kind().from();
        Money there = balances.getOrDefault(from, Money.ZERO);
        if (from != AccountCode.SOURCE && posting.amount().exceeds(there)) {
            throw Problem.refused(
                    "fund-not-covered",
                    "%s科目余额 %s 元，不足%s %s 元，差 %s 元。"
                            .formatted(
                                    from.label(),
                                    ChineseAmount.grouped(there),
                                    posting.kind().label(),
                                    ChineseAmount.grouped(posting.amount()),
                                    ChineseAmount.grouped(posting.amount().minus(there))));
        }
    }
}
