package cn.sanyi.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Which level a hospital or member institution has, and who runs it. */
public interface Institutions {

    /** What held on that day; empty if nothing was registered by then. */
    Optional<InstitutionGrade> on(UUID unit, LocalDate day);
}
