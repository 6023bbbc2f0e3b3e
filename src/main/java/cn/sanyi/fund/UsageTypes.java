package cn.sanyi.fund;

import cn.sanyi.platform.ReadOnce;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UsageTypes {

    private final JdbcClient jdbc;
    private final Clock clock;

    UsageTypes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those a new plan may use today, in their order. */
    List<UsageType> active() {
        return ReadOnce.of("usage", List.of("active"), () -> jdbc.sql(
                        "select code, name, clause, grade from usage_type where active"
                                + " and :today >= coalesce(effective_from, :today) and :today <= coalesce(effective_to, :today)"
                                + " order by ordinal, code")
                .param("today", LocalDate.now(clock))
                .query(UsageType.class)
                .list());
    }

    /** What administrators have entered for a use. @param cap share of the plan in percent, null if there is none */
    record Terms(String code, @Nullable BigDecimal cap, boolean payrollApproval) {}

    /** By code, of all uses. */
    Map<String, Terms> terms() {
        return ReadOnce.of(
                "usage", List.of("terms"), () -> jdbc
                        .sql("select code, cap_percent as cap, payroll_approval from usage_type")
                        .query(Terms.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Terms::code, Function.identity())));
    }

    /** All, also those that only older plans use, by code. */
    Map<String, UsageType> byCode() {
        return ReadOnce.of(
                "usage",
                List.of("all"),
                () ->
                        jdbc
                                .sql("select code, name, clause, grade from usage_type")
                                .query(UsageType.class)
                                .list()
                                .stream()
                                .collect(Collectors.toMap(UsageType::code, Function.identity())));
    }
}
