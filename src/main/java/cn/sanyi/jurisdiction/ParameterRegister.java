package cn.sanyi.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All parameters with their sources, for those who look after them. */
public interface ParameterRegister {

    /**
     * From a day until the next one begins.
     *
     * @param inherits the place gave up its own rule; the one above decides
     * @param until first day on which it no longer holds; null if it is the last so far
     * @param change the decision it rests on; null for what came with the software
     */
    record Period(Parameter parameter, boolean inherits, @Nullable LocalDate until, @Nullable UUID change) {

        public boolean holdsOn(LocalDate day) {
            return !parameter.effectiveFrom().isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /** Every row, also those that no longer or do not yet hold; by key, place and day. */
    default List<Parameter> all() {
        return periods().stream().map(Period::parameter).toList();
    }

    /** As {@link #all}, with what became of each. */
    List<Period> periods();

    /** The periods of one key in one place, the earliest first. */
    List<Period> timeline(String key, String jurisdiction);

    /** All values the key ever had or will have anywhere; empty ones left out. */
    Set<String> entered(String key);

    /** Writes what a confirmed change has decided; the period before it ends on its day. */
    void enter(Parameter parameter, boolean inherits, UUID change);

    /** Takes back a period that has not begun; the period before it runs on. */
    void takeBack(UUID change);

    /** Says that there is no number, where nothing is said yet. */
    void enterEmpty(String key, String jurisdiction, LocalDate from, String source);
}
