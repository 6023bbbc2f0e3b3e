package cn.sanyi.organization;

import java.util.Optional;
import java.util.UUID;

/** What stands against taking a member out of a community's year. Implemented by the modules above. */
public interface MembershipGuard {

    /** Why the members of the year are settled, naming what rests on them; empty if they may still change. */
    Optional<String> reasonAgainstRemoval(UUID community, int year);
}
