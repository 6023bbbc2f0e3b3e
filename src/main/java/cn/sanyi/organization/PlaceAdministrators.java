package cn.sanyi.organization;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The business administrators (业务管理员) a place has: its own, or else those of the nearest place above it. */
@Component
public class PlaceAdministrators {

    private final JdbcClient jdbc;
    private final Jurisdictions places;
    private final Clock clock;

    PlaceAdministrators(JdbcClient jdbc, Jurisdictions places, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.clock = clock;
    }

    /** The unit whose administrators these are; empty if there are none up to the top. */
    public Optional<UUID> unitFor(String place) {
        Optional<String> next = Optional.of(place);
        while (next.isPresent()) {
            Optional<UUID> unit = unitIn(next.get());
            if (unit.isPresent()) {
                return unit;
            }
            next = places.find(next.get()).map(Jurisdiction::parent);
        }
        return Optional.empty();
    }

    private Optional<UUID> unitIn(String place) {
        LocalDate today = LocalDate.now(clock);
        List<UUID> units = jdbc.sql("select u.id from unit u where u.jurisdiction = ? and exists (select from post t"
                        + " where t.unit_id = u.id and t.kind = 'BUSINESS_ADMIN' and t.from_day <= ?"
                        + " and (t.to_day is null or t.to_day >= ?)) order by u.code limit 1")
                .params(place, today, today)
                .query(UUID.class)
                .list();
        return units.stream().findFirst();
    }
}
