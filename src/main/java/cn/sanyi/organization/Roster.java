package cn.sanyi.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lists for those who administer units and people. */
public interface Roster {

    /** Every unit, by code. */
    List<Unit> units();

    /** The persons with their posts in force that day, in no particular order; unknown ids are left out. */
    List<Actor> actors(Collection<UUID> personIds, LocalDate on);

    /** Persons whose name contains the text; at most 200. */
    List<UUID> personsNamed(String part);

    /** Persons holding a post in the unit that day, in no particular order; nobody if there is no such unit. */
    List<UUID> staffOf(String unitCode, LocalDate on);

    /** All posts of the person, past ones too, the latest first. */
    List<Post> postsOf(UUID personId);
}
