package cn.sanyi.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Says who holds the database and lets a second node join it; imported there as Spring configuration. */
final class JoinFile {

    static final String URL = "spring.datasource.url";
    static final String PID = "sanyi.holder.pid";
    static final String SINCE = "sanyi.holder.since";

    private JoinFile() {}

    static void write(Path file, String url, Passwords passwords, LocalDateTime since) {
        PrivateFile.write(
                file,
                Map.of(
                        URL,
                        url,
                        "spring.datasource.username",
                        Passwords.APP,
                        "spring.datasource.password",
                        passwords.of(Passwords.APP),
                        "spring.flyway.user",
                        Passwords.OWNER,
                        "spring.flyway.password",
                        passwords.of(Passwords.OWNER),
                        PID,
                        String.valueOf(ProcessHandle.current().pid()),
                        SINCE,
                        since.truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
