package cn.sanyi.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.platform.StartRefused;
import cn.sanyi.platform.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

class DatabaseWiringTest {

    @TempDir
    Path data;

    @Test
    void withoutAnAddressThePoolHasTheApplicationsRoleAndFlywayTheOwners() {
        try (var context = start()) {
            var pool = context.getBean(JdbcClient.class);
            assertThat(text(pool, "select current_user")).isEqualTo("sanyi_app");
            assertThat(text(pool, "select tableowner from pg_tables where tablename = 'idempotency'"))
                    .isEqualTo("sanyi_owner");
            assertThat(text(pool, "show statement_timeout")).isEqualTo("15s");
            assertThat(text(pool, "show idle_in_transaction_session_timeout")).isEqualTo("30s");
            assertThat(context.getBean(HikariDataSource.class).getMaximumPoolSize())
                    .isEqualTo(10);
            assertThatThrownBy(() -> pool.sql("truncate idempotency").update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aSecondNodeJoinsWithTheFileOfTheFirst() {
        try (var first = start()) {
            first.getBean(JdbcClient.class)
                    .sql(
                            """
                    insert into idempotency(account, key, request_hash, created_at)
                    values (gen_random_uuid(), 'k', repeat('0', 64), now())""")
                    .update();
            Path joinFile = first.getBean(EmbeddedDatabase.class).joinFile();
            try (var second = start("--spring.config.import=file:" + joinFile)) {
                assertThat(second.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
                assertThat(text(second.getBean(JdbcClient.class), "select key from idempotency"))
                        .isEqualTo("k");
                assertThat(text(second.getBean(JdbcClient.class), "select current_user"))
                        .isEqualTo("sanyi_app");
            }
        }
    }

    @Test
    void refusesADatabaseOfWhichTheApplicationIsTheOwner() {
        try (var database = EmbeddedDatabase.start(data, binaries(), 0, Clock.systemUTC())) {
            String password = database.passwords().of(Passwords.OWNER);
            assertThatThrownBy(() -> start(
                            "--spring.datasource.url=" + database.url(),
                            "--spring.datasource.username=sanyi_owner",
                            "--spring.datasource.password=" + password))
                    .rootCause()
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("sanyi_owner")
                    .hasMessageContaining("属主");
        }
    }

    @Test
    void refusesADatabaseThatTakesChineseForNoLetters() {
        var server = JdbcClient.create(TestDatabase.with());
        server.sql("drop database if exists plain_c").update();
        server.sql("create database plain_c template template0 locale_provider libc lc_collate 'C' lc_ctype 'C'")
                .update();
        var source = (org.postgresql.ds.PGSimpleDataSource) TestDatabase.with();
        source.setDatabaseName("plain_c");
        assertThatThrownBy(() -> DatabaseRequirements.refusePlainC(JdbcClient.create(source)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ctype）是 C");
        assertThatCode(() -> DatabaseRequirements.refusePlainC(server)).doesNotThrowAnyException();
    }

    @Test
    void thePackagedProgramDoesNotStartOnTheEmbeddedDatabaseUnlessItIsTheSample() throws Exception {
        URL packaged = URI.create("jar:file:/opt/sanyi.jar!/X.class").toURL();
        URL classes = URI.create("file:/build/classes/X.class").toURL();
        var production = new MockEnvironment();
        var sample = new MockEnvironment();
        sample.setActiveProfiles("sample");
        assertThatThrownBy(() -> EmbeddedDatabaseConfiguration.refuseInProduction(packaged, production))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.action())
                        .contains("spring.datasource.url", "spring.flyway.user", "spring.profiles.active=sample"));
        assertThatCode(() -> EmbeddedDatabaseConfiguration.refuseInProduction(packaged, sample))
                .doesNotThrowAnyException();
        assertThatCode(() -> EmbeddedDatabaseConfiguration.refuseInProduction(classes, production))
                .doesNotThrowAnyException();
    }

    @Test
    void theDefaultsKeepTheProgramsApartFromTheData() {
        var defaults = new Binder(List.of()).bindOrCreate("sanyi", EmbeddedDatabaseProperties.class);
        assertThat(defaults.data()).isEqualTo(Path.of("data"));
        assertThat(defaults.database().port()).isEqualTo(15432);
        assertThat(defaults.database().binaries())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "sanyi"));
    }

    private ConfigurableApplicationContext start(String... arguments) {
        var all = new ArrayList<>(List.of(
                "--sanyi.data=" + data,
                "--sanyi.database.port=0",
                "--sanyi.database.binaries=" + binaries(),
                "--spring.flyway.locations=classpath:db/migration/platform"));
        all.addAll(List.of(arguments));
        return new SpringApplicationBuilder(OnlyTheDatabase.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
    }

    private static Path binaries() {
        return Path.of("target/postgres-binaries");
    }

    private static String text(JdbcClient database, String sql) {
        return String.valueOf(database.sql(sql).query().singleValue());
    }

    @Import({EmbeddedDatabaseConfiguration.class, DatabaseRequirements.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class OnlyTheDatabase {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
