package cn.sanyi.pricing.application;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was applied for, and what was decided on it.
 *
 * @param place code of the place whose authority leads
 * @param outcome null while nothing is decided
 * @param ground number of the ground it was refused on; null if none of the listed ones
 */
record ItemApplication(
        String caseNumber,
        String place,
        UUID applicant,
        String name,
        @Nullable Outcome outcome,
        @Nullable LocalDate decidedOn,
        @Nullable Integer ground) {

    enum Outcome {
        APPROVED,
        REFUSED
    }

    boolean isOpen() {
        return outcome == null;
    }
}
