package cn.sanyi.notification.delivery;

import cn.sanyi.notification.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries as rows. */
@Repository
class DeliveryTable {

    /** A digest of more is sent in several. */
    private static final int MOST_IN_DIGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One statement for all, so that an act pays for one whatever their number; their order is kept. */
    void insert(Collection<Receivers.Addressed> addressed) {
        jdbc.sql("insert into notice_delivery (id, notice_id, lane_id, case_number, due_at, digest, created_at)"
                        + " select gen_random_uuid(), n.id, a.lane, n.case_number, a.due::timestamptz, a.digest, ?::timestamptz"
                        + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::boolean[]) with ordinality"
                        + " a (notice, lane, due, digest, place) join notice n on n.id = a.notice order by a.place")
                .param(now())
                .param(addressed.stream().map(Receivers.Addressed::notice).toArray(UUID[]::new))
                .param(addressed.stream().map(Receivers.Addressed::lane).toArray(UUID[]::new))
                .param(addressed.stream().map(each -> each.due().toString()).toArray(String[]::new))
                .param(addressed.stream().map(Receivers.Addressed::digest).toArray(Boolean[]::new))
                .update();
    }

    /** What the lane sends next: one message, or the whole of one digest; empty if nothing is due. */
    List<Outbound> next(UUID lane) {
        List<Outbound> due = jdbc.sql(
                        """
                        select d.id, d.sequence, d.due_at, d.digest, n.kind, n.case_number, n.text, n.at,
                            coalesce(n.link, '/cases/' || n.case_number) as link
                        from notice_delivery d join notice n on n.id = d.notice_id
                        where d.lane_id = ? and d.state = 'WAITING' and d.due_at <= ?
                        order by d.sequence limit ?""")
                .params(lane, now(), MOST_IN_DIGEST)
                .query(this::outbound)
                .list();
        return due.isEmpty() || !due.get(0).digest()
                ? due.stream().limit(1).toList()
                : due.stream()
                        .takeWhile(Outbound::digest)
                        .filter(each -> each.due().equals(due.get(0).due()))
                        .toList();
    }

    void done(List<Outbound> messages, DeliveryState state, String reason) {
        jdbc.sql(
                        "update notice_delivery set state = ?, done_at = ?, last_error = nullif(?, ''), attempts = attempts + 1"
                                + " where id = any (?) and state = 'WAITING'")
                .params(state.name(), now(), reason, ids(messages))
                .update();
    }

    /** Tried in vain; tried again later. */
    void attempted(List<Outbound> messages, String reason) {
        jdbc.sql("update notice_delivery set last_error = ?, attempts = attempts + 1"
                        + " where id = any (?) and state = 'WAITING'")
                .params(reason, ids(messages))
                .update();
    }

    /** Whatever of the lane has been due for so long. */
    void giveUp(UUID lane, Duration after, String reason) {
        jdbc.sql("update notice_delivery set state = 'FAILED', done_at = ?, last_error = ?"
                        + " where lane_id = ? and state = 'WAITING' and due_at <= ?")
                .params(now(), reason, lane, at(clock.instant().minus(after)))
                .update();
    }

    /** @return how many were sent or cancelled so long ago and are no longer kept */
    int forget(Duration after) {
        return jdbc.sql("delete from notice_delivery where state in ('SENT', 'CANCELLED') and done_at <= ?")
                .param(at(clock.instant().minus(after)))
                .update();
    }

    private static UUID[] ids(List<Outbound> messages) {
        return messages.stream().map(Outbound::eventId).toArray(UUID[]::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    private Outbound outbound(ResultSet row, int number) throws SQLException {
        return new Outbound(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("case_number"),
                row.getString("link"),
                row.getString("text"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("digest"));
    }
}
