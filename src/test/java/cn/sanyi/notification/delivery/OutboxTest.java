package cn.sanyi.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Receivers fail in every way; nothing is lost, nobody else waits, and what is repeated is known as such. */
class OutboxTest {

    private static final String PLAN = "JJ-A01-2026-0001";
    private static final String OTHER = "JJ-A01-2026-0002";

    private final Outboxes outboxes = new Outboxes();
    private final PaperReceiver outside = new PaperReceiver(Channel.WEBHOOK);
    private final Outboxes.Node node = outboxes.node(outside);
    private final UUID office = UUID.randomUUID();
    private final UUID bureau = UUID.randomUUID();

    @Test
    void whatACaseTellsArrivesInItsOrderAlsoAfterFailures() {
        Stream.of("受理", "会审", "表决").forEach(text -> tell(office, PLAN, text));
        outside.answers(office, Outcome.receiverDown("没有回答"));
        node.send();
        node.send();
        assertThat(outside.textsOf(office)).containsExactly("受理");

        outside.answers(office, Outcome.sent());
        outboxes.clock.forward(Duration.ofSeconds(29));
        node.send();
        assertThat(outside.textsOf(office)).hasSize(1);
        outboxes.clock.forward(Duration.ofSeconds(1));
        node.send();
        assertThat(outside.textsOf(office)).containsExactly("受理", "受理", "会审", "表决");
        assertThat(outboxes.count(DeliveryState.SENT)).isEqualTo(3);
    }

