package cn.sanyi.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Addresses of the browser bundles. Their file names carry a hash of their content, so browsers may keep them for ever;
 * the build's manifest says which file is meant by a logical name.
 */
@Component("assets")
public class Assets {

    static final String FOLDER = "static/assets/";

    private final Map<String, String> files;

    Assets() {
        this.files = manifest();
    }

    private static Map<String, String> manifest() {
        try (InputStream manifest = new ClassPathResource(FOLDER + "manifest.json").getInputStream()) {
            return JsonMapper.shared().readValue(manifest, new TypeReference<>() {});
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "The browser bundles are not in the build: run Maven's generate-resources", missing);
        }
    }

    /**
     * The address, within the application, of a bundle such as {@code app.js}.
     *
     * @throws IllegalArgumentException if there is no such bundle
     */
    public String url(String name) {
        String file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("No bundle " + name + ", there are " + files.keySet());
        }
        return "/assets/" + file;
    }

    /** Addresses of the styles of a page with these islands (names separated by spaces). */
    public List<String> styles(@Nullable String islands) {
        return Stream.concat(Stream.of("sanyi.css"), names(islands, ".css").filter(files::containsKey))
                .map(this::url)
                .toList();
    }

    /** Addresses of the scripts of a page with these islands (names separated by spaces). */
    public List<String> scripts(@Nullable String islands) {
        return Stream.concat(Stream.of("app.js"), names(islands, ".js"))
                .map(this::url)
                .toList();
    }

    private static Stream<String> names(@Nullable String islands, String suffix) {
        return islands == null || islands.isBlank()
                ? Stream.empty()
                : Arrays.stream(islands.strip().split("\\s+")).map(island -> island + suffix);
    }
}
