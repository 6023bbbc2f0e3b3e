package cn.sanyi.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Folds rows of person × post into actors; one query brings any number of people with all their posts. */
class ActorRows implements ResultSetExtractor<List<Actor>> {

    static final String SELECT =
            """
            select p.id, p.name, u.id as unit_id, u.name as unit_name, u.role, u.jurisdiction, t.kind
            from person p
            left join post t on t.person_id = p.id and t.from_day <= :on and (t.to_day is null or t.to_day >= :on)
            left join unit u on u.id = t.unit_id
            """;

    @Override
    public List<Actor> extractData(ResultSet rows) throws SQLException {
        Map<UUID, Actor> actors = new LinkedHashMap<>();
        while (rows.next()) {
            UUID person = rows.getObject("id", UUID.class);
            String name = rows.getString("name");
            Actor actor = actors.computeIfAbsent(person, id -> new Actor(id, name, new ArrayList<>()));
            if (rows.getString("kind") != null) {
                actor.posts().add(held(rows));
            }
        }
        return actors.values().stream()
                .map(actor -> new Actor(actor.personId(), actor.name(), List.copyOf(actor.posts())))
                .toList();
    }

    private static Actor.Held held(ResultSet row) throws SQLException {
        return new Actor.Held(
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("role"),
                row.getString("jurisdiction"),
                PostKind.valueOf(row.getString("kind")));
    }
}
