package cn.sanyi.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is who, where, and when. */
public interface Directory {

    Optional<Unit> unit(UUID id);

    Optional<Unit> unitByCode(String code);

    /**
     * Role + level + place → the responsible unit. Empty if no open unit fills the role there; it never climbs silently.
     *
     * @param level {@code own} or {@code prefecture}
     */
    Optional<Unit> responsible(String role, String level, String place);

    /** Member institutions of a medical community in that year, in their order. */
    List<Unit> membersOf(UUID community, int year);

    /** All open units of the role, by code. */
    List<Unit> unitsWithRole(String role);

    /** The person with the posts in force that day. */
    Optional<Actor> actor(UUID personId, LocalDate on);

    /** Everybody with a post in an open unit of the place that day, with all their posts; by unit, in their order. */
    List<Actor> staffIn(String place, LocalDate on);

    /** Persons holding one of the kinds in the unit that day, in their order. */
    List<Actor> holders(UUID unitId, Collection<PostKind> kinds, LocalDate on);
}
