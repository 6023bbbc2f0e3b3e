package cn.sanyi.platform.postgres;

import cn.sanyi.platform.StartRefused;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the database before the first migration; nothing is written into one that does not fit. */
@Component
class DatabaseRequirements implements FlywayMigrationStrategy {

    private static final int OLDEST = 150000;

    private final DataSource pool;

    DatabaseRequirements(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public void migrate(Flyway flyway) {
        var owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        refuseForeign(pool);
        refuseOld(owner);
        refusePlainC(owner);
        refuseOneRoleForAll(owner, JdbcClient.create(pool));
        flyway.migrate();
    }

    /** The sandbox's database in memory is on the class path too; the application never lives in it, or in any other. */
    static void refuseForeign(DataSource database) {
        try (var connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("PostgreSQL")) {
                throw new StartRefused(
                        "数据库是 %s，只支持 PostgreSQL。".formatted(product), "把 spring.datasource.url 设为 PostgreSQL 的地址。");
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static void refuseOld(JdbcClient database) {
        int version = Integer.parseInt(text(database, "select current_setting('server_version_num')"));
        if (version < OLDEST) {
            throw new StartRefused("数据库是 PostgreSQL %d，最低要求 15。".formatted(version / 10000), "升级数据库服务器。");
        }
    }

    /** Under ctype C a Chinese character is no letter: search and upper/lower case would silently be wrong. */
    static void refusePlainC(JdbcClient database) {
        String encoding = text(database, "select current_setting('server_encoding')");
        boolean knowsLetters = "true".equals(text(database, "select '泉' ~ '^[[:alpha:]]$'"));
        if (!encoding.equals("UTF8") || !knowsLetters) {
            throw new StartRefused(
                    "数据库的编码是 %s，字符分类（ctype）是 %s，无法正确处理中文。"
                            .formatted(
                                    encoding,
                                    text(
                                            database,
                                            "select datctype from pg_database where datname = current_database()")),
                    "用 UTF-8 编码和 C.UTF-8（或 zh_CN.UTF-8）重建数据库，例如 "
                            + "create database sanyi template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'。");
        }
    }

    static void refuseOneRoleForAll(JdbcClient owner, JdbcClient pool) {
        String role = text(pool, "select current_user");
        boolean powerful = "true".equals(text(pool, "select rolsuper from pg_roles where rolname = current_user"));
        if (powerful || role.equals(text(owner, "select current_user"))) {
            throw new StartRefused(
                    "应用连接使用的角色 %s 是超级用户或就是属主，办理记录将得不到只增不改的保护。".formatted(role),
                    "为应用另设角色（spring.datasource.username/password），属主角色只用于迁移（spring.flyway.user/password）；"
                            + "角色和授权见 docker/postgres/init.sql。");
        }
    }

    private static String text(JdbcClient database, String sql) {
        return String.valueOf(database.sql(sql).query().singleValue());
    }
}
