package cn.sanyi.casefile;

import cn.sanyi.organization.Unit;
import cn.sanyi.organization.UnitClosureGuard;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit whose case is open is not closed. */
@Component
class ApplicantsAtWork implements UnitClosureGuard {

    private final JdbcClient jdbc;

    ApplicantsAtWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> findings(Unit unit) {
        return jdbc
                .sql("select number from case_file where applicant = ? and state not in ('CLOSED', 'TERMINATED')"
                        + " order by opened_at limit 1")
                .param(unit.id())
                .query(String.class)
                .optional()
                .map(number -> new Finding(true, "该单位申请的办件 %s 还未办结。".formatted(number)))
                .stream()
                .toList();
    }
}
