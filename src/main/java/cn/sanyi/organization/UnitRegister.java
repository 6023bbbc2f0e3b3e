package cn.sanyi.organization;

import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of units: names, closing, opening again. New units come from {@link UnitFoundation}. */
@Component
public class UnitRegister {

    static final Texts.Rule NAME = new Texts.Rule("unit-name", "name", "单位名称", 2, 100);

    private final UnitTable units;
    private final UnitClosing closing;
    private final ChangeRecord record;
    private final Clock clock;

    UnitRegister(UnitTable units, UnitClosing closing, ChangeRecord record, Clock clock) {
        this.units = units;
        this.closing = closing;
        this.record = record;
        this.clock = clock;
    }

    /** @param closedFrom the first day on which the unit is closed, null while it is open */
    public record Registered(Unit unit, @Nullable LocalDate closedFrom) {

        public boolean isClosedOn(LocalDate day) {
            return closedFrom != null && !closedFrom.isAfter(day);
        }
    }

    /**
     * A closing as it is asked for.
     *
     * @param from the first day on which the unit is closed
     * @param confirmed true if the warnings have been read
     */
    public record Closing(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @Nullable Boolean confirmed,
            @Nullable String reason) {}

    /** @throws Problem not found, {@code unit-unknown} */
    @Transactional(readOnly = true)
    public Registered unit(String code) {
        return units.registered(code).orElseThrow(() -> Problem.notFound("unit-unknown", "没有这个单位。"));
    }

    /** @throws Problem {@code unit-name}, {@code reason-required} */
    @Transactional
    public void rename(Actor by, String code, @Nullable String name, @Nullable String reason) {
        String checked = Texts.checked(NAME, name);
        String why = Texts.reason(reason);
        Unit unit = unit(code).unit();
        if (!unit.name().equals(checked)) {
            units.rename(unit.id(), checked);
            record.append(by, change("更改单位名称", why, unit, Map.of("name", unit.name()), Map.of("name", checked)));
        }
    }

    /** What stands against closing the unit, and what has to be confirmed. */
    @Transactional(readOnly = true)
    public List<UnitClosureGuard.Finding> findings(String code) {
        return closing.findings(unit(code).unit());
    }

    /**
     * Closes a unit from a day on; its posts end the day before.
     *
     * @throws Problem {@code unit-closed}, {@code closing-day}, {@code unit-in-use}, {@code closing-unconfirmed}
     */
    @Transactional
    public void close(Actor by, String code, Closing wanted) {
        String reason = Texts.reason(wanted.reason());
        LocalDate from = Term.of(wanted.from(), null).from();
        Unit unit = unit(code).unit();
        units.lock(unit.id());
        LocalDate closed = unit(code).closedFrom();
        if (closed != null) {
            throw Texts.refused("unit-closed", "from", "该单位已定于 %s 起关闭。".formatted(closed));
        }
        if (from.isBefore(LocalDate.now(clock))) {
            throw Texts.refused("closing-day", "from", "关闭日不能早于今天。");
        }
        closing.check(unit, Boolean.TRUE.equals(wanted.confirmed()));
        List<Person> ended = closing.endPosts(unit, from.minusDays(1));
        units.close(unit.id(), from);
        record.append(by, closed(unit, from, ended, reason));
    }

    private static Change closed(Unit unit, LocalDate from, List<Person> ended, String reason) {
        String people = ended.stream().map(Person::label).collect(Collectors.joining("、"));
        List<String> subjects = Stream.concat(
                        Stream.of(Change.unit(unit.code())), ended.stream().map(Change::person))
                .toList();
        Map<String, String> after =
                Map.of("unit", unit.code() + " " + unit.name(), "closedFrom", from.toString(), "posts", people);
        return new Change(subjects, "关闭单位", reason, Map.of(), after);
    }

    /** Opens a closed unit again, or takes a planned closing back. Its posts stay ended. @throws Problem {@code unit-open}, {@code unit-exists} */
    @Transactional
    public void reopen(Actor by, String code, @Nullable String reason) {
        String why = Texts.reason(reason);
        Registered unit = unit(code);
        if (unit.closedFrom() == null) {
            throw Problem.refused("unit-open", "该单位没有关闭。");
        }
        try {
            units.close(unit.unit().id(), null);
        } catch (DuplicateKeyException filled) {
            throw Problem.refused("unit-exists", "该辖区已有另一个单位承担同一职责，不能恢复。");
        }
        record.append(
                by,
                change(
                        "恢复单位",
                        why,
                        unit.unit(),
                        Map.of("closedFrom", unit.closedFrom().toString()),
                        Map.of()));
    }

    private static Change change(String action, String reason, Unit unit, Map<String, ?> before, Map<String, ?> after) {
        return new Change(List.of(Change.unit(unit.code())), action, reason, before, after);
    }
}
