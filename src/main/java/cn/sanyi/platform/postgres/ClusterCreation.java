package cn.sanyi.platform.postgres;

import cn.sanyi.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.lang3.SystemUtils;

/** Makes a cluster with its roles beside the final place and moves it there when it is whole. */
final class ClusterCreation {

    private static final List<String> ROLES = List.of(
            "create role sanyi_owner login nosuperuser nocreatedb nocreaterole password '%s'",
            "create role sanyi_app login nosuperuser nocreatedb nocreaterole password '%s'",
            "create role sanyi_reader login nosuperuser nocreatedb nocreaterole password '%s'");
    private static final List<String> DATABASE = List.of(
            "create database sanyi owner sanyi_owner",
            "revoke all on database sanyi from public",
            "grant connect on database sanyi to sanyi_app, sanyi_reader");
    private static final List<String> GRANTS = List.of(
            "grant usage on schema public to sanyi_app, sanyi_reader",
            "alter default privileges for role sanyi_owner grant select, insert, update, delete on tables to sanyi_app",
            "alter default privileges for role sanyi_owner grant usage, select on sequences to sanyi_app",
            "alter default privileges for role sanyi_owner grant select on tables to sanyi_reader");

    private final PostgresBinaries binaries;
    private final DataFolder folder;

    ClusterCreation(PostgresBinaries binaries, DataFolder folder) {
        this.binaries = binaries;
        this.folder = folder;
    }

    /** A cluster that an earlier, interrupted creation left is thrown away: nobody has used it. */
    void create(int port) {
        Path cluster = folder.unfinished();
        var server = new PostgresServer(binaries, cluster, folder.log());
        var passwords = Passwords.random();
        try {
            server.stopLeftover();
            if (Files.exists(cluster)) {
                PathUtils.deleteDirectory(cluster);
            }
            initialize(cluster, passwords);
            server.start(port);
            try {
                createRoles(port, passwords);
            } finally {
                server.stop();
            }
            Files.move(cluster, folder.cluster());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void initialize(Path cluster, Passwords passwords) throws IOException {
        Path passwordFile = folder.root().resolve("initdb.password");
        PrivateFile.write(passwordFile, passwords.of(Passwords.SUPERUSER));
        var outcome = binaries.run("initdb", arguments(cluster, passwordFile));
        Files.delete(passwordFile);
        if (outcome.exit() != 0) {
            throw new StartRefused("无法建立数据库目录 %s：%s".formatted(cluster, outcome.output()), "检查该目录的权限和剩余空间。");
        }
        passwords.writeTo(cluster);
    }

    private static List<String> arguments(Path cluster, Path passwordFile) {
        var arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-U", Passwords.SUPERUSER, "-E", "UTF8"));
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        arguments.add("--locale=" + (SystemUtils.IS_OS_LINUX ? "C.UTF-8" : "C"));
        arguments.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile));
        return arguments;
    }

    private static void createRoles(int port, Passwords passwords) {
        var roles = List.of(Passwords.OWNER, Passwords.APP, Passwords.READER);
        var statements = new ArrayList<String>();
        for (int i = 0; i < ROLES.size(); i++) {
            statements.add(ROLES.get(i).formatted(passwords.of(roles.get(i))));
        }
        statements.addAll(DATABASE);
        execute(port, "postgres", passwords, statements);
        execute(port, "sanyi", passwords, GRANTS);
    }

    private static void execute(int port, String database, Passwords passwords, List<String> statements) {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
        try (var connection = DriverManager.getConnection(url, Passwords.SUPERUSER, passwords.of(Passwords.SUPERUSER));
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The roles of the new cluster", failed);
        }
    }
}