    @Test
    void aDeadReceiverDelaysNobodyElse() throws InterruptedException {
        var hanging = new CountDownLatch(1);
        var reached = new CountDownLatch(1);
        var delivered = new CountDownLatch(5);
        outside.answers(office, message -> {
            await(hanging);
            return Outcome.receiverDown("没有回答");
        });
        outside.answers(bureau, message -> {
            if (message.text().startsWith("1")) {
                reached.countDown();
            }
            delivered.countDown();
            return Outcome.sent();
        });
        IntStream.range(0, 5).forEach(each -> tell(office, PLAN, each + ""));
        IntStream.range(0, 5).forEach(each -> tell(bureau, PLAN, each + ""));
        node.begin();
        assertThat(delivered.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(reached.getCount()).isZero();
        assertThat(hanging.getCount()).isEqualTo(1);
        hanging.countDown();
        node.send();
    }

    @Test
    void whatDiesBetweenSendingAndNotingSendsTheSameEventAgain() {
        tell(office, PLAN, "受理");
        outside.answers(office, message -> {
            throw new OutOfMemoryError("the node dies here");
        });
        assertThatThrownBy(node::send).hasRootCauseInstanceOf(OutOfMemoryError.class);
        outside.answers(office, Outcome.sent());
        Outboxes.Node other = outboxes.node(outside);
        other.send();
        assertThat(outside.got).hasSize(1);

        outboxes.clock.forward(Lanes.LEASE);
        other.send();
        assertThat(outside.got).hasSize(2);
        assertThat(outside.got)
                .extracting(PaperReceiver.Got::eventId)
                .containsOnly(outside.got.get(0).eventId());
        outboxes.clock.forward(Duration.ofDays(1));
        other.send();
        assertThat(outside.got).hasSize(2);
    }

    @Test
    void waitsGrowToAnHourAndAfterADayItIsTheAdministratorsTurn() {
        tell(office, PLAN, "受理");
        outside.answers(office, Outcome.receiverDown("HTTP 500"));
        for (int minute = 0; minute < 60; minute++) {
            node.send();
            outboxes.clock.forward(Duration.ofMinutes(1));
        }
        assertThat(outside.got).hasSizeBetween(6, 8);
        assertThat(outboxes.reasons()).containsExactly("HTTP 500");
        assertThat(outboxes.figures().waiting()).isEqualTo(1);
        assertThat(outboxes.figures().oldest()).isEqualTo(Duration.ofMinutes(60));
        for (int half = 0; half < 50; half++) {
            node.send();
            outboxes.clock.forward(Duration.ofMinutes(30));
        }
        assertThat(outside.got).hasSizeBetween(28, 34);
        assertThat(outboxes.count(DeliveryState.FAILED)).isEqualTo(1);
        assertThat(outboxes.figures().failed()).isEqualTo(1);
        assertThat(outboxes.figures().waiting()).isZero();

        outside.answers(office, Outcome.sent());
        tell(office, PLAN, "会审");
        outboxes.clock.forward(Duration.ofHours(1));
        node.send();
        assertThat(outside.textsOf(office)).endsWith("会审");
    }

    @Test
    void aMessageThatIsRefusedDoesNotStandInTheWayOfTheNext() {
        tell(office, PLAN, "受理");
        tell(office, PLAN, "会审");
        outside.answers(
                office,
                message -> message.text().equals("受理") ? Outcome.refused("HTTP 400\r\n<html>") : Outcome.sent());
        node.send();
        assertThat(outboxes.count(DeliveryState.FAILED)).isEqualTo(1);
        assertThat(outboxes.count(DeliveryState.SENT)).isEqualTo(1);
        assertThat(outboxes.reasons()).containsExactly("HTTP 400 <html>");
    }

    @Test
    void whileTheServerOfAChannelIsDownNothingFailsAndTheOtherChannelSends() {
        var mail = new PaperReceiver(Channel.MAIL);
        var both = outboxes.node(mail, outside);
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(20).toList();
        people.forEach(person -> {
            outboxes.write(Channel.MAIL, person, PLAN, "受理");
            mail.answers(person, Outcome.channelDown("连接失败"));
        });
        tell(office, PLAN, "受理");
        both.send();
        assertThat(outside.got).hasSize(1);
        assertThat(mail.got).hasSizeLessThanOrEqualTo(3);
        for (int hour = 0; hour < 72; hour++) {
            outboxes.clock.forward(Duration.ofHours(1));
            both.send();
        }
        assertThat(outboxes.count(DeliveryState.WAITING)).isEqualTo(20);

        people.forEach(person -> mail.answers(person, Outcome.sent()));
        mail.got.clear();
        outboxes.clock.forward(Duration.ofHours(1));
        both.send();
        assertThat(mail.got).hasSize(20);
        assertThat(outboxes.count(DeliveryState.WAITING)).isZero();
    }

    @Test
    void twoNodesSendNothingTwiceAndKeepTheOrder() {
        List<UUID> receivers = Stream.generate(UUID::randomUUID).limit(12).toList();
        for (int number = 0; number < 30; number++) {
            for (UUID receiver : receivers) {
                tell(receiver, PLAN, "%02d".formatted(number));
            }
        }
        Outboxes.Node second = outboxes.node(outside);
        CompletableFuture.allOf(CompletableFuture.runAsync(node::send), CompletableFuture.runAsync(second::send))
                .join();
        node.send();
        assertThat(outside.got).hasSize(360);
        assertThat(new HashSet<>(outside.got)).hasSize(360);
        receivers.forEach(
                receiver -> assertThat(outside.textsOf(receiver)).isSorted().hasSize(30));
    }

    @Test
    void whatIsNotCommittedIsNotSent() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(outboxes.database));
        transaction.executeWithoutResult(status -> {
            tell(office, PLAN, "受理");
            status.setRollbackOnly();
        });
        outboxes.clock.forward(Duration.ofMinutes(1));
        node.send();
        assertThat(outside.got).isEmpty();
        transaction.executeWithoutResult(status -> tell(office, OTHER, "受理"));
        node.send();
        assertThat(outside.got).hasSize(1);
    }

    private void tell(UUID receiver, String caseNumber, String text) {
        outboxes.write(Channel.WEBHOOK, receiver, caseNumber, text);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
