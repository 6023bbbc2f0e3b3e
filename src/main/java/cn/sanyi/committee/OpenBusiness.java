package cn.sanyi.committee;

import cn.sanyi.organization.CommitteeBusiness;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what lies before a committee: whoever changes its members sees that votes go on with those who were called. */
@Component
class OpenBusiness implements CommitteeBusiness {

    private final JdbcClient jdbc;

    OpenBusiness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Open of(UUID committee) {
        return jdbc.sql(
                        """
                select count(distinct m.id)::int as meetings, count(*)::int as votes
                from meeting m
                join meeting_item i on i.meeting_id = m.id
                join motion o on o.id = i.motion_id
                where m.committee = ? and m.called_off_at is null and o.state = 'OPEN'""")
                .param(committee)
                .query(Open.class)
                .single();
    }
}
