package cn.sanyi.notification.delivery;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends what is due, each channel in threads of its own, until no lane is ready. Any number of nodes may do so at once. */
@Component
class DeliveryRound {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);
    private static final int SECONDS_TO_END = 15;

    private final Lanes lanes;
    private final LaneRun run;
    private final Map<ChannelSender, Workers> workers;

    DeliveryRound(Lanes lanes, LaneRun run, List<ChannelSender> senders) {
        this.lanes = lanes;
        this.run = run;
        this.workers =
                senders.stream().collect(Collectors.toMap(Function.identity(), sender -> Workers.of(sender.channel())));
    }

    private record Workers(ExecutorService threads, AtomicInteger busy) {

        static Workers of(Channel channel) {
            String name = "deliver-" + channel.name().toLowerCase(java.util.Locale.ROOT);
            return new Workers(
                    Executors.newFixedThreadPool(channel.atOnce(), work -> {
                        var thread = new Thread(work, name);
                        thread.setDaemon(true);
                        return thread;
                    }),
                    new AtomicInteger());
        }
    }

    /** Returns at once; the future ends when all that this call began has ended. */
    CompletableFuture<Void> begin() {
        return all(workers.entrySet().stream()
                .map(each -> begin(each.getKey(), each.getValue()))
                .toList());
    }

    /** Spares what the transaction wrote the wait for the next round; its rows alone would do. */
    void beginAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    begin();
                }
            });
        }
    }

    private CompletableFuture<Void> begin(ChannelSender sender, Workers all) {
        if (all.busy().incrementAndGet() > sender.channel().atOnce()) {
            all.busy().decrementAndGet();
            return all(List.of());
        }
        try {
            return CompletableFuture.supplyAsync(() -> work(sender, all), all.threads())
                    .thenCompose(DeliveryRound::all);
        } catch (RejectedExecutionException ending) {
            return all(List.of());
        }
    }

    /** Lane after lane; for each one taken, another worker looks whether there is one more. */
    private List<CompletableFuture<Void>> work(ChannelSender sender, Workers all) {
        List<CompletableFuture<Void>> others = new ArrayList<>();
        try {
            Optional<Lanes.Claim> claim = lanes.claim(sender.channel());
            while (claim.isPresent()) {
                others.add(begin(sender, all));
                run.run(claim.get(), sender);
                claim = lanes.claim(sender.channel());
            }
        } catch (RuntimeException failed) {
            LOG.warn("A round of deliveries has ended early; the next one takes up what it left", failed);
        } finally {
            all.busy().decrementAndGet();
        }
        return others;
    }

    private static CompletableFuture<Void> all(Collection<CompletableFuture<Void>> works) {
        return CompletableFuture.allOf(works.toArray(CompletableFuture[]::new));
    }

    /** What is being sent may end; what is not is left to other nodes, or to the next start. */
    @PreDestroy
    void end() throws InterruptedException {
        workers.values().forEach(each -> each.threads().shutdown());
        for (Workers each : workers.values()) {
            if (!each.threads().awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                each.threads().shutdownNow();
            }
        }
    }
}
