package cn.sanyi.settings;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterRegister;
import cn.sanyi.jurisdiction.ParameterRegister.Period;
import cn.sanyi.organization.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All parameters as administrators look through them: what holds today, and what comes next. */
@Service
public class ParameterList {

    private final ParameterCatalogue catalogue;
    private final ParameterRegister register;
    private final Jurisdictions places;
    private final Clock clock;

    ParameterList(ParameterCatalogue catalogue, ParameterRegister register, Jurisdictions places, Clock clock) {
        this.catalogue = catalogue;
        this.register = register;
        this.places = places;
        this.clock = clock;
    }

    /** Empty parts do not narrow. @param q part of the key or its label; @param grade name of a grade; @param clause part of a clause id */
    public record Filter(@Nullable String q, @Nullable String place, @Nullable String grade, @Nullable String clause) {

        boolean takes(Line line) {
            Parameter now = line.now().parameter();
            return contains(
                            line.key().key() + " " + line.key().label() + " "
                                    + line.key().group(),
                            q)
                    && (isBlank(place) || now.jurisdiction().equals(place))
                    && (isBlank(grade) || now.grade().name().equals(grade))
                    && (isBlank(clause) || contains(now.clause() == null ? "" : now.clause(), clause));
        }

        private static boolean contains(String text, @Nullable String part) {
            return part == null
                    || part.isBlank()
                    || text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
        }

        private static boolean isBlank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    /**
     * @param now the period in force today, or the first one if none is yet
     * @param shown its value as people read it
     * @param next the period that follows, null if none
     */
    public record Line(ParameterKey key, Jurisdiction place, Period now, String shown, @Nullable Period next) {}

    public static String shown(ParameterKey key, Period period) {
        String value = period.parameter().value();
        return period.inherits() ? "适用上级辖区的规定" : value == null ? "（空）" : key.shown(value);
    }

    /** One line per parameter and place that has an entry, in the order of the catalogue; entries nobody reads come last. */
    public List<Line> lines(Actor actor, Filter filter) {
        Administrators.require(actor);
        LocalDate today = LocalDate.now(clock);
        List<Period> all = register.periods();
        List<ParameterKey> keys = new ArrayList<>(catalogue.all());
        all.stream()
                .map(period -> period.parameter().key())
                .distinct()
                .filter(key -> keys.stream().noneMatch(known -> known.key().equals(key)))
                .forEach(key -> keys.add(ParameterCatalogue.unread(key)));
        return keys.stream()
                .flatMap(key -> places.all().stream()
                        .sorted(Comparator.comparing(Jurisdiction::level).thenComparing(Jurisdiction::code))
                        .flatMap(place -> line(key, place, all, today).stream()))
                .filter(filter::takes)
                .toList();
    }

    private static Optional<Line> line(ParameterKey key, Jurisdiction place, List<Period> all, LocalDate today) {
        List<Period> own = all.stream()
                .filter(period -> period.parameter().key().equals(key.key())
                        && period.parameter().jurisdiction().equals(place.code()))
                .toList();
        return own.stream()
                .filter(period -> period.holdsOn(today))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .map(now -> new Line(
                        key,
                        place,
                        now,
                        shown(key, now),
                        own.indexOf(now) + 1 < own.size() ? own.get(own.indexOf(now) + 1) : null));
    }
}
