package cn.sanyi.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.platform.StartRefused;
import cn.sanyi.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecordGuardTest {

    private final PGSimpleDataSource owner = (PGSimpleDataSource) TestDatabase.with("audit");

    @Test
    void theApplicationsRoleAsMigratedMayStart() {
        assertThatCode(() -> new RecordGuard(application()).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    @Test
    void aRoleThatWasGivenItsRightsBackMayNot() {
        JdbcClient.create(owner)
                .sql("grant delete on record_entry to sanyi_app")
                .update();

        assertThatThrownBy(() -> new RecordGuard(application()).afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("只增不改");
    }

    private JdbcClient application() {
        var source = new PGSimpleDataSource();
        source.setUrl(owner.getURL());
        source.setUser("postgres");
        source.setOptions("-c role=sanyi_app");
        return JdbcClient.create(source);
    }
}
