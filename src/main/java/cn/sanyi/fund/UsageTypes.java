package cn.sanyi.fund;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UsageTypes {

    private final JdbcClient jdbc;

    UsageTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those a new plan may use, in their order. */
    List<UsageType> active() {
        return jdbc.sql("select code, name, clause, grade from usage_type where active order by ordinal")
                .query(UsageType.class)
                .list();
    }

    /** All, also those that only older plans use, by code. */
    Map<String, UsageType> byCode() {
        return jdbc.sql("select code, name, clause, grade from usage_type").query(UsageType.class).list().stream()
                .collect(Collectors.toMap(UsageType::code, Function.identity()));
    }
}
