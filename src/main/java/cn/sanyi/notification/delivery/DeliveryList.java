package cn.sanyi.notification.delivery;

import cn.sanyi.notification.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The administrator's list of deliveries, the newest first, a page at a time. What a notice says is not part of it. */
@Component
public class DeliveryList {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    DeliveryList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to look for.
     *
     * @param state null for all
     * @param sought null for all
     * @param before sequence number before which the page begins; null for the newest
     */
    public record Query(@Nullable DeliveryState state, @Nullable Sought sought, @Nullable Long before) {}

    /** About this case, or to one of these receivers. */
    public record Sought(String caseNumber, Collection<UUID> receivers) {}

    /**
     * A line of the list.
     *
     * @param receiver the person, or the webhook
     * @param lastError why it has not been sent yet, or what failed last; null if nothing has
     * @param doneAt null while it waits
     */
    public record Row(
            UUID id,
            long sequence,
            Channel channel,
            UUID receiver,
            NoticeKind kind,
            @Nullable String caseNumber,
            DeliveryState state,
            int attempts,
            @Nullable String lastError,
            Instant createdAt,
            Instant dueAt,
            @Nullable Instant doneAt) {}

    /** @param next the sequence number before which the next page begins; null on the last one */
    public record Page(List<Row> rows, @Nullable Long next) {}

    /** A channel that is closed because its own server does not work. @param until when it is tried again */
    public record Closed(Channel channel, Instant until, String reason) {}

    public Page find(Query query) {
        @Nullable Sought sought = query.sought();
        var found = jdbc.sql(
                """
                select d.*, l.channel, n.kind from notice_delivery d
                join delivery_lane l on l.id = d.lane_id join notice n on n.id = d.notice_id where true"""
                        + (query.state() == null ? "" : " and d.state = :state")
                        + (sought == null ? "" : " and (d.case_number = :case or d.lane_id = any (:lanes))")
                        + (query.before() == null ? "" : " and d.sequence < :before")
                        + " order by d.sequence desc limit " + (PAGE + 1));
        if (query.state() != null) {
            found = found.param("state", query.state().name());
        }
        if (sought != null) {
            found = found.param("case", sought.caseNumber())
                    .param("lanes", sought.receivers().toArray(UUID[]::new));
        }
        if (query.before() != null) {
            found = found.param("before", query.before());
        }
        List<Row> rows = found.query(DeliveryList::row).list();
        List<Row> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new Page(shown, rows.size() > PAGE ? shown.get(PAGE - 1).sequence() : null);
    }

    /** Channels that have failed and not worked since. */
    public List<Closed> closed() {
        return jdbc.sql("select * from delivery_gate where failures > 0 order by channel")
                .query((row, number) -> new Closed(
                        Channel.valueOf(row.getString("channel")),
                        row.getObject("not_before", OffsetDateTime.class).toInstant(),
                        String.valueOf(row.getString("last_error"))))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("lane_id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("case_number"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant());
    }
}
