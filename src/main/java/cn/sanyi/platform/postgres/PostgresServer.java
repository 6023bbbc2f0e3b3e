package cn.sanyi.platform.postgres;

import cn.sanyi.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.lang3.SystemUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the server of one cluster. Its settings are given at each start, so no file can weaken them. */
final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "log_checkpoints=off");

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path log;

    PostgresServer(PostgresBinaries binaries, Path cluster, Path log) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
    }

    /** Returns when it answers. */
    void start(int port) {
        var options = new StringBuilder("-p ").append(port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        var outcome = binaries.run(
                "pg_ctl",
                List.of("start", "-w", "-t", "120", "-D", path(), "-l", log.toString(), "-o", options.toString()));
        if (outcome.exit() != 0) {
            throw new StartRefused("内置 PostgreSQL 没有启动：" + outcome.output(), "查看 %s 末尾的原因。".formatted(log));
        }
    }

    /** Waits until everything is on disk. No effect on a server that does not run. */
    void stop() {
        var outcome = binaries.run("pg_ctl", List.of("stop", "-m", "fast", "-w", "-t", "30", "-D", path()));
        if (outcome.exit() != 0 && isRunning()) {
            LOG.warn("PostgreSQL did not stop in time and is ended at once; it recovers at the next start");
            binaries.run("pg_ctl", List.of("stop", "-m", "immediate", "-w", "-t", "30", "-D", path()));
        }
    }

    /** Ends the server that a killed process has left behind; call only while holding the folder's lock. */
    void stopLeftover() {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            if (isOurs(pidFile)) {
                LOG.warn("Stopping the PostgreSQL that a killed process left on {}", cluster);
                stop();
            } else {
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** False if the process is gone or its number is another program's; true if this system does not tell. */
    private boolean isOurs(Path pidFile) throws IOException {
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .map(process ->
                        process.info().arguments().map(this::nameTheCluster).orElse(!SystemUtils.IS_OS_LINUX))
                .orElse(false);
    }

    private boolean nameTheCluster(String[] arguments) {
        return Arrays.asList(arguments).contains(path());
    }

    private boolean isRunning() {
        return binaries.run("pg_ctl", List.of("status", "-D", path())).exit() == 0;
    }

    private String path() {
        return cluster.toString();
    }
}
