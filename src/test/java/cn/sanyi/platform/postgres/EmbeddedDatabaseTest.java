package cn.sanyi.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.platform.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    private static final Path BINARIES = Path.of("target/postgres-binaries");

    @TempDir
    Path data;

    @Test
    void keepsWhatItHasCommitted() {
        try (var database = started()) {
            var app = as(Passwords.APP, database);
            assertThat(app.sql("show fsync").query(String.class).single()).isEqualTo("on");
            assertThat(app.sql("show synchronous_commit").query(String.class).single())
                    .isEqualTo("on");
            assertThat(app.sql("show full_page_writes").query(String.class).single())
                    .isEqualTo("on");
            assertThat(app.sql("select '泉' ~ '[[:alpha:]]'")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void whatWasBuiltOnAnotherSystemSaysSo() {
        assertThatThrownBy(() -> PostgresBinaries.archiveFor("Windows", "s390x"))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.getMessage())
                        .contains("没有适用于本系统（Windows s390x）的 PostgreSQL"));
    }

    @Test
    void theApplicationMayWriteRowsButNotChangeOrEmptyTables() {
        try (var database = started()) {
            as(Passwords.OWNER, database)
                    .sql("create table ledger (amount int)")
                    .update();
            var app = as(Passwords.APP, database);
            assertThat(app.sql("insert into ledger values (1)").update()).isOne();
            assertThat(app.sql("select rolsuper from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            assertRefused(app, "truncate ledger", "permission denied");
            assertRefused(app, "create table mine (n int)", "permission denied");
            assertRefused(app, "drop table ledger", "must be owner");
            var reader = as(Passwords.READER, database);
            assertThat(reader.sql("select count(*) from ledger")
                            .query(Integer.class)
                            .single())
                    .isOne();
            assertRefused(reader, "delete from ledger", "permission denied");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        try (var database = started()) {
            var guest = JdbcClient.create(new DriverManagerDataSource(database.url(), Passwords.SUPERUSER, "guessed"));
            assertThatThrownBy(() -> guest.sql("select 1").query(Integer.class).single())
                    .rootCause()
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void rowsAreThereAfterARestart() {
        try (var database = started()) {
            as(Passwords.OWNER, database).sql("create table kept (n int)").update();
            as(Passwords.APP, database).sql("insert into kept values (7)").update();
        }
        try (var database = started()) {
            assertThat(as(Passwords.APP, database)
                            .sql("select n from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(7);
        }
    }

    @Test
    void whatWasCommittedSurvivesAKilledProcessAndItsLeftoverServerIsStopped() throws Exception {
        int acknowledged = killAWriterAfter(200);
        long leftover = postmaster();
        assertThat(ProcessHandle.of(leftover).flatMap(process -> process.info().command()))
                .as("the postmaster outlives its process")
                .isPresent();
        try (var database = started()) {
            assertThat(postmaster()).isNotEqualTo(leftover);
            assertThat(ProcessHandle.of(leftover)
                            .flatMap(process -> process.info().command()))
                    .isEmpty();
            assertThat(as(Passwords.APP, database)
                            .sql("select number from written order by number")
                            .query(Integer.class)
                            .list())
                    .hasSizeGreaterThanOrEqualTo(acknowledged)
                    .startsWith(1, 2, 3)
                    .contains(acknowledged);
        }
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheFolderAndHowToJoin() throws Exception {
        try (var database = started()) {
            var second = runWriter();
            String said = new String(second.getInputStream().readAllBytes());
            assertThat(second.waitFor()).isNotZero();
            assertThat(said)
                    .contains("正由另一个进程使用", "进程号 " + ProcessHandle.current().pid());
            assertThatThrownBy(this::started)
                    .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.action())
                            .contains(database.url(), "--spring.config.import=file:" + database.joinFile(), "600"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database.joinFile())))
                    .isEqualTo("rw-------");
            assertThat(as(Passwords.APP, database)
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void refusesAFolderOfAnotherMajorVersionAndSaysWhatToDo() throws IOException {
        Files.createDirectories(data.resolve("postgres-17"));
        Files.writeString(data.resolve("postgres-17/PG_VERSION"), "17\n");
        assertThatThrownBy(this::started).isInstanceOfSatisfying(StartRefused.class, refused -> {
            assertThat(refused).hasMessageContaining("PostgreSQL 17").hasMessageContaining("未被改动");
            assertThat(refused.action()).contains("pg_dump", "pg_upgrade");
        });
        assertThat(data.resolve("postgres-18")).doesNotExist();
    }

    @Test
    void aCreationThatWasInterruptedIsBegunAgain() throws IOException {
        Files.createDirectories(data.resolve("postgres-18.new/base"));
        Files.writeString(data.resolve("postgres-18.new/PG_VERSION"), "18\n");
        try (var database = started()) {
            assertThat(as(Passwords.APP, database)
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
        assertThat(data.resolve("postgres-18.new")).doesNotExist();
    }

    @Test
    void takesAnotherPortIfThePreferredOneIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var database = EmbeddedDatabase.start(data, BINARIES, taken.getLocalPort(), Clock.systemUTC())) {
            assertThat(database.url()).doesNotContain(":" + taken.getLocalPort() + "/");
            assertThat(Files.readString(database.joinFile())).contains(database.url());
        }
    }

    private static void assertRefused(JdbcClient role, String sql, String reason) {
        assertThatThrownBy(() -> role.sql(sql).update()).rootCause().hasMessageContaining(reason);
    }

    private int killAWriterAfter(int rows) throws Exception {
        var writer = runWriter();
        int acknowledged = 0;
        try (var lines = writer.inputReader()) {
            while (acknowledged < rows) {
                String line = lines.readLine();
                assertThat(line).as("the writer goes on").isNotNull();
                acknowledged = line.startsWith("committed ") ? Integer.parseInt(line.substring(10)) : acknowledged;
            }
            writer.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    private Process runWriter() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dsun.stderr.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesUntilKilled.class.getName(),
                        data.toString(),
                        BINARIES.toString())
                .redirectErrorStream(true)
                .start();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres-18/postmaster.pid")).get(0));
    }

    private EmbeddedDatabase started() {
        return EmbeddedDatabase.start(data, BINARIES, 0, Clock.systemUTC());
    }

    private static JdbcClient as(String role, EmbeddedDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), role, database.passwords().of(role)));
    }
}
