package cn.sanyi.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;

/** Reads the lines of a sample file: cells between bars, {@code #} begins a remark. */
final class SampleFile {

    private SampleFile() {}

    static <T> List<T> read(String name, Function<String[], T> row) {
        try {
            return new ClassPathResource("sample/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row.apply(line.strip().split("\\s*\\|\\s*")))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
