package cn.sanyi.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a channel's own server works; closed for a while each time it does not. */
@Repository
class ChannelGate {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChannelGate(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Several workers that meet the same outage count as one failure. */
    void close(Channel channel, String reason) {
        jdbc.sql("select failures from delivery_gate where channel = ? and not_before <= ?")
                .params(channel.name(), at(clock.instant()))
                .query(Integer.class)
                .optional()
                .ifPresent(before -> jdbc.sql("update delivery_gate set failures = ?, not_before = ?, last_error = ?"
                                + " where channel = ? and failures = ?")
                        .params(before + 1, at(clock.instant().plus(Backoff.after(before + 1))), reason)
                        .params(channel.name(), before)
                        .update());
    }

    /** It works again. */
    void open(Channel channel) {
        jdbc.sql("update delivery_gate set failures = 0, last_error = null where channel = ? and failures > 0")
                .param(channel.name())
                .update();
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
