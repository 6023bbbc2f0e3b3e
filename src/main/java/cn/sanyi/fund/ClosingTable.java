package cn.sanyi.fund;

import static cn.sanyi.fund.SettlementQueries.money;

import cn.sanyi.fund.Closing.UnspentUse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closings as rows; written once. */
@Repository
class ClosingTable {

    private final JdbcClient jdbc;

    ClosingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String caseNumber, Closing closing, Instant at) {
        UnspentUse use = closing.unspentUse();
        jdbc.sql(
                        """
                insert into closing (case_number, planned, paid, unspent, unspent_use, assessment, handed_over, closed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber,
                        closing.planned().yuan(),
                        closing.paid().yuan(),
                        closing.unspent().yuan())
                .param(use == null ? null : use.name())
                .params(closing.assessment(), closing.handedOver(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Closing> of(String caseNumber) {
        return jdbc.sql("select * from closing where case_number = ?")
                .param(caseNumber)
                .query((row, index) -> new Closing(
                        money(row, "planned"),
                        money(row, "paid"),
                        money(row, "unspent"),
                        row.getString("unspent_use") == null ? null : UnspentUse.valueOf(row.getString("unspent_use")),
                        row.getString("assessment"),
                        row.getString("handed_over")))
                .optional();
    }
}
