package cn.sanyi.notification.delivery;

import cn.sanyi.notification.NoticeOutbox;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the deliveries of notices in the commit that writes these, all of an act at once, and has them sent after it. */
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
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            gathered().notices.addAll(notices);
        } else {
            deliver(notices);
        }
    }

    private Gathered gathered() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Gathered.class::isInstance)
                .map(Gathered.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var first = new Gathered();
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                });
    }

    private void deliver(List<Written> notices) {
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

    /** What a transaction has written; its deliveries are the last that it writes. */
    private final class Gathered implements TransactionSynchronization {

        private final List<Written> notices = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            deliver(notices);
        }
    }
}
