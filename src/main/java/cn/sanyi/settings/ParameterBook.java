package cn.sanyi.settings;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKind;
import cn.sanyi.jurisdiction.ParameterRegister;
import cn.sanyi.jurisdiction.ParameterRegister.Period;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.policy.Grade;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Parameters as administrators read them: what holds today, the timeline of one, and what a change would do. */
@Service
public class ParameterBook {

    private final ParameterCatalogue catalogue;
    private final ParameterRegister register;
    private final Parameters parameters;
    private final Jurisdictions places;
    private final ParameterChangeTable changes;
    private final List<ParameterEffect> effects;
    private final Clock clock;

    ParameterBook(
            ParameterCatalogue catalogue,
            ParameterRegister register,
            Parameters parameters,
            Jurisdictions places,
            ParameterChangeTable changes,
            List<ParameterEffect> effects,
            Clock clock) {
        this.catalogue = catalogue;
        this.register = register;
        this.parameters = parameters;
        this.places = places;
        this.changes = changes;
        this.effects = List.copyOf(effects);
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
                    || text.toLowerCase(java.util.Locale.ROOT)
                            .contains(part.strip().toLowerCase(java.util.Locale.ROOT));
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
                .forEach(key -> keys.add(unread(key)));
        return keys.stream()
                .flatMap(key -> places.all().stream()
                        .sorted(Comparator.comparing(Jurisdiction::level).thenComparing(Jurisdiction::code))
                        .flatMap(place -> line(key, place, all, today).stream()))
                .filter(filter::takes)
                .toList();
    }

    private static ParameterKey unread(String key) {
        return new ParameterKey(key, "其他", key, ParameterKind.COUNT, "", "现行程序没有使用这个参数。", false, true);
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

    /** @param inForce what applies today, wherever it comes from; null if there is no number */
    public record Sheet(
            ParameterKey key,
            Jurisdiction place,
            @Nullable Parameter inForce,
            List<Period> periods,
            List<ParameterChange> changes,
            LocalDate today) {}

    /** @throws Problem not found, where the key or the place is unknown */
    public Sheet sheet(Actor actor, String key, String place) {
        Administrators.require(actor);
        ParameterKey known = known(key);
        Jurisdiction found = place(place);
        LocalDate today = LocalDate.now(clock);
        return new Sheet(
                known,
                found,
                parameters.find(key, place, today).orElse(null),
                register.timeline(key, place),
                changes.of(key, place),
                today);
    }

    /**
     * A change with what it does.
     *
     * @param before what would hold on that day without it; null if no number
     * @param after what will hold; null if no number
     * @param until the day on which the next change in the place begins; null if none is known
     * @param effects on what is running, in sentences
     */
    public record Preview(
            ParameterChange change,
            ParameterKey key,
            Jurisdiction place,
            @Nullable String before,
            @Nullable String after,
            @Nullable LocalDate until,
            List<String> effects,
            boolean mayConfirm,
            boolean withdrawable) {}

    public Preview preview(Actor actor, UUID id) {
        Administrators.require(actor);
        ParameterChange change = changes.find(id).orElseThrow(ParameterDesk::unknown);
        ParameterKey key = catalogue.find(change.key()).orElseGet(() -> unread(change.key()));
        Jurisdiction place = place(change.jurisdiction());
        boolean open = change.state() == ParameterChange.State.PROPOSED;
        return new Preview(
                change,
                key,
                place,
                open ? standing(key, place.code(), change.effectiveFrom()) : before(key, change),
                after(key, place, change),
                register.timeline(key.key(), place.code()).stream()
                        .map(period -> period.parameter().effectiveFrom())
                        .filter(from -> from.isAfter(change.effectiveFrom()))
                        .findFirst()
                        .orElse(null),
                open ? effects(key, place, change) : List.of(),
                open && !(change.fourEyes() && change.proposed().person().equals(actor.personId())),
                open
                        || change.state() == ParameterChange.State.CONFIRMED
                                && change.effectiveFrom().isAfter(LocalDate.now(clock)));
    }

    private @Nullable String before(ParameterKey key, ParameterChange change) {
        return standing(key, change.jurisdiction(), change.effectiveFrom().minusDays(1));
    }

    private @Nullable String standing(ParameterKey key, String place, LocalDate day) {
        return parameters
                .find(key.key(), place, day)
                .map(found -> described(key, found, place))
                .orElse(null);
    }

    private @Nullable String after(ParameterKey key, Jurisdiction place, ParameterChange change) {
        if (!change.inherits()) {
            return change.value() == null ? null : key.shown(change.value());
        }
        return place.parent() == null
                ? null
                : parameters
                        .find(key.key(), place.parent(), change.effectiveFrom())
                        .map(found -> described(key, found, place.code()))
                        .orElse(null);
    }

    private String described(ParameterKey key, Parameter found, String place) {
        String value = key.shown(String.valueOf(found.value()));
        return found.jurisdiction().equals(place)
                ? value
                : value + "（" + place(found.jurisdiction()).name() + "的规定）";
    }

    private List<String> effects(ParameterKey key, Jurisdiction place, ParameterChange change) {
        List<String> sentences = new ArrayList<>();
        String exempt = places.all().stream()
                .filter(below -> !below.code().equals(place.code()) && places.isWithin(below.code(), place.code()))
                .filter(below -> register.timeline(key.key(), below.code()).stream()
                        .anyMatch(period -> period.holdsOn(change.effectiveFrom()) && !period.inherits()))
                .map(Jurisdiction::name)
                .reduce("", (names, name) -> names.isEmpty() ? name : names + "、" + name);
        if (!exempt.isEmpty()) {
            sentences.add("那时有自己规定的辖区不受影响：" + exempt + "。");
        }
        effects.forEach(effect -> sentences.addAll(effect.of(key, place.code())));
        return sentences;
    }

    /** Proposals that wait for somebody, the oldest first. */
    public List<ParameterChange> waiting(Actor actor) {
        Administrators.require(actor);
        return changes.waiting();
    }

    public List<ParameterKey> keys(Actor actor) {
        Administrators.require(actor);
        return catalogue.all();
    }

    public List<Jurisdiction> places() {
        return places.all();
    }

    public List<Grade> grades() {
        return List.of(Grade.values());
    }

    public ParameterKey known(String key) {
        return catalogue.find(key).orElseThrow(() -> Problem.notFound("parameter-unknown", "没有参数“" + key + "”。"));
    }

    private Jurisdiction place(String code) {
        return places.find(code).orElseThrow(() -> Problem.notFound("place-unknown", "没有辖区“" + code + "”。"));
    }
}
