package cn.sanyi.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What axe-core finds wrong in a page by the rules of WCAG 2.2, levels A and AA. */
final class Axe {

    private static final String SCRIPT = script();

    /** A bar that stays in sight covers what scrolls from under it, which axe would take for too small to be hit. */
    private static final String RUN =
            """
            () => {
              const bars = [...document.querySelectorAll('.act-panel')];
              bars.forEach((bar) => { bar.style.position = 'static'; });
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              window.sanyiAxe = null;
              axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(({ violations }) => {
                bars.forEach((bar) => { bar.style.position = ''; });
                window.sanyiAxe = violations.flatMap(({ id, nodes }) => nodes.map((node) =>
                  `${id} at ${node.target.join(' ')}: ${node.any.concat(node.all, node.none).map((each) => each.message).join('; ')}`));
              });
            }""";

    private Axe() {}

    /** One line for each place; empty if there is nothing. Waits for the answer no longer than for anything in the page. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        page.evaluate(RUN);
        return (List<String>) page.waitForFunction("() => window.sanyiAxe").jsonValue();
    }

    private static String script() {
        try {
            return Files.readString(Path.of("src/main/frontend/node_modules/axe-core/axe.min.js"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
