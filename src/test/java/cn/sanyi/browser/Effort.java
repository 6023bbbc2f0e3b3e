package cn.sanyi.browser;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What a piece of work costs somebody in front of a browser: clicks and taps, fields filled, and how long pages took. */
final class Effort {

    private final AtomicInteger clicks = new AtomicInteger();
    private final AtomicInteger fields = new AtomicInteger();
    private final long from = System.nanoTime();
    private String who = "";

    void watch(BrowserContext context) {
        context.exposeBinding("sanyiCounts", (source, what) -> {
            (what[0].equals("click") ? clicks : fields).incrementAndGet();
            return null;
        });
        context.addInitScript(
                """
                for (const kind of ['click', 'change']) {
                  addEventListener(kind, (event) => event.isTrusted && sanyiCounts(kind), true);
                }""");
    }

    void of(String login) {
        who = login;
    }

    /** One line a person, behind those of others. */
    void note(Path file) {
        if (!who.isEmpty()) {
            long seconds = Duration.ofNanos(System.nanoTime() - from).toSeconds();
            String line = "%s: %d clicks, %d fields, %d s%n".formatted(who, clicks.get(), fields.get(), seconds);
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, line, CREATE, APPEND);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }
}
