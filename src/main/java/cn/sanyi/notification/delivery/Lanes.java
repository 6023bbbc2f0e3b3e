package cn.sanyi.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lanes (投递队列): whose turn it is, and who holds it. */
@Repository
public class Lanes {

    /** Longer than any single sending; after it another node takes over from one that has died. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final String READY =
            """
            l.channel = :channel and l.not_before <= :now and (l.lease_until is null or l.lease_until <= :now)
            and exists (select 1 from delivery_gate g where g.channel = :channel and g.not_before <= :now)
            and exists (select 1 from notice_delivery d where d.lane_id = l.id and d.state = 'WAITING' and d.due_at <= :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Lanes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A lane that only this holder sends on, until the lease ends. @param failures how often in a row it has failed */
    record Claim(UUID lane, UUID lease, int failures) {}

    /** The receiver can get deliveries from now on; those that waited for it are tried at once. */
    public void open(Channel channel, UUID id) {
        jdbc.sql("insert into delivery_lane (id, channel) values (?, ?)"
                        + " on conflict (id) do update set failures = 0, not_before = excluded.not_before")
                .params(id, channel.name())
                .update();
    }

    /** What waits there is sent at once, or as one digest at that time. */
    public void replan(UUID id, @Nullable Instant digest) {
        jdbc.sql("update notice_delivery set due_at = ?, digest = ? where lane_id = ? and state = 'WAITING'")
                .params(at(digest == null ? clock.instant() : digest), digest != null, id)
                .update();
    }

    /** The one that has waited longest for its turn and nobody else holds. */
    Optional<Claim> claim(Channel channel) {
        UUID lease = UUID.randomUUID();
        return jdbc.sql("update delivery_lane set lease = :lease, lease_until = :until where id = ("
                        + "select l.id from delivery_lane l where " + READY
                        + " order by l.not_before, l.id limit 1 for update skip locked) returning id, failures")
                .param("lease", lease)
                .param("until", at(clock.instant().plus(LEASE)))
                .param("channel", channel.name())
                .param("now", at(clock.instant()))
                .query((row, number) -> new Claim(row.getObject("id", UUID.class), lease, row.getInt("failures")))
                .optional();
    }

    /** @return false if another has taken the lane meanwhile */
    boolean renew(Claim claim) {
        return jdbc.sql("update delivery_lane set lease_until = ? where id = ? and lease = ?")
                        .params(at(clock.instant().plus(LEASE)), claim.lane(), claim.lease())
                        .update()
                == 1;
    }

    /** Gives the lane back; its next turn is not before that time. */
    void release(Claim claim, Instant notBefore, int failures) {
        jdbc.sql("update delivery_lane set lease = null, lease_until = null, not_before = ?, failures = ?"
                        + " where id = ? and lease = ?")
                .params(at(notBefore), failures, claim.lane(), claim.lease())
                .update();
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
