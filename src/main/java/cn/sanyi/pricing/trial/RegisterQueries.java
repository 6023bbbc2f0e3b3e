package cn.sanyi.pricing.trial;

import cn.sanyi.pricing.trial.TrialRegister.Hospital;
import cn.sanyi.pricing.trial.TrialRegister.Line;
import cn.sanyi.pricing.trial.TrialRegister.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register: by place, hospital, state and text, each with the price of one day. */
@Repository
class RegisterQueries {

    private static final String PRICE_ON_THE_DAY =
            """
            left join lateral (select f.hospital as price_hospital, f.seq, f.amount, f.mode, f.insured, f.category,
                    lower(p.valid) as from_day, upper(p.valid) - 1 as until_day
                from price_filing f join item_price p on p.filing = f.id
                where f.item = i.id and f.hospital = i.hospital and p.valid @> :on::date) price on true\s""";

    private static final String OVERDUE =
            "exists (select 1 from trial_report r where r.item = i.id and r.state = 'DUE' and r.due_on < :today::date)";

    private final JdbcClient jdbc;

    RegisterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> lines(Query query, LocalDate today, int offset, int most) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("on", query.on());
        values.put("today", today);
        StringBuilder where = new StringBuilder("where true");
        narrow(query, where, values);
        return jdbc.sql("select i.*, price.*, " + OVERDUE + " as overdue from trial_item i " + PRICE_ON_THE_DAY + where
                        + " order by i.place, i.code limit " + most + " offset " + offset)
                .params(values)
                .query(RegisterQueries::line)
                .list();
    }

    /** Only what is asked for becomes a condition, so that its index is used. */
    private static void narrow(Query query, StringBuilder where, Map<String, @Nullable Object> values) {
        if (!query.place().isEmpty()) {
            where.append(" and i.place = :place");
            values.put("place", query.place());
        }
        if (query.hospital() != null) {
            where.append(" and i.hospital = :hospital");
            values.put("hospital", query.hospital());
        }
        if (query.state() != null) {
            where.append(" and i.state = :state");
            values.put("state", query.state().name());
        }
        if (!query.text().isEmpty()) {
            where.append(
                    " and i.grams @> :grams::text[] and (i.code ilike :text or i.name ilike :text or i.hospital_name ilike :text)");
            values.put("grams", TextGrams.of(query.text()));
            values.put("text", "%" + query.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (query.overdueOnly()) {
            where.append(" and ").append(OVERDUE);
        }
    }

    List<Hospital> hospitals() {
        return jdbc
                .sql(
                        "select distinct on (hospital) hospital, hospital_name from trial_item order by hospital, code desc")
                .query((row, index) ->
                        new Hospital(row.getObject("hospital", java.util.UUID.class), row.getString("hospital_name")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Hospital::name))
                .toList();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                ItemTable.item(row, index),
                row.getObject("amount") == null ? null : PriceTable.price(row, index),
                row.getBoolean("overdue"));
    }
}
