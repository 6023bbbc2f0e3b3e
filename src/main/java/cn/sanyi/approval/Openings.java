package cn.sanyi.approval;

import cn.sanyi.organization.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has opened which work item (打开), kept the first time. */
@Component
public class Openings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Openings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The first time somebody looked at the item. */
    public record Opening(String personName, Instant at) {}

    /** The person who may act on it looks at the item; repeating it changes nothing. */
    public void mark(UUID item, Actor actor) {
        jdbc.sql("insert into work_item_opening (item, person, person_name, at) values (?, ?, ?, ?) on conflict do nothing")
                .params(item, actor.personId(), actor.name(), OffsetDateTime.now(clock))
                .update();
    }

    /** Whether this person has opened it. */
    public boolean isOpenedBy(UUID item, UUID person) {
        return jdbc.sql("select exists (select 1 from work_item_opening where item = ? and person = ?)")
                .params(item, person)
                .query(Boolean.class)
                .single();
    }

    /** The first opening of any item of the step by somebody else than this person. */
    Optional<Opening> ofStep(UUID step, UUID otherThan) {
        return jdbc.sql("select o.person_name, o.at from work_item_opening o join work_item w on w.id = o.item"
                        + " where w.step_id = ? and o.person <> ? order by o.at limit 1")
                .params(step, otherThan)
                .query((row, index) -> new Opening(
                        row.getString("person_name"), row.getTimestamp("at").toInstant()))
                .optional();
    }
}
