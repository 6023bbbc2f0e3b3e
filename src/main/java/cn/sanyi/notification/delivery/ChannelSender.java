package cn.sanyi.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sends on a channel. Called outside of any transaction; ends within seconds whatever the other side does. */
public interface ChannelSender {

    Channel channel();

    /** From when on something may be sent on the lane: {@code now}, or later. */
    Instant readyAt(UUID lane, Instant now);

    /** @param messages one, or all of one digest, in their order */
    Outcome send(UUID lane, List<Outbound> messages);
}
