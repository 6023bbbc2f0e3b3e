package cn.sanyi.notification.delivery;

import cn.sanyi.identity.HandClock;
import cn.sanyi.notification.NoticeKind;
import cn.sanyi.notification.NoticeOutbox.Written;
import cn.sanyi.platform.TestDatabase;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An outbox on a database of its own, with any number of nodes that send, and a clock that stands still. */
public final class Outboxes {

    /** A Monday, ten in the morning. */
    public final HandClock clock = new HandClock(Instant.parse("2026-11-23T02:00:00Z"));

    public final DataSource database = TestDatabase.with("notification");
    public final JdbcClient jdbc = JdbcClient.create(database);
    public final Lanes lanes = new Lanes(jdbc, clock);
    private final DeliveryTable deliveries = new DeliveryTable(jdbc, clock);

    /** One that sends with these. */
    public Node node(ChannelSender... senders) {
        var run = new LaneRun(lanes, new ChannelGate(jdbc, clock), deliveries, clock);
        return new Node(new DeliveryRound(lanes, run, List.of(senders)));
    }

    public final class Node {

        private final DeliveryRound round;

        private Node(DeliveryRound round) {
            this.round = round;
        }

        /** Sends what is due, and returns when no more is. */
        public void send() {
            round.begin().join();
        }

        /** Begins to, and returns. */
        public void begin() {
            round.begin();
        }
    }

    /** A notice is written for whom the channels say. */
    public void write(Receivers channel, @Nullable UUID person, @Nullable UUID unit, String caseNumber, String text) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into notice (id, person_id, unit_id, case_number, kind, text, at) values (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(person)
                .param(unit)
                .params(caseNumber, NoticeKind.STEP.name(), text, OffsetDateTime.now(clock))
                .update();
        new Outbox(List.of(channel), deliveries, new DeliveryRound(lanes, null, List.of()))
                .written(List.of(new Written(id, person, unit, caseNumber, NoticeKind.STEP)));
    }

    /** A notice goes to this lane. */
    public void write(Channel channel, UUID lane, String caseNumber, String text) {
        if (jdbc.sql("select 1 from delivery_lane where id = ?")
                .param(lane)
                .query()
                .listOfRows()
                .isEmpty()) {
            lanes.open(channel, lane);
        }
        write(
                notices -> notices.stream()
                        .map(notice -> new Receivers.Addressed(notice.id(), lane, clock.instant(), false))
                        .toList(),
                lane,
                null,
                caseNumber,
                text);
    }

    public int count(DeliveryState state) {
        return jdbc.sql("select count(*) from notice_delivery where state = ?")
                .param(state.name())
                .query(Integer.class)
                .single();
    }

    /** The reasons that stand with what was not sent, in order. */
    public List<String> reasons() {
        return jdbc.sql("select last_error from notice_delivery where last_error is not null order by sequence")
                .query(String.class)
                .list();
    }

    public DeliveryFigures figures() {
        return new DeliveryFigures(jdbc, clock);
    }
}
