package cn.sanyi.approval.people;

import cn.sanyi.organization.Unit;
import cn.sanyi.organization.UnitClosureGuard;
import cn.sanyi.organization.UnitRole;
import cn.sanyi.procedure.Leading;
import cn.sanyi.procedure.Leads;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit with open work stays; one that alone fills a role in an offered procedure goes only when that was said and confirmed. */
@Component
class UnitsAtWork implements UnitClosureGuard {

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final Leads leads;
    private final Clock clock;

    UnitsAtWork(JdbcClient jdbc, Procedures procedures, Leads leads, Clock clock) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.leads = leads;
        this.clock = clock;
    }

    @Override
    public List<Finding> findings(Unit unit) {
        List<Finding> findings = new ArrayList<>();
        openWork(unit, findings);
        procedures.all().stream()
                .filter(procedure ->
                        procedures.offer(procedure.key(), unit.jurisdiction()).offered())
                .filter(procedure -> needs(procedure, unit))
                .map(procedure -> new Finding(
                        false,
                        "该单位是本辖区“%s”（%s）中承担“%s”职责的单位，关闭后在有新单位接任之前，本辖区的这一环节无人办理。"
                                .formatted(procedure.title(), procedure.code(), UnitRole.label(unit.role()))))
                .forEach(findings::add);
        return findings;
    }

    private void openWork(Unit unit, List<Finding> findings) {
        long open = jdbc.sql("select count(*) from work_item where unit = ? and state = 'OPEN'")
                .param(unit.id())
                .query(Long.class)
                .single();
        if (open > 0) {
            findings.add(new Finding(true, "该单位还有 %d 项未办结的任务。".formatted(open)));
        }
    }

    private boolean needs(Procedure procedure, Unit unit) {
        if (!UnitRole.isFilledOnce(unit.role())) {
            return false;
        }
        Leading leading = leads.of(procedure.key(), unit.jurisdiction(), LocalDate.now(clock));
        return procedures.current(procedure.key()).map(Release::steps).orElse(List.of()).stream()
                .anyMatch(step -> leading.roleOf(step.role()).equals(unit.role()));
    }
}
