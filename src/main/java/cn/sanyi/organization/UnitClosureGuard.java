package cn.sanyi.organization;

import java.util.List;

/** What stands against closing a unit. Implemented by the modules above that give work to units. */
public interface UnitClosureGuard {

    /**
     * One thing to know before a unit is closed.
     *
     * @param refuses true if the unit cannot be closed because of it; false if it has to be confirmed
     */
    record Finding(boolean refuses, String message) {}

    /** Empty if nothing stands against it. */
    List<Finding> findings(Unit unit);
}
