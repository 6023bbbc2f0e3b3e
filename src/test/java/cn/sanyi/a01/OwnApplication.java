package cn.sanyi.a01;

import cn.sanyi.Desk;
import cn.sanyi.SanyiApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The real application as a process of its own with its own folder: it can be killed and started again. */
final class OwnApplication implements AutoCloseable {

    /** Printed at every start, before it is ready. */
    private static final String LAST_DEMO_ACCOUNT = "auditor";

    private final Path data;
    private final int port;
    private Process process;

    OwnApplication(Path data) {
        this.data = data;
        this.port = freePort();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns when it answers requests. */
    void start() throws IOException {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classes,
                        SanyiApplication.class.getName(),
                        "--spring.profiles.active=sample",
                        "--server.port=" + port,
                        "--sanyi.data=" + data,
                        "--sanyi.database.port=0")
                .redirectErrorStream(true)
                .start();
        var lines = process.inputReader();
        var heard = new StringBuilder();
        while (heard.indexOf(LAST_DEMO_ACCOUNT) < 0) {
            String line = lines.readLine();
            if (line == null) {
                throw new IllegalStateException("The application did not start:\n" + heard);
            }
            heard.append(line).append('\n');
        }
        var drain = new Thread(() -> lines.lines().forEach(line -> {}), "application-output");
        drain.setDaemon(true);
        drain.start();
        Desk.awaitReady(port);
    }

    Desk desk(String login) {
        return Desk.of(port, login);
    }

    /** kill -9 of the application; its database server is left behind and finds itself without clients. */
    void kill() {
        process.destroyForcibly();
    }

    /** kill -9 of the database server too: what is committed must come back from its log. */
    void killWithDatabase() {
        try (var clusters = Files.newDirectoryStream(data, "postgres-*")) {
            for (Path cluster : clusters) {
                Path pid = cluster.resolve("postmaster.pid");
                if (Files.exists(pid)) {
                    ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(pid).get(0).strip()))
                            .ifPresent(ProcessHandle::destroyForcibly);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        process.destroyForcibly();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** The running application's database, as the application sees it. */
    JdbcClient jdbc() throws IOException {
        Path join;
        try (var files = Files.walk(data, 2)) {
            join = files.filter(file -> file.getFileName().toString().startsWith("join"))
                    .findFirst()
                    .orElseThrow();
        }
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(join)) {
            settings.load(reader);
        }
        return JdbcClient.create(new DriverManagerDataSource(
                settings.getProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username"),
                settings.getProperty("spring.datasource.password")));
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }
}
