package cn.sanyi.organization;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.platform.ReadOnce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory in the database; one query per question. */
@Component
class JdbcDirectory implements Directory {

    private static final String SELECT_UNIT = "select " + UnitRow.COLUMNS + " from unit u ";
    private static final String OPEN = " and (u.closed_from is null or u.closed_from > ?)";

    private final JdbcClient jdbc;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    JdbcDirectory(JdbcClient jdbc, Jurisdictions jurisdictions, Clock clock) {
        this.jdbc = jdbc;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    @Override
    public Optional<Unit> unit(UUID id) {
        return ReadOnce.of("organization", List.of("unit", id), () -> jdbc.sql(SELECT_UNIT + "where u.id = ?")
                .param(id)
                .query(UnitRow::read)
                .optional());
    }

    @Override
    public Optional<Unit> unitByCode(String code) {
        return jdbc.sql(SELECT_UNIT + "where u.code = ?")
                .param(code)
                .query(UnitRow::read)
                .optional();
    }

    @Override
    public Optional<Unit> responsible(String role, String level, String place) {
        List<Unit> units = jurisdictions
                .atLevel(place, level)
                .map(Jurisdiction::code)
                .map(code -> withRoleIn(role, code))
                .orElse(List.of());
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    private List<Unit> withRoleIn(String role, String jurisdiction) {
        return ReadOnce.of("organization", List.of("role", role, jurisdiction), () -> jdbc.sql(
                        SELECT_UNIT + "where u.role = ? and u.jurisdiction = ?" + OPEN + " limit 2")
                .params(role, jurisdiction, LocalDate.now(clock))
                .query(UnitRow::read)
                .list());
    }

    @Override
    public List<Unit> membersOf(UUID community, int year) {
        return ReadOnce.of("organization", List.of("members", community, year), () -> jdbc.sql(
                        SELECT_UNIT
                                + """
                        join community_member m on m.member_id = u.id
                        where m.community_id = :community and m.from_year <= :year
                          and (m.to_year is null or m.to_year >= :year)
                        order by m.sort, u.code""")
                .param("community", community)
                .param("year", year)
                .query(UnitRow::read)
                .list());
    }

    @Override
    public List<Unit> unitsWithRole(String role) {
        return jdbc.sql(SELECT_UNIT + "where u.role = ?" + OPEN + " order by u.code")
                .params(role, LocalDate.now(clock))
                .query(UnitRow::read)
                .list();
    }

    @Override
    public Optional<Actor> actor(UUID personId, LocalDate on) {
        return ReadOnce.of("organization", List.of("actor", personId, on), () -> jdbc
                .sql(ActorRows.SELECT + "where p.id = :person order by t.sort, u.code, t.kind")
                .param("person", personId)
                .param("on", on)
                .query(new ActorRows())
                .stream()
                .findFirst());
    }

    @Override
    public List<Actor> staffIn(String place, LocalDate on) {
        return jdbc.sql(
                        ActorRows.SELECT
                                + """
                        join (select t2.person_id, min(u2.code) as code, min(t2.sort) as sort
                              from post t2 join unit u2 on u2.id = t2.unit_id
                              where u2.jurisdiction = :place and (u2.closed_from is null or u2.closed_from > :on)
                                and t2.from_day <= :on and (t2.to_day is null or t2.to_day >= :on)
                              group by t2.person_id) here on here.person_id = p.id
                        order by here.code, here.sort, p.name, p.id, t.sort, u.code, t.kind""")
                .param("place", place)
                .param("on", on)
                .query(new ActorRows());
    }

    @Override
    public List<Actor> holders(UUID unitId, Collection<PostKind> kinds, LocalDate on) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return ReadOnce.of("organization", List.of("holders", unitId, Set.copyOf(kinds), on), () -> jdbc.sql(
                        ActorRows.SELECT
                                + """
                        join (select person_id, min(sort) as sort from post
                              where unit_id = :unit and kind in (:kinds)
                                and from_day <= :on and (to_day is null or to_day >= :on)
                              group by person_id) holder on holder.person_id = p.id
                        order by holder.sort, p.name, p.id, t.sort, u.code, t.kind""")
                .param("unit", unitId)
                .param("kinds", kinds.stream().map(PostKind::name).toList())
                .param("on", on)
                .query(new ActorRows()));
    }
}
