package cn.sanyi.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post (岗位) of a person in a unit, for a time.
 *
 * @param title as the unit calls it, e.g. 总会计师
 * @param to the last day in force, null while it is open
 */
public record Post(
        UUID id, UUID personId, Unit unit, PostKind kind, String title, LocalDate from, @Nullable LocalDate to) {

    public boolean inForceOn(LocalDate day) {
        return term().holdsOn(day);
    }

    public Term term() {
        return new Term(from, to);
    }

    /** True if it was taken back before it began to count. */
    public boolean isVoid() {
        return to != null && to.isBefore(from);
    }
}
