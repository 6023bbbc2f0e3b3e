package cn.sanyi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every template is shown by some page, every fragment taken up somewhere, and nothing named that is not there. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"(\\w[\\w-]*)");
    private static final Pattern TAKEN = Pattern.compile("~\\{([\\w/-]*)\\s*::\\s*([\\w-]+)");

    /** What the framework looks for by itself. */
    private static final Set<String> BY_NAME = Set.of("error", "error/403", "error/404");

    private final List<Path> templates = files(TEMPLATES, ".html");
    private final String code = files(Path.of("src/main/java"), ".java").stream()
            .map(TemplatesTest::text)
            .collect(Collectors.joining("\n"));

    @Test
    void everyTemplateIsReached() {
        Set<String> taken = templates.stream()
                .flatMap(file -> TAKEN.matcher(text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(templates)
                .extracting(TemplatesTest::name)
                .filteredOn(name -> !BY_NAME.contains(name) && !taken.contains(name) && !shown(name))
                .isEmpty();
    }

    /** By a page, or as the part of the case page that a tab names. */
    private boolean shown(String name) {
        return isTab(name)
                || Pattern.compile("\"" + name + "( ::[^\"]*)?\"").matcher(code).find();
    }

    private boolean isTab(String name) {
        return name.startsWith("case/") && code.contains("return \"" + name.substring("case/".length()) + "\";");
    }

    @Test
    void everyFragmentIsTakenUp() {
        List<String> idle = new ArrayList<>();
        for (Path file : templates) {
            FRAGMENT.matcher(text(file)).results().map(found -> found.group(1)).forEach(fragment -> {
                boolean own = taking(file).contains("::" + fragment);
                boolean others =
                        templates.stream().anyMatch(other -> taking(other).contains(name(file) + "::" + fragment));
                boolean tab = fragment.equals("tab") && isTab(name(file));
                if (!own && !others && !tab && !code.contains(name(file) + " :: " + fragment)) {
                    idle.add(name(file) + " :: " + fragment);
                }
            });
        }
        assertThat(idle).isEmpty();
    }

    @Test
    void whatATemplateTakesUpIsThere() {
        List<String> missing = new ArrayList<>();
        for (Path file : templates) {
            TAKEN.matcher(text(file))
                    .results()
                    .filter(found -> !found.group(1).isEmpty())
                    .forEach(found -> {
                        Path source = TEMPLATES.resolve(found.group(1) + ".html");
                        if (!Files.exists(source)
                                || !Pattern.compile("th:fragment=\"" + found.group(2) + "\\b")
                                        .matcher(text(source))
                                        .find()) {
                            missing.add(name(file) + " takes " + found.group());
                        }
                    });
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> taking(Path file) {
        return TAKEN.matcher(text(file))
                .results()
                .map(found -> found.group(1) + "::" + found.group(2))
                .collect(Collectors.toSet());
    }

    private static String name(Path file) {
        String relative = TEMPLATES.relativize(file).toString().replace('\\', '/');
        return relative.substring(0, relative.length() - ".html".length());
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
