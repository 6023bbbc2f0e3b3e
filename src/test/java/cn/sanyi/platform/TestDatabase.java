package cn.sanyi.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for tests: one server for the run, an empty database with the migrations asked for each time. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();

    /** Names of databases nobody works in, by what they were migrated with. */
    private static final Map<List<String>, String> TEMPLATES = new ConcurrentHashMap<>();

    private TestDatabase() {}

    /**
     * A fresh database, migrated with {@code db/migration/<module>} of each module, in the role of the owner: a copy of
     * one that was migrated before.
     */
    public static DataSource with(String... modules) {
        String template = TEMPLATES.computeIfAbsent(List.of(modules), TestDatabase::migrated);
        return created("template " + template + " strategy file_copy");
    }

    private static String migrated(List<String> modules) {
        var source = created("");
        grantAsInProduction(source);
        if (!modules.isEmpty()) {
            Flyway.configure()
                    .dataSource(source)
                    .locations(modules.stream()
                            .map(module -> "classpath:db/migration/" + module)
                            .toArray(String[]::new))
                    .placeholders(Map.of("app", "sanyi_app", "reader", "sanyi_reader"))
                    .load()
                    .migrate();
        }
        return source.getDatabaseName();
    }

    private static PGSimpleDataSource created(String from) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " " + from);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        var source = new PGSimpleDataSource();
        source.setUrl(SERVER.getJdbcUrl("postgres", name));
        return source;
    }

    /** So that a test in the role {@code sanyi_app} meets the rights it has in production. */
    private static void grantAsInProduction(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter default privileges grant select, insert, update, delete on tables to sanyi_app");
            statement.execute("alter default privileges grant usage, select on sequences to sanyi_app");
            statement.execute("alter default privileges grant select on tables to sanyi_reader");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role sanyi_app login");
                statement.execute("create role sanyi_reader login");
            }
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
