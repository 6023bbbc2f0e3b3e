package cn.sanyi.browser;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a piece of work costs somebody in front of a browser: clicks and taps, fields filled, and how long pages took. */
final class Effort {

    private final long from = System.nanoTime();
    private String who = "";

    /** The window itself counts: a call out of a page that is being left would never be answered. */
    void watch(BrowserContext context) {
        context.addInitScript(
                """
                for (const kind of ['click', 'change']) {
                  addEventListener(kind, (event) => {
                    if (event.isTrusted) {
                      sessionStorage.setItem(`effort-${kind}`, 1 + Number(sessionStorage.getItem(`effort-${kind}`)));
                    }
                  }, true);
                }""");
    }

    void of(String login) {
        who = login;
    }

    /** Asked once more where the page was just being left. */
    private static Object counted(Page page) {
        String kinds = "() => ['click', 'change'].map((kind) => sessionStorage.getItem(`effort-${kind}`) ?? '0')";
        try {
            return page.evaluate(kinds);
        } catch (PlaywrightException left) {
            page.waitForLoadState();
            return page.evaluate(kinds);
        }
    }

    /** One line a person, behind those of others. */
    void note(Page page, Path file) {
        if (!who.isEmpty() && page.url().startsWith("http")) {
            Object counted = counted(page);
            long seconds = Duration.ofNanos(System.nanoTime() - from).toSeconds();
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(
                        file, "%s: clicks and fields %s, %d s%n".formatted(who, counted, seconds), CREATE, APPEND);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }
}
