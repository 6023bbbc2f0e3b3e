package cn.sanyi.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When people are away (外出、请假), and who stands in for them. */
public interface Absences {

    /**
     * An absence.
     *
     * @param term always with a last day
     * @param deputy who stands in, null if nobody is named
     * @param deputyAway true if the deputy is away on one of the days too
     */
    record Absence(UUID id, Person person, Term term, String reason, @Nullable Person deputy, boolean deputyAway) {}

    /** The person's absence that day. */
    Optional<Absence> on(UUID person, LocalDate day);

    /** The person's absences, the latest first. */
    List<Absence> of(UUID person);

    /** Absences that have not ended in which the person stands in for somebody. */
    List<Absence> deputising(UUID deputy);
}
