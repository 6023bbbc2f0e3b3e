package cn.sanyi.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every configuration key that something reads: Spring Boot's own lists, and ours. */
final class ConfigurationKeys {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final Set<String> asVariables;

    ConfigurationKeys() {
        this.asVariables = Stream.concat(
                        listed().stream(),
                        Deployment.keys(Deployment.yaml("src/main/resources/application.yml")).stream())
                .flatMap(key -> Stream.of(key.replace("-", ""), key.replace("-", "_")))
                .map(key -> key.replace('.', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether an environment variable of this name sets a key. */
    boolean areSetBy(String variable) {
        return asVariables.contains(variable);
    }

    private static Set<String> listed() {
        var keys = new HashSet<String>();
        try {
            for (URL list :
                    Collections.list(ConfigurationKeys.class.getClassLoader().getResources(METADATA))) {
                try (InputStream stream = list.openStream()) {
                    JsonMapper.shared()
                            .readTree(stream)
                            .path("properties")
                            .valueStream()
                            .filter(property -> !property.path("deprecated").asBoolean(false))
                            .map(property -> property.path("name"))
                            .map(JsonNode::asString)
                            .forEach(keys::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return keys;
    }
}
