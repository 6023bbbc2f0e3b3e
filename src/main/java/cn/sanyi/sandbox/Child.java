package cn.sanyi.sandbox;

import cn.sanyi.sandbox.ChildFailure.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process: a line of JSON in, a line of JSON out, until its input ends, which is also how it learns that the
 * application has died. It inherits nothing of the environment. Two threads belong to it and end with it.
 */
final class Child {

    /** What the child says once when it is up. */
    static final String READY = "ready";

    private static final int LONGEST_ANSWER = 8 * 1024 * 1024;
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final Tail errors;
    private final ExecutorService talk;
    private int answered;

    private Child(Process process) {
        this.process = process;
        this.errors = new Tail(process.getErrorStream());
        this.talk = Executors.newSingleThreadExecutor(work -> daemon(work, "sandbox-talk-" + process.pid()));
        daemon(errors, "sandbox-errors-" + process.pid()).start();
    }

    /** Returns when the child is ready. @throws ChildFailure if it does not come up in time */
    static Child start(List<String> command, Duration patience) throws ChildFailure {
        var child = new Child(process(command));
        String greeting = child.within(patience, child::line, Reason.NOT_STARTED);
        if (!greeting.equals(READY)) {
            throw child.failed(Reason.NOT_STARTED, "said " + greeting);
        }
        return child;
    }

    private static Process process(List<String> command) throws ChildFailure {
        try {
            var builder = new ProcessBuilder(command)
                    .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile());
            builder.environment().clear();
            builder.environment().put("LANG", "C.UTF-8");
            return builder.start();
        } catch (IOException cannot) {
            throw new ChildFailure(Reason.NOT_STARTED, String.valueOf(cannot.getMessage()));
        }
    }

    /** @throws ChildFailure if there is no answer in time; then the child is dead */
    String ask(String question, Duration patience) throws ChildFailure {
        String answer = within(patience, () -> exchange(question), Reason.OVERRUN);
        answered++;
        return answer;
    }

    private String exchange(String question) throws IOException {
        var input = process.getOutputStream();
        input.write((question + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
        return line();
    }

    private String line() throws IOException {
        InputStream output = process.getInputStream();
        var line = new ByteArrayOutputStream();
        for (int next = output.read(); next != '\n'; next = output.read()) {
            if (next < 0 || line.size() > LONGEST_ANSWER) {
                throw new IOException(next < 0 ? "its output ended" : "its answer has no end");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @FunctionalInterface
    private interface Exchange {
        String run() throws IOException;
    }

    private String within(Duration patience, Exchange exchange, Reason onOverrun) throws ChildFailure {
        Future<String> answer = talk.submit(exchange::run);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException overrun) {
            throw failed(onOverrun, "no answer within " + patience);
        } catch (ExecutionException ended) {
            throw failed(reasonOfEnd(onOverrun), String.valueOf(ended.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed(Reason.ENDED, "interrupted");
        }
    }

    private Reason reasonOfEnd(Reason whileDoing) {
        if (exitCode() == OUT_OF_MEMORY) {
            return Reason.MEMORY;
        }
        return whileDoing == Reason.NOT_STARTED ? Reason.NOT_STARTED : Reason.ENDED;
    }

    private int exitCode() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Kills it. */
    ChildFailure failed(Reason reason, String detail) {
        kill();
        return new ChildFailure(reason, detail + "; last words: " + lastWords());
    }

    String lastWords() {
        return errors.text();
    }

    void kill() {
        process.destroyForcibly();
        talk.shutdownNow();
    }

    /** Lets it end by itself: its input ends. */
    void dismiss() {
        talk.shutdown();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException gone) {
            kill();
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int answered() {
        return answered;
    }

    long pid() {
        return process.pid();
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
