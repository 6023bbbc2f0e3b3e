package cn.sanyi.pricing.trial;

import cn.sanyi.platform.Money;
import cn.sanyi.pricing.trial.PriceFiling.CostKind;
import cn.sanyi.pricing.trial.PriceFiling.CostLine;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filed prices and the days on which they hold, as rows. The database refuses two on one day. */
@Repository
class PriceTable {

    /** A price with its days; inclusive ends. */
    static final String PRICES =
            """
            select f.item, f.hospital, f.seq, f.amount, f.mode, f.insured, f.category, lower(p.valid) as from_day,
                   upper(p.valid) - 1 as until_day
            from item_price p join price_filing f on f.id = p.filing\s""";

    private final JdbcClient jdbc;

    PriceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextSeq(UUID item) {
        return jdbc.sql("select coalesce(max(seq), 0) + 1 from price_filing where item = ?")
                .param(item)
                .query(Integer.class)
                .single();
    }

    void insert(PriceFiling filing) {
        jdbc.sql(
                        """
                insert into price_filing (id, item, seq, hospital, amount, mode, insured, category, cost, reason, rule,
                    from_day, filed_by, filed_by_name, filed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(filing.id(), filing.item(), filing.seq(), filing.hospital())
                .params(filing.amount().yuan(), filing.mode().name(), filing.insured())
                .param(filing.category() == null ? null : filing.category().name())
                .param(filing.cost() == null ? null : filing.cost().yuan())
                .params(filing.reason(), filing.rule(), filing.from(), filing.filedBy(), filing.filedByName())
                .param(ItemTable.utc(filing.filedAt()))
                .update();
        filing.costs().forEach(line -> jdbc.sql(
                        "insert into price_cost_line (filing, no, kind, what, amount) values (?, ?, ?, ?, ?)")
                .params(filing.id(), line.no(), line.kind().name(), line.what())
                .param(line.amount().yuan())
                .update());
    }

    /** @param until last day; null: no end */
    void hold(PriceFiling filing, LocalDate from, @Nullable LocalDate until) {
        jdbc.sql("insert into item_price (filing, line, valid) values (?, ?, daterange(?, ?, '[]'))")
                .params(filing.id(), line(filing.item(), filing.hospital()), from)
                .param(until)
                .update();
    }

    private long line(UUID item, UUID hospital) {
        jdbc.sql("insert into priced_line (item, hospital) values (?, ?) on conflict (item, hospital) do nothing")
                .params(item, hospital)
                .update();
        return jdbc.sql("select id from priced_line where item = ? and hospital = ?")
                .params(item, hospital)
                .query(Long.class)
                .single();
    }

    /** Ends what holds after a day; what was to begin later never holds. */
    void endAfter(UUID item, LocalDate last) {
        jdbc.sql(
                        """
                update item_price p
                set valid = case when lower(p.valid) > :last then 'empty' else daterange(lower(p.valid), :last, '[]') end
                from priced_line l
                where l.id = p.line and l.item = :item and not isempty(p.valid)
                  and (upper_inf(p.valid) or upper(p.valid) - 1 > :last)""")
                .param("last", last)
                .param("item", item)
                .update();
    }

    List<Price> prices(UUID item) {
        return jdbc.sql(PRICES + "where f.item = ? and not isempty(p.valid) order by from_day desc")
                .param(item)
                .query(PriceTable::price)
                .list();
    }

    /** The newest first. */
    List<PriceFiling> filings(UUID item) {
        return jdbc.sql("select * from price_filing where item = ? order by seq desc")
                .param(item)
                .query((row, index) -> filing(row))
                .list();
    }

    private PriceFiling filing(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PriceFiling(
                id,
                row.getObject("item", UUID.class),
                row.getInt("seq"),
                row.getObject("hospital", UUID.class),
                new Money(row.getBigDecimal("amount")),
                PriceMode.valueOf(row.getString("mode")),
                row.getBoolean("insured"),
                category(row),
                money(row.getBigDecimal("cost")),
                row.getString("reason"),
                row.getString("rule"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("filed_by", UUID.class),
                row.getString("filed_by_name"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                costs(id));
    }

    private List<CostLine> costs(UUID filing) {
        return jdbc.sql("select * from price_cost_line where filing = ? order by no")
                .param(filing)
                .query((row, index) -> new CostLine(
                        row.getInt("no"),
                        CostKind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        new Money(row.getBigDecimal("amount"))))
                .list();
    }

    static Price price(ResultSet row, int index) throws SQLException {
        return new Price(
                row.getObject("hospital", UUID.class),
                row.getInt("seq"),
                new Money(row.getBigDecimal("amount")),
                PriceMode.valueOf(row.getString("mode")),
                row.getBoolean("insured"),
                category(row),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    private static @Nullable InsuranceCategory category(ResultSet row) throws SQLException {
        String category = row.getString("category");
        return category == null ? null : InsuranceCategory.valueOf(category);
    }

    private static @Nullable Money money(@Nullable BigDecimal yuan) {
        return yuan == null ? null : new Money(yuan);
    }
}
