package cn.sanyi.platform.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives; without effect when {@code spring.datasource.url} is set.
 *
 * @param data folder of everything that must be kept
 */
@ConfigurationProperties("sanyi")
record EmbeddedDatabaseProperties(@DefaultValue("data") Path data, @DefaultValue Database database) {

    /**
     * @param port taken if free, else any free one
     * @param binaries where the PostgreSQL programs are unpacked; can be deleted at any time while nothing runs
     */
    record Database(int port, Path binaries) {

        Database(@DefaultValue("15432") int port, @Nullable Path binaries) {
            this.port = port;
            this.binaries = binaries == null ? Path.of(System.getProperty("user.home"), ".cache", "sanyi") : binaries;
        }
    }
}
