package cn.sanyi.platform.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.platform.StartRefused;
import cn.sanyi.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database in memory is on the class path for sandboxes; the application does not start on it. */
class ForeignDatabaseTest {

    @Test
    void theApplicationDoesNotLiveInMemory() {
        assertThatThrownBy(
                        () -> DatabaseRequirements.refuseForeign(new DriverManagerDataSource("jdbc:h2:mem:forgotten")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("只支持 PostgreSQL");
    }

    @Test
    void postgresqlIsTaken() {
        assertThatCode(() -> DatabaseRequirements.refuseForeign(TestDatabase.with()))
                .doesNotThrowAnyException();
    }
}
