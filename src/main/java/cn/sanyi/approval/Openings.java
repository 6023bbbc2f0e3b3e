package cn.sanyi.approval;

import cn.sanyi.organization.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has opened which work item. */
@Component
public class Openings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Openings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param personName as it was then */
    public record Opening(UUID item, UUID person, String personName, Instant at) {}

    /** The person has the item before them, and may act on it. Nothing happens the second time, or where it is closed. */
    public void mark(Actor actor, WorkItem item) {
        if (item.state() == WorkItem.State.OPEN) {
            jdbc.sql("insert into work_item_opening (work_item, person, person_name, at) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(item.id(), actor.personId(), actor.name(), OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** Whether this very person has opened it. */
    public boolean isOpenedBy(UUID item, UUID person) {
        return jdbc.sql("select exists (select 1 from work_item_opening where work_item = ? and person = ?)")
                .params(item, person)
                .query(Boolean.class)
                .single();
    }

    /** Everybody who has opened one of the step's items, the first in front. */
    public List<Opening> ofStep(UUID stepId) {
        return jdbc.sql("select o.* from work_item_opening o join work_item w on w.id = o.work_item"
                        + " where w.step_id = ? order by o.at, o.person")
                .param(stepId)
                .query((row, index) -> new Opening(
                        row.getObject("work_item", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("person_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
