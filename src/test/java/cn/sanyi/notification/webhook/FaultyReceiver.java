package cn.sanyi.notification.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A receiver of webhooks on the loopback address that behaves as badly as it is told to. */
public final class FaultyReceiver implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    /** What it does with a request. */
    public enum Behaviour {
        ACCEPTS,
        /** Answers 200 and says in the body that it has not been taken, as robots do. */
        SAYS_NO,
        FAILS,
        REFUSES,
        REDIRECTS,
        ANSWERS_200_MB,
        /** A byte now and then, for ever. */
        DRIPS,
        HANGS_UP,
        NEVER_ANSWERS
    }

    /** @param head request line and headers, as they came */
    public record Request(String head, String body) {

        public @Nullable String header(String name) {
            String wanted = name.toLowerCase(Locale.ROOT) + ": ";
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
                    .findFirst()
                    .map(line -> line.substring(wanted.length()))
                    .orElse(null);
        }
    }

    private final ServerSocket server = open();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = Behaviour.ACCEPTS;
    private volatile long written;

    public FaultyReceiver() {
        daemon(this::serve);
    }

    public void does(Behaviour next) {
        behaviour = next;
    }

    public List<Request> requests() {
        return requests;
    }

    /** How many bytes of its long answer were taken. */
    public long written() {
        return written;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "faulty-receiver");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket line = server.accept();
                daemon(() -> handle(line));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void handle(Socket line) {
        try (line) {
            requests.add(read(line.getInputStream()));
            answer(line.getOutputStream());
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(InputStream from) throws IOException {
        var in = new BufferedInputStream(from);
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("ended");
            }
            head.append((char) next);
        }
        var length = LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return new Request(head.toString(), new String(body, StandardCharsets.UTF_8));
    }

    private void answer(OutputStream out) throws IOException {
        switch (behaviour) {
            case ACCEPTS -> say(out, "200 OK", "{\"errcode\":0,\"errmsg\":\"ok\"}");
            case SAYS_NO -> say(out, "200 OK", "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
            case FAILS -> say(out, "500 Internal Server Error", "<html>stack</html>");
            case REFUSES -> say(out, "400 Bad Request", "");
            case REDIRECTS ->
                write(
                        out,
                        "HTTP/1.1 307 Temporary Redirect\r\nLocation: " + url("/secret")
                                + "\r\nContent-Length: 0\r\n\r\n");
            case ANSWERS_200_MB -> flood(out);
            case DRIPS -> drip(out);
            case HANGS_UP -> {}
            case NEVER_ANSWERS -> pause(60_000);
        }
    }

    private static void say(OutputStream out, String status, String body) throws IOException {
        write(out, "HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n%s".formatted(status, body.length(), body));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void flood(OutputStream out) throws IOException {
        int part = 64 * 1024;
        long all = 200L * 1024 * 1024;
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + all + "\r\n\r\n");
        for (long sent = 0; sent < all; sent += part) {
            out.write(new byte[part]);
            written = sent + part;
        }
    }

    private void drip(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n");
        while (closed.getCount() > 0) {
            write(out, "x");
            pause(50);
        }
    }

    private void pause(long millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
