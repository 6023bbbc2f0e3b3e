package cn.sanyi.platform.postgres;

import cn.sanyi.platform.StartRefused;
import java.net.URL;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Gives the pool the role without DDL and Flyway the owner's, on the embedded database. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseConfigured.class)
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class EmbeddedDatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabaseConfiguration.class);

    @Bean
    EmbeddedDatabase embeddedDatabase(EmbeddedDatabaseProperties properties, Environment environment, Clock clock) {
        refuseInProduction(
                EmbeddedDatabaseConfiguration.class.getResource("EmbeddedDatabaseConfiguration.class"), environment);
        var database = EmbeddedDatabase.start(
                properties.data(),
                properties.database().binaries(),
                properties.database().port(),
                clock);
        LOG.info("Embedded PostgreSQL at {}; a second node joins with {}", database.url(), database.joinFile());
        return database;
    }

    /** A packaged application is production unless it says otherwise, and production has a database of its own. */
    static void refuseInProduction(@Nullable URL ownClass, Environment environment) {
        boolean packaged = ownClass != null && !"file".equals(ownClass.getProtocol());
        if (packaged && !environment.acceptsProfiles(Profiles.of("sample"))) {
            throw new StartRefused(
                    "没有设置数据库地址。打包后的程序只在样例模式下使用内置数据库。",
                    "设置 spring.datasource.url、spring.datasource.username/password（应用角色）和 spring.flyway.user/password（属主角色）；"
                            + "只想试用时加参数 --spring.profiles.active=sample。");
        }
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
        return new ApplicationConnection(database.url(), database.passwords().of(Passwords.APP));
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
        return new OwnerConnection(database.url(), database.passwords().of(Passwords.OWNER));
    }

    private record ApplicationConnection(String getJdbcUrl, String getPassword) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return Passwords.APP;
        }
    }

    private record OwnerConnection(String getJdbcUrl, String getPassword) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return Passwords.OWNER;
        }
    }
}
