package cn.sanyi.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Facts for recusal (回避事实) that are no posts: kinship, interests, posts elsewhere. */
public interface RecusalFacts {

    /** Why the person stands back from what concerns one of the units that day, naming the unit; empty if nothing is known. */
    Optional<String> of(UUID person, Collection<UUID> units, LocalDate day);

    /** As {@link #of(UUID, Collection, LocalDate)}, for one unit. */
    default Optional<String> of(UUID person, UUID unit, LocalDate day) {
        return of(person, List.of(unit), day);
    }

    /** As {@link #of(UUID, Collection, LocalDate)}, today. */
    Optional<String> today(UUID person, Collection<UUID> units);
}
