package cn.sanyi.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The outside on paper: keeps what it was sent, and answers as each lane is told to. */
final class PaperReceiver implements ChannelSender {

    record Got(UUID lane, UUID eventId, String text) {}

    final List<Got> got = new CopyOnWriteArrayList<>();
    private final Channel channel;
    private final Map<UUID, Function<Outbound, Outcome>> answers = new ConcurrentHashMap<>();

    PaperReceiver(Channel channel) {
        this.channel = channel;
    }

    void answers(UUID lane, Function<Outbound, Outcome> answer) {
        answers.put(lane, answer);
    }

    void answers(UUID lane, Outcome outcome) {
        answers(lane, message -> outcome);
    }

    List<String> textsOf(UUID lane) {
        return got.stream()
                .filter(each -> each.lane().equals(lane))
                .map(Got::text)
                .toList();
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Instant readyAt(UUID lane, Instant now) {
        return now;
    }

    @Override
    public Outcome send(UUID lane, List<Outbound> messages) {
        messages.forEach(message -> got.add(new Got(lane, message.eventId(), message.text())));
        return answers.getOrDefault(lane, message -> Outcome.sent()).apply(messages.get(0));
    }
}
