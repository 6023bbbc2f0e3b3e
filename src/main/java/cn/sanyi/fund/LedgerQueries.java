package cn.sanyi.fund;

import static cn.sanyi.fund.SettlementQueries.money;

import cn.sanyi.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ledger. */
@Repository
class LedgerQueries {

    private final JdbcClient jdbc;

    LedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the case itself holds on the account of its bundle, from its entries. */
    Money ofCase(String caseNumber, AccountCode code) {
        return jdbc.sql(
                        """
                select coalesce(sum(e.debit - e.credit), 0.00) as balance
                from journal j join entry e on e.journal = j.id join ledger_account a on a.id = e.account
                where j.case_number = ? and a.book = 'BUNDLE' and a.code = ?""")
                .params(caseNumber, code.name())
                .query((row, index) -> money(row, "balance"))
                .single();
    }

    /** Balances of both books, book by book, in the order of {@link AccountCode}. */
    List<CaseFunds.Account> accounts(UUID community, int year) {
        return jdbc.sql(
                        """
                select book, code, balance from ledger_account where community = ? and year = ?
                order by book, array_position(array['SOURCE', 'AVAILABLE', 'RESERVED', 'PAID'], code::text)""")
                .params(community, year)
                .query((row, index) -> new CaseFunds.Account(
                        Book.valueOf(row.getString("book")),
                        AccountCode.valueOf(row.getString("code")),
                        money(row, "balance")))
                .list();
    }

    /** Oldest first. */
    List<CaseFunds.Journal> journals(String caseNumber) {
        return jdbc.sql(
                        """
                select j.*, a.book, e.debit as amount
                from journal j join entry e on e.journal = j.id and e.debit > 0 join ledger_account a on a.id = e.account
                where j.case_number = ? order by j.seq""")
                .param(caseNumber)
                .query(LedgerQueries::journal)
                .list();
    }

    private static CaseFunds.Journal journal(ResultSet row, int index) throws SQLException {
        return new CaseFunds.Journal(
                row.getObject("id", UUID.class),
                JournalKind.valueOf(row.getString("kind")),
                Book.valueOf(row.getString("book")),
                money(row, "amount"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                new By(row.getObject("posted_by", UUID.class), row.getString("posted_by_name")),
                row.getString("memo"),
                row.getObject("reverses", UUID.class));
    }
}
