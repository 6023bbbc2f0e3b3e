package cn.sanyi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names that all modules share one space for; a module alone starts with any of them, the application does not. */
class UniqueNamesTest {

    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern MADE = Pattern.compile(
            "(?i)create\\s+(?:unique\\s+)?(?:index|table|sequence|(?:or\\s+replace\\s+)?(?:view|function))\\s+(\\w+)"
                    + "|(?<!drop )constraint\\s+(\\w+)\\s+(?:check|unique|primary|foreign|exclude)");
    private static final Pattern DROPPED = Pattern.compile("(?i)drop\\s+\\w+\\s+(?:if\\s+exists\\s+)?(\\w+)");

    @Test
    void everyComponentHasASimpleNameOfItsOwn() {
        Map<String, List<String>> named = new TreeMap<>();
        for (JavaClass each : Classes.MAIN) {
            if (each.isMetaAnnotatedWith("org.springframework.stereotype.Component") && !each.isAnnotation()) {
                put(named, beanName(each), each.getName());
            }
            each.getMethods().stream()
                    .filter(method -> method.isAnnotatedWith("org.springframework.context.annotation.Bean"))
                    .forEach(method -> put(named, capitalised(method.getName()), method.getFullName()));
        }
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(shared(named)).isEmpty();
    }

    @Test
    void everyTableIndexAndConstraintHasANameOfItsOwn() throws IOException {
        Map<String, List<String>> named = new TreeMap<>();
        for (Path migration : migrations()) {
            String sql = COMMENT.matcher(Files.readString(migration)).replaceAll("");
            List<String> dropped =
                    DROPPED.matcher(sql).results().map(found -> found.group(1)).toList();
            MADE.matcher(sql)
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .filter(name -> !dropped.contains(name))
                    .forEach(name -> put(named, name, migration.toString()));
        }
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(shared(named)).isEmpty();
    }

    @Test
    void everyMigrationHasAVersionOfItsOwn() throws IOException {
        Map<String, List<String>> named = new TreeMap<>();
        for (Path migration : migrations()) {
            String file = migration.getFileName().toString();
            put(named, file.substring(0, file.indexOf("__")), migration.toString());
        }
        assertThat(shared(named)).isEmpty();
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    /** As the framework names it: a nested class with its outer one. */
    private static String beanName(JavaClass component) {
        return component.getName().substring(component.getPackageName().length() + 1);
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static void put(Map<String, List<String>> named, String name, String where) {
        named.computeIfAbsent(name, key -> new ArrayList<>()).add(where);
    }

    private static List<Map.Entry<String, List<String>>> shared(Map<String, List<String>> named) {
        return named.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .toList();
    }
}
