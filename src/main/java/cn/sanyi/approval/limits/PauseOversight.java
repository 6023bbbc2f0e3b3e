package cn.sanyi.approval.limits;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** What oversight and auditors see of pauses: those that began close to the last day, and how much each unit pauses. */
@NamedInterface("limits")
@Service
public class PauseOversight {

    private static final String NEAR = "pause.near-days";
    private static final int MONTHS = 12;

    private final PauseTable table;
    private final Jurisdictions places;
    private final Parameters parameters;
    private final Clock time;

    PauseOversight(PauseTable table, Jurisdictions places, Parameters parameters, Clock time) {
        this.table = table;
        this.places = places;
        this.parameters = parameters;
        this.time = time;
    }

    /**
     * @param place code of a place to narrow to; null: everything the person oversees
     * @param from first day; null: the last twelve months
     * @param all also those that began with time to spare
     */
    public record Filter(@Nullable String place, @Nullable LocalDate from, boolean all) {}

    /**
     * @param near whether it began within the days of the parameter before the last one
     * @param timesInCase how often clocks of the case were paused since {@code from}
     * @param days for which it lasted, until today if it still does
     */
    public record Line(Pause pause, String place, boolean near, long timesInCase, long days) {}

    /** @param open pauses that still last */
    public record UnitTotal(String unit, long pauses, long near, long open, long days) {}

    /** @param lines the latest first; @param units those who paused most close to the end first */
    public record View(List<Line> lines, List<UnitTotal> units, List<Jurisdiction> places) {}

    public boolean oversees(Actor actor) {
        return actor.holds(PostKind.OVERSIGHT) || actor.holds(PostKind.AUDITOR);
    }

    /** @throws Problem forbidden for others than oversight and auditors */
    public View view(Actor actor, Filter filter) {
        if (!oversees(actor)) {
            throw Problem.forbidden("not-oversight", "只有督查和审计岗位可以查看暂停清单。");
        }
        LocalDate today = LocalDate.now(time);
        List<Jurisdiction> overseen = overseen(actor);
        var wanted = overseen.stream()
                .map(Jurisdiction::code)
                .filter(place -> blank(filter.place()) || places.isWithin(place, String.valueOf(filter.place())))
                .toList();
        LocalDate from = filter.from() == null ? today.minusMonths(MONTHS) : filter.from();
        List<Pause> pauses = table.in(wanted, from);
        List<Line> lines = lines(pauses, today);
        return new View(
                lines.stream().filter(line -> filter.all() || line.near()).toList(), units(lines), overseen);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private List<Jurisdiction> overseen(Actor actor) {
        return places.all().stream()
                .filter(place -> actor.holds(PostKind.AUDITOR)
                        || actor.posts().stream()
                                .anyMatch(post -> post.kind() == PostKind.OVERSIGHT
                                        && places.isWithin(place.code(), post.jurisdiction())))
                .toList();
    }

    private List<Line> lines(List<Pause> pauses, LocalDate today) {
        Map<String, Long> times =
                pauses.stream().collect(Collectors.groupingBy(Pause::caseNumber, Collectors.counting()));
        Map<String, String> names =
                places.all().stream().collect(Collectors.toMap(Jurisdiction::code, Jurisdiction::name));
        return pauses.stream()
                .map(pause -> new Line(
                        pause,
                        names.getOrDefault(pause.jurisdiction(), pause.jurisdiction()),
                        isNear(pause),
                        times.getOrDefault(pause.caseNumber(), 0L),
                        ChronoUnit.DAYS.between(
                                pause.pausedOn(), pause.resumedOn() == null ? today : pause.resumedOn())))
                .toList();
    }

    private boolean isNear(Pause pause) {
        return parameters
                .find(NEAR, pause.jurisdiction(), pause.pausedOn())
                .filter(days -> pause.daysLeft() <= days.asInt())
                .isPresent();
    }

    private static List<UnitTotal> units(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(line -> line.pause().unitName())).entrySet().stream()
                .map(unit -> new UnitTotal(
                        unit.getKey(),
                        unit.getValue().size(),
                        count(unit.getValue(), Line::near),
                        count(unit.getValue(), line -> line.pause().resumedAt() == null),
                        unit.getValue().stream().mapToLong(Line::days).sum()))
                .sorted(Comparator.comparing(UnitTotal::near)
                        .thenComparing(UnitTotal::pauses)
                        .reversed()
                        .thenComparing(UnitTotal::unit))
                .toList();
    }

    private static long count(List<Line> lines, Function<Line, Boolean> which) {
        return lines.stream().filter(which::apply).count();
    }
}
