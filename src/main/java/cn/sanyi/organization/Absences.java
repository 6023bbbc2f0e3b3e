package cn.sanyi.organization;

import java.time.Instant;
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
     * @param scope for what the deputy stands in
     * @param scopeWords the scope as people read it; empty where the deputy stands in for everything
     * @param revoked when and by whom the deputy was taken back; null while they stand in
     */
    record Absence(
            UUID id,
            Person person,
            Term term,
            String reason,
            @Nullable Person deputy,
            boolean deputyAway,
            DeputyScope scope,
            String scopeWords,
            @Nullable Revoked revoked) {

        /** Whether somebody stands in, on the days of the absence. */
        public boolean isDeputised() {
            return deputy != null && revoked == null;
        }
    }

    /** @param byName as signed */
    record Revoked(Instant at, String byName) {}

    /** The person's absence that day. */
    Optional<Absence> on(UUID person, LocalDate day);

    /** The person's absences, the latest first. */
    List<Absence> of(UUID person);

    /** Absences that have not ended in which the person stands in for somebody. */
    List<Absence> deputising(UUID deputy);

    /** The last deputising of the person that was taken back or cut short today, whoever it was for. */
    Optional<Absence> revokedToday(UUID deputy);

    /**
     * Holds the absence until the end of the caller's transaction: it is neither cancelled nor its deputy taken back meanwhile.
     *
     * @return false if that has happened already, or the absence does not hold today
     */
    boolean holdToday(UUID absence);
}
