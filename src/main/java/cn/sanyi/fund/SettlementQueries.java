package cn.sanyi.fund;

import cn.sanyi.fund.Settlement.InsuranceLine;
import cn.sanyi.fund.Settlement.Line;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads settlements. */
@Repository
class SettlementQueries {

    private final JdbcClient jdbc;

    SettlementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Settlement> find(UUID id) {
        return one("id = :id", Map.of("id", id));
    }

    /** The revision in force. */
    Optional<Settlement> ofCase(String caseNumber) {
        return one("case_number = :case and state = 'CONFIRMED'", Map.of("case", caseNumber));
    }

    /** The revision in force; empty before the first has been confirmed. */
    Optional<Settlement> of(UUID community, int year) {
        return one(
                "community = :community and year = :year and state = 'CONFIRMED'",
                Map.of("community", community, "year", year));
    }

    /** What the revision in force states as retained; empty before the first has been confirmed. */
    Optional<Money> retained(UUID community, int year) {
        return ReadOnce.of("settlement", List.of("retained", community, year), () -> jdbc.sql(
                        "select stated_retained from settlement where community = ? and year = ? and state = 'CONFIRMED'"
                                + " order by revision desc limit 1")
                .params(community, year)
                .query((row, index) -> money(row, "stated_retained"))
                .optional());
    }

    /** The revision in force; empty before the first has been confirmed. */
    Optional<Settlement> of(String communityCode, int year) {
        return one(
                "community_code = :code and year = :year and state = 'CONFIRMED'",
                Map.of("code", communityCode, "year", year));
    }

    /** All revisions, the newest first. */
    List<Settlement> revisions(UUID community, int year) {
        return all("community = :community and year = :year", Map.of("community", community, "year", year));
    }

    /** Those that wait for one of the communities, the oldest first. */
    List<Settlement> proposed(Collection<UUID> communities) {
        return all(
                        "state = 'PROPOSED' and community = any(:communities)",
                        Map.of("communities", communities.toArray(UUID[]::new)))
                .stream()
                .sorted(Comparator.comparing(Settlement::recordedAt))
                .toList();
    }

    /** The newest revision of each year, whatever became of it. */
    List<Settlement> within(Sight sight, @Nullable String communityCode, @Nullable Integer year) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("places", sight.places().toArray(String[]::new));
        values.put("communities", sight.communities().toArray(UUID[]::new));
        values.put("code", communityCode);
        values.put("year", year);
        return all(
                """
                (jurisdiction = any(:places) or community = any(:communities))
                    and (:code::text is null or community_code = :code) and (:year::int is null or year = :year)
                    and revision = (select max(n.revision) from settlement n
                        where n.community = settlement.community and n.year = settlement.year)""",
                values);
    }

    private Optional<Settlement> one(String condition, Map<String, ?> values) {
        return ReadOnce.of("settlement", List.of(condition, values), () -> all(condition, values).stream()
                .findFirst());
    }

    private List<Settlement> all(String condition, Map<String, ?> values) {
        String from = " from settlement where " + condition;
        var lines = new HashMap<UUID, List<Line>>();
        jdbc.sql("select * from settlement_line where settlement in (select id" + from + ") order by line")
                .params(values)
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("settlement", UUID.class), id -> new ArrayList<>())
                            .add(line(row));
                });
        return jdbc.sql("select *" + from + " order by year desc, jurisdiction, community_code, revision desc")
                .params(values)
                .query((row, index) -> settlement(row, lines.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static Settlement settlement(ResultSet row, List<Line> lines) throws SQLException {
        return new Settlement(
                row.getObject("id", UUID.class),
                row.getObject("community", UUID.class),
                row.getString("community_code"),
                row.getString("community_name"),
                row.getString("jurisdiction"),
                row.getInt("year"),
                row.getString("document_no"),
                row.getObject("confirmed_on", LocalDate.class),
                List.copyOf(lines),
                money(row, "stated_retained"),
                money(row, "retained"),
                money(row, "difference"),
                money(row, "procurement_drug"),
                money(row, "procurement_consumable"),
                row.getString("remark"),
                row.getString("case_number"),
                new By(row.getObject("recorded_by", UUID.class), row.getString("recorded_by_name")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("revision"),
                row.getString("cause"),
                Settlement.State.valueOf(row.getString("state")),
                decision(row));
    }

    private static Settlement.@Nullable Decision decision(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Settlement.Decision(
                        new By(row.getObject("decided_by", UUID.class), row.getString("decided_by_name")),
                        at.toInstant(),
                        row.getString("decision"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                InsuranceLine.valueOf(row.getString("line")),
                money(row, "total"),
                money(row, "spending"),
                money(row, "deductions"),
                money(row, "deposit"));
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}
