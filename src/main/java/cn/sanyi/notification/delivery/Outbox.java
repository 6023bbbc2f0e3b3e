package cn.sanyi.notification.delivery;

import cn.sanyi.notification.NoticeOutbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the deliveries of notices in the commit that writes these, and has them sent after it. */
@Component
class Outbox implements NoticeOutbox {

    private final List<Receivers> channels;
    private final DeliveryTable deliveries;
    private final DeliveryRound round;

    Outbox(List<Receivers> channels, DeliveryTable deliveries, DeliveryRound round) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.round = round;
    }

    @Override
    public void written(List<Written> notices) {
        List<Receivers.Addressed> addressed = notices.isEmpty()
                ? List.of()
                : channels.stream()
                        .flatMap(channel -> channel.of(notices).stream())
                        .toList();
        if (!addressed.isEmpty()) {
            deliveries.insert(addressed);
            round.beginAfterCommit();
        }
    }
}
