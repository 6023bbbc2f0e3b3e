package cn.sanyi.workflow;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sings when somebody makes one: a file appears. A loopback listener beside it counts who calls. */
public class Canary implements JavaDelegate {

    static final Path MARKER = Path.of(
            System.getProperty("java.io.tmpdir"),
            "canary-" + ProcessHandle.current().pid());

    private static final AtomicInteger CALLS = new AtomicInteger();

    static final int PORT = listen();

    public Canary() {
        sing();
    }

    public void setSong(String song) {
        sing();
    }

    @Override
    public void execute(DelegateExecution execution) {
        sing();
    }

    static boolean sang() {
        return Files.exists(MARKER) || CALLS.get() > 0;
    }

    static void hush() {
        CALLS.set(0);
        try {
            Files.deleteIfExists(MARKER);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void sing() {
        try {
            Files.writeString(MARKER, "sung");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int listen() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                CALLS.incrementAndGet();
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            });
            server.start();
            return server.getAddress().getPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
