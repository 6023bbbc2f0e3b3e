package cn.sanyi.deadline;

import static java.time.temporal.ChronoUnit.DAYS;

import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.deadline.Clocks.Colour;
import cn.sanyi.deadline.Clocks.Lamp;
import cn.sanyi.jurisdiction.Parameters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lamps of many clocks at once. Thresholds are parameters of the place: {@code lamp.near-days[.<limit>]}, {@code lamp.severe-days}. */
@Component
public class Lamps {

    private final JdbcClient database;
    private final Parameters parameters;

    Lamps(JdbcClient database, Parameters parameters) {
        this.database = database;
        this.parameters = parameters;
    }

    private record Standing(UUID id, String jurisdiction, @Nullable LocalDate pausedOn) {}

    private record Thresholds(int near, int severe) {}

    /**
     * By id of the clock. The days left of a paused clock are those it had when it was paused; of an ended one those it
     * had to spare.
     *
     * @throws NoSuchElementException if a clock is not stored
     */
    public Map<UUID, Lamp> of(Collection<CaseClock> clocks, LocalDate today) {
        var standings = standings(clocks);
        var thresholds = new HashMap<String, Thresholds>();
        var lamps = new HashMap<UUID, Lamp>();
        for (CaseClock clock : clocks) {
            Standing standing = standings.get(clock.id());
            if (standing == null) {
                throw new NoSuchElementException("No clock " + clock.id());
            }
            var scale = thresholds.computeIfAbsent(
                    standing.jurisdiction() + " " + clock.limitKey(),
                    each -> thresholds(standing.jurisdiction(), clock.limitKey(), today));
            lamps.put(clock.id(), lamp(clock, standing, scale, today));
        }
        return lamps;
    }

    /** The first day on which a running clock is near its end; the day behind the due date where no threshold is given. */
    public LocalDate nearFrom(CaseClock clock, String jurisdiction, LocalDate today) {
        return clock.dueOn()
                .minusDays(thresholds(jurisdiction, clock.limitKey(), today).near());
    }

    private static Lamp lamp(CaseClock clock, Standing standing, Thresholds scale, LocalDate today) {
        return switch (clock.state()) {
            case ENDED -> new Lamp(Colour.DONE, left(clock, clock.endedOn(), today));
            case PAUSED -> new Lamp(Colour.PAUSED, left(clock, standing.pausedOn(), today));
            case RUNNING -> running(left(clock, today, today), scale);
        };
    }

    private static int left(CaseClock clock, @Nullable LocalDate from, LocalDate today) {
        return (int) DAYS.between(from == null ? today : from, clock.dueOn());
    }

    private static Lamp running(int left, Thresholds scale) {
        if (left < 0) {
            return new Lamp(-left >= scale.severe() ? Colour.SEVERELY_OVERDUE : Colour.OVERDUE, left);
        }
        return new Lamp(left <= scale.near() ? Colour.NEAR : Colour.NORMAL, left);
    }

    /** Without a parameter there is no such colour. A short limit may have a threshold of its own. */
    private Thresholds thresholds(String place, String limit, LocalDate today) {
        int near = days("lamp.near-days." + limit, place, today, days("lamp.near-days", place, today, -1));
        return new Thresholds(near, days("lamp.severe-days", place, today, Integer.MAX_VALUE));
    }

    private int days(String key, String place, LocalDate today, int none) {
        return parameters
                .find(key, place, today)
                .map(parameter -> parameter.asInt())
                .orElse(none);
    }

    private Map<UUID, Standing> standings(Collection<CaseClock> clocks) {
        var standings = new HashMap<UUID, Standing>();
        if (!clocks.isEmpty()) {
            database.sql(
                            """
                            select id, jurisdiction,
                                   (select max(on_day) from clock_event where clock = clock.id and kind = 'PAUSE') as paused_on
                            from clock where id in (:ids)""")
                    .param("ids", clocks.stream().map(CaseClock::id).toList())
                    .query(Standing.class)
                    .list()
                    .forEach(standing -> standings.put(standing.id(), standing));
        }
        return standings;
    }
}
