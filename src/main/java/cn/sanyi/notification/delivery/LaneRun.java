package cn.sanyi.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One turn of a lane: sends what is due, one after another, until nothing is or something fails. Each sending is noted
 * after it; a node that dies in between leaves it to be sent again under the same event id.
 */
@Component
class LaneRun {

    /** Then others have their turn (建议值). */
    private static final int MOST = 20;

    private static final Logger LOG = LoggerFactory.getLogger(LaneRun.class);

    private final Lanes lanes;
    private final ChannelGate gate;
    private final DeliveryTable deliveries;
    private final Clock clock;

    LaneRun(Lanes lanes, ChannelGate gate, DeliveryTable deliveries, Clock clock) {
        this.lanes = lanes;
        this.gate = gate;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void run(Lanes.Claim claim, ChannelSender sender) {
        int failures = claim.failures();
        for (int sent = 0; sent < MOST; sent++) {
            Instant ready = sender.readyAt(claim.lane(), clock.instant());
            if (ready.isAfter(clock.instant())) {
                lanes.release(claim, ready, failures);
                return;
            }
            List<Outbound> next = deliveries.next(claim.lane());
            if (next.isEmpty() || !lanes.renew(claim)) {
                break;
            }
            Outcome outcome = send(sender, claim, next);
            if (!goesOn(claim, sender.channel(), next, outcome, failures)) {
                return;
            }
            failures = 0;
        }
        lanes.release(claim, clock.instant(), failures);
    }

    /** @return whether the lane can send the next */
    private boolean goesOn(Lanes.Claim claim, Channel channel, List<Outbound> messages, Outcome outcome, int failures) {
        switch (outcome.kind()) {
            case SENT -> {
                deliveries.done(messages, DeliveryState.SENT, "");
                gate.open(channel);
            }
            case REFUSED -> deliveries.done(messages, DeliveryState.FAILED, outcome.reason());
            case UNWANTED -> deliveries.done(messages, DeliveryState.CANCELLED, outcome.reason());
            case RECEIVER_DOWN -> {
                deliveries.attempted(messages, outcome.reason());
                deliveries.giveUp(claim.lane(), Backoff.GIVE_UP, outcome.reason());
                lanes.release(claim, clock.instant().plus(Backoff.after(failures + 1)), failures + 1);
                return false;
            }
            case CHANNEL_DOWN -> {
                deliveries.attempted(messages, outcome.reason());
                gate.close(channel, outcome.reason());
                lanes.release(claim, clock.instant(), failures);
                return false;
            }
        }
        return true;
    }

    private static Outcome send(ChannelSender sender, Lanes.Claim claim, List<Outbound> messages) {
        try {
            return sender.send(claim.lane(), messages);
        } catch (RuntimeException unexpected) {
            LOG.warn("Sending on lane {} failed", claim.lane(), unexpected);
            return Outcome.receiverDown(unexpected.getClass().getSimpleName());
        }
    }
}
