package cn.sanyi.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data files of this module. */
final class Bundled {

    private Bundled() {}

    /** @param file in the folder of the policies, e.g. {@code clauses.json} */
    static <T> T read(String file, Class<T> type) {
        try (InputStream stream = Bundled.class.getResourceAsStream("/policy/" + file)) {
            return JsonMapper.builder().build().readValue(Objects.requireNonNull(stream, file), type);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
