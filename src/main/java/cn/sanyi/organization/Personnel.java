package cn.sanyi.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes to units, people and posts. Every change belongs to the caller's transaction. */
public interface Personnel {

    /**
     * Adds a unit.
     *
     * @param sample true if the documents do not give this name
     * @throws cn.sanyi.platform.Problem {@code unit-exists} if the code is taken or the role is already filled in the place
     */
    Unit addUnit(String code, String name, String role, String jurisdiction, boolean sample);

    /**
     * Makes a unit a member of a medical community from one year to another.
     *
     * @param toYear the last year, null while it stays
     * @param sort the place in the community's order
     */
    void join(UUID community, UUID member, int fromYear, @Nullable Integer toYear, int sort);

    /**
     * Registers an institution's level and owner from a day on.
     *
     * @throws cn.sanyi.platform.Problem {@code grade-exists} if one from that day is there
     */
    void grade(UUID unit, InstitutionGrade grade);

    /** Adds a person without posts and answers the id. */
    UUID addPerson(String name);

    /**
     * Gives a person a post and answers its id.
     *
     * @throws cn.sanyi.platform.Problem {@code post-held} if the person already holds this kind in the unit
     */
    UUID appoint(UUID person, UUID unit, PostKind kind, String title, LocalDate from);

    /** Ends an open post; {@code last} is the last day in force. Nothing happens if it has ended already. */
    void endPost(UUID post, LocalDate last);
}
