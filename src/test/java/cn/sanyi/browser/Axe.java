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

    private static final String RUN =
            """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
              return violations.flatMap(({ id, nodes }) => nodes.map((node) =>
                `${id} at ${node.target.join(' ')}: ${node.any.concat(node.all, node.none).map((each) => each.message).join('; ')}`));
            }""";

    private Axe() {}

    /** One line for each place; empty if there is nothing. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try {
            return Files.readString(Path.of("src/main/frontend/node_modules/axe-core/axe.min.js"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
