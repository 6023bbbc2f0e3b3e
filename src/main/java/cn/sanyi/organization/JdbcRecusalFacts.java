package cn.sanyi.organization;

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

@Component
class JdbcRecusalFacts implements RecusalFacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRecusalFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> of(UUID person, Collection<UUID> units, LocalDate day) {
        return ReadOnce.of("organization", List.of("recusal", person, Set.copyOf(units), day), () -> jdbc.sql(
                        "select f.kind, f.note, u.name from recusal_fact f join unit u on u.id = f.unit_id"
                                + " where f.person_id = :person and f.unit_id = any(:units) and f.from_day <= :day"
                                + " and (f.to_day is null or f.to_day >= :day) order by f.from_day, f.id limit 1")
                .param("person", person)
                .param("units", units.toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) ->
                        words(row.getString("name"), RecusalKind.valueOf(row.getString("kind")), row.getString("note")))
                .optional());
    }

    @Override
    public Optional<String> today(UUID person, Collection<UUID> units) {
        return of(person, units, LocalDate.now(clock));
    }

    private static String words(String unit, RecusalKind kind, String note) {
        return "登记的回避事实：与“%s”有关（%s%s）".formatted(unit, kind.label(), note.isEmpty() ? "" : "，" + note);
    }
}
