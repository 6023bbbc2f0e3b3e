package cn.sanyi.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processes of a sandbox: one stays warm, the others end when nobody needs them. Whoever takes one has had a turn. */
final class Children implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Children.class);

    /** A child that has answered so often is replaced; nothing may pile up in it. */
    private static final int MOST_ANSWERS = 500;

    private record Idle(Child child, long since) {}

    private final List<String> command;
    private final SandboxLimits limits;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Set<Child> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService keeper;
    private volatile @Nullable String warmingQuestion;
    private boolean closed;

    Children(List<String> command, SandboxLimits limits) {
        this.command = command;
        this.limits = limits;
        this.keeper = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "sandbox-keeper");
            thread.setDaemon(true);
            return thread;
        });
        long often = Math.max(1, limits.idle().toMillis() / 4);
        keeper.scheduleWithFixedDelay(this::dismissIdle, often, often, TimeUnit.MILLISECONDS);
    }

    /** @param first asked of every process that is started ahead, so that its code is loaded when it matters; null: nothing */
    void warmUpWith(@Nullable String first) {
        warmingQuestion = first;
        warmUp();
    }

    void warmUp() {
        keeper.execute(() -> {
            try {
                if (processes().isEmpty()) {
                    giveBack(warmed(started()));
                }
            } catch (ChildFailure failure) {
                LOG.warn("No sandbox could be started. {}", failure.getMessage());
            }
        });
    }

    private Child warmed(Child child) throws ChildFailure {
        @Nullable String question = warmingQuestion;
        if (question != null) {
            child.ask(question, limits.start());
        }
        return child;
    }

    Child take() throws ChildFailure {
        @Nullable Child warm = warm();
        return warm == null ? started() : warm;
    }

    private synchronized @Nullable Child warm() {
        while (!idle.isEmpty()) {
            Child child = idle.pop().child();
            if (child.isAlive()) {
                return child;
            }
            all.remove(child);
        }
        return null;
    }

    private Child started() throws ChildFailure {
        long begun = System.nanoTime();
        Child child = Child.start(command, limits.start());
        LOG.info("Sandbox {} is up after {} ms", child.pid(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        all.removeIf(other -> !other.isAlive());
        all.add(child);
        return child;
    }

    void giveBack(Child child) {
        if (!keep(child)) {
            all.remove(child);
            child.dismiss();
        }
    }

    private synchronized boolean keep(Child child) {
        if (closed || child.answered() >= MOST_ANSWERS || !child.isAlive()) {
            return false;
        }
        idle.push(new Idle(child, System.nanoTime()));
        return true;
    }

    private void dismissIdle() {
        superfluous().forEach(old -> {
            all.remove(old);
            old.dismiss();
        });
    }

    /** Idle for too long, except for the one used last. */
    private synchronized List<Child> superfluous() {
        var old = new ArrayList<Child>();
        long now = System.nanoTime();
        while (idle.size() > 1 && now - idle.peekLast().since() > limits.idle().toNanos()) {
            old.add(idle.pollLast().child());
        }
        return old;
    }

    List<Long> processes() {
        return all.stream().filter(Child::isAlive).map(Child::pid).toList();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        keeper.shutdownNow();
        all.forEach(Child::kill);
    }
}
