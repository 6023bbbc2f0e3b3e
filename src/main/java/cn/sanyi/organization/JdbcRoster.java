package cn.sanyi.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcRoster implements Roster {

    private final JdbcClient jdbc;

    JdbcRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unit> units() {
        return jdbc.sql("select " + UnitRow.COLUMNS + " from unit u order by u.code")
                .query(UnitRow::read)
                .list();
    }

    @Override
    public List<Actor> actors(Collection<UUID> personIds, LocalDate on) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ActorRows.SELECT + "where p.id in (:persons) order by p.id, t.sort, u.code, t.kind")
                .param("persons", personIds)
                .param("on", on)
                .query(new ActorRows());
    }

    @Override
    public List<UUID> personsNamed(String part) {
        return jdbc.sql("select id from person where position(? in name) > 0 order by name, id limit 200")
                .param(part)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<UUID> staffOf(String unitCode, LocalDate on) {
        return jdbc.sql("select distinct t.person_id from post t join unit u on u.id = t.unit_id where u.code = :code"
                        + " and t.from_day <= :on and (t.to_day is null or t.to_day >= :on)")
                .param("code", unitCode)
                .param("on", on)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<Post> postsOf(UUID personId) {
        return jdbc.sql(PostTable.SELECT + "where t.person_id = ?"
                        + " order by t.to_day desc nulls first, t.from_day desc, u.code, t.kind")
                .param(personId)
                .query(PostTable::read)
                .list();
    }
}
