package cn.sanyi.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What acts between colleagues do to work items. Inside the act, which holds the case row. */
public interface ItemMoves {

    /**
     * An item beside the step's own.
     *
     * @param person who is meant; null: anyone who handles for the unit
     * @param acts codes offered on it
     * @param byName who asks, as signed
     * @param ask what is asked, may be empty
     */
    record Added(WorkItem.Kind kind, UUID unit, @Nullable UUID person, List<String> acts, String byName, String ask) {}

    /** The person takes the item, or gets it; the unit's others no longer have it. */
    void handTo(UUID item, UUID person);

    /** Whoever handles for the unit may take it again. */
    void putBack(UUID item);

    /** Opens an item that belongs to another. @return its id */
    UUID add(WorkItem from, Added added);

    /** Takes back an item that was added and not yet answered. */
    void remove(UUID item);

    /** Items that were asked from this one, in their order, whatever became of them. */
    List<WorkItem> addedFrom(UUID item);
}
