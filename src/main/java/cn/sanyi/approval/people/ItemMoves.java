package cn.sanyi.approval.people;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What acts between colleagues do to work items. Inside the act, which holds the case row. */
@NamedInterface("people")
public interface ItemMoves {

    /**
     * An item beside the step's own.
     *
     * @param person who is meant; null: anyone who handles for the unit
     * @param acts codes of the step's acts offered on it
     * @param by who asks
     * @param ask what is asked, may be empty
     * @param slots keys of the materials asked for; empty unless it is material
     */
    record Added(
            WorkItem.Kind kind,
            UUID unit,
            @Nullable UUID person,
            List<String> acts,
            Actor by,
            String ask,
            List<String> slots) {}

    /** The person takes the item, or gets it; the unit's others no longer have it. */
    void handTo(UUID item, UUID person);

    /** Whoever handles for the unit may take it again. */
    void putBack(UUID item);

    /** Opens an item that belongs to another. @return its id */
    UUID add(WorkItem from, Added added);

    /** Takes back an item that was added and not yet answered. @param label of the act that does it */
    void remove(UUID item, Actor by, String label);

    /** Somebody asks for it to be dealt with; the list of tasks shows how often. */
    void urged(UUID item);

    Optional<WorkItem> find(UUID item);

    /** Items that were asked from this one, in their order, whatever became of them. */
    List<WorkItem> addedFrom(UUID item);

    /** All open items of the step, in their order. */
    List<WorkItem> openOfStep(UUID step);
}
