package cn.sanyi.approval.worklist;

import cn.sanyi.approval.people.Fallback;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With whom a case stands: what is unusual about it, for everybody who looks at the case. */
@Component
public class Holdings {

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open step; several lines where its items stand differently.
     *
     * @param unit whose step it is; null: no unit fills the role in this place
     * @param fallback to whom it fell because nobody responsible can act, with the reason; null for most
     * @param assignedTo whom the business administrator assigned it to; null for most
     */
    public record Holding(
            UUID step,
            String stepName,
            @Nullable UUID unit,
            Fallback.@Nullable To fallback,
            @Nullable String reason,
            @Nullable UUID assignedTo) {}

    /** In the order in which the steps were entered. */
    public List<Holding> of(String caseNumber) {
        return jdbc.sql(
                        "select s.id step, s.name step_name, s.unit, w.fallback, w.fallback_reason reason, g.person assigned_to"
                                + " from case_step s join work_item w on w.step_id = s.id and w.state = 'OPEN' left join lateral ("
                                + "select w.person where w.claimed_at is not null and 'assign' = (select a.code from act a"
                                + " where a.case_number = s.case_number and a.step_id = s.id and a.code in ('assign', 'claim', 'release', 'transfer', 'addAfter')"
                                + " order by a.seq desc limit 1)) g on true where s.case_number = ? and s.state = 'OPEN'"
                                + " group by s.id, s.name, s.unit, s.seq, w.fallback, w.fallback_reason, g.person"
                                + " order by s.seq, w.fallback nulls first, g.person nulls first")
                .param(caseNumber)
                .query(Holding.class)
                .list();
    }
}
