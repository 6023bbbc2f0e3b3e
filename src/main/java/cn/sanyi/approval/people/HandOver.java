package cn.sanyi.approval.people;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Hands the open work item that offers an act from one person to another, where each item is meant for a person. */
@NamedInterface("people")
@FunctionalInterface
public interface HandOver {

    /** Inside the caller's transaction, which holds the case row. Nothing happens if the first has no such item open. */
    void handOver(UUID stepId, String act, UUID from, UUID to);
}
