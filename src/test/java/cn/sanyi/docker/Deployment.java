package cn.sanyi.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The files of the deployment, as Compose would read them. Paths are relative to the top level, where the tests run. */
final class Deployment {

    static final String COMPOSE = "docker-compose.yml";
    static final String DOCKERFILE = "docker/Dockerfile";
    static final String EXAMPLE = ".env.example";

    /** <code>${NAME}</code>, also with a default or a message; <code>$${…}</code> is plain text. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Za-z0-9_]+)(?::?[-?+][^}]*)?}");

    private final Map<String, Object> compose = yaml(COMPOSE);

    Map<String, Map<String, Object>> services() {
        return mapping(compose.get("services")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, service -> mapping(service.getValue())));
    }

    /** The services that run the application. */
    Map<String, Map<String, Object>> nodes() {
        return services().entrySet().stream()
                .filter(service -> service.getValue().containsKey("build"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, Object> service(String name) {
        return services().get(name);
    }

    Set<String> environment(String service) {
        return mapping(service(service).get("environment")).keySet();
    }

    Set<String> namedVolumes() {
        return mapping(compose.get("volumes")).keySet();
    }

    /** Sources of the mounts of a service: paths that begin with a dot, or names of volumes. */
    static List<String> mounts(Map<String, Object> service) {
        return list(service, "volumes").stream()
                .map(mount -> mount.split(":")[0])
                .toList();
    }

    static List<String> list(Map<String, Object> service, String key) {
        return service.get(key) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    static Set<String> variables(String file) {
        return found(VARIABLE, read(file));
    }

    static Set<String> exampleVariables() {
        return found(Pattern.compile("(?m)^([A-Z0-9_]+)="), read(EXAMPLE));
    }

    /** The first groups of all matches. */
    static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> mapping(Object value) {
        return (Map<String, Object>) value;
    }

    /** The first document of the file. */
    static Map<String, Object> yaml(String file) {
        return mapping(new Yaml().loadAll(read(file)).iterator().next());
    }

    /** The keys of nested mappings, joined by dots. */
    static Set<String> keys(Map<String, Object> nested) {
        Function<Map.Entry<String, Object>, Set<String>> below = entry -> entry.getValue() instanceof Map<?, ?> map
                ? keys(mapping(map)).stream()
                        .map(key -> entry.getKey() + "." + key)
                        .collect(Collectors.toSet())
                : Set.of(entry.getKey());
        return nested.entrySet().stream()
                .flatMap(entry -> below.apply(entry).stream())
                .collect(Collectors.toSet());
    }
}
