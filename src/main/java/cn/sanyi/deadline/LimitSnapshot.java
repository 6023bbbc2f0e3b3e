package cn.sanyi.deadline;

import cn.sanyi.deadline.Limit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a place and the calendar as they stood on one day, to be counted with elsewhere by the same rules as the
 * clocks of cases. Plain values: it can be written down and read again in another process.
 *
 * @param rules by limit key; a limit without a number is not here
 * @param special days that are not what their weekday says, true for working days
 * @param unpublished years whose holidays have not been published; their days are counted provisionally
 */
public record LimitSnapshot(Map<String, Rule> rules, Map<LocalDate, Boolean> special, Set<Integer> unpublished) {

    /**
     * @param unit {@code CALENDAR} or {@code WORKING}
     * @param sentence the rule with its sources
     */
    public record Rule(
            int days, String unit, boolean rollOver, String sentence, @Nullable String clause, String grade) {

        static Rule of(LimitRules.Rule rule) {
            Limit limit = rule.limit();
            return new Rule(
                    limit.days(), limit.unit().name(), limit.rollOver(), rule.sentence(), rule.clause(), rule.grade());
        }

        /** E.g. {@code 5 个工作日}. */
        public String text() {
            return "%d 个%s".formatted(days, Unit.valueOf(unit).label());
        }
    }

    public LimitSnapshot {
        rules = Map.copyOf(rules);
        special = new TreeMap<>(special);
        unpublished = Set.copyOf(unpublished);
    }

    public Optional<Rule> rule(@Nullable String limitKey) {
        return limitKey == null ? Optional.empty() : Optional.ofNullable(rules.get(limitKey));
    }

    /** The last day on which it is on time, counted from a day that is not counted itself. */
    public LocalDate last(Rule rule, LocalDate from) {
        var limit = new Limit(rule.days(), Unit.valueOf(rule.unit()), rule.rollOver());
        return DayCount.last(new DayCount(limit, List.of(), calendar()).from(from));
    }

    /** Whether the day lies in a year whose holidays are not known yet. */
    public boolean isProvisional(LocalDate day) {
        return unpublished.contains(day.getYear());
    }

    private WorkingCalendar calendar() {
        var days = new TreeMap<LocalDate, WorkingCalendar.Special>();
        special.forEach((day, working) -> days.put(day, new WorkingCalendar.Special(working, "")));
        return new WorkingCalendar(days, Map.of());
    }
}
