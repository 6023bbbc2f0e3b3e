package cn.sanyi.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work item (任务): somebody is to act in a step.
 *
 * @param unit whose task it is
 * @param person set where one person is meant (a member's vote, a claimed task); null: anyone who handles for the unit
 * @param acts codes of the acts offered on it by the step's rule; acts that every step offers come on top
 * @param request who asked for it and for what; null for the step's own
 * @param claimedAt when the person took it over; null where the rule of the step means this person
 */
public record WorkItem(
        UUID id,
        UUID stepId,
        String caseNumber,
        String stepKey,
        UUID unit,
        @Nullable UUID person,
        List<String> acts,
        State state,
        Instant openedAt,
        @Nullable Instant closedAt,
        Kind kind,
        @Nullable Request request,
        @Nullable Instant claimedAt) {

    /**
     * What was asked of whoever has the item.
     *
     * @param from the item from which it was asked
     * @param person who asked; {@code name} as signed then
     * @param text as typed, may be empty
     * @param slots keys of the materials asked for; empty unless it is material
     */
    public record Request(UUID from, UUID person, String name, String text, List<String> slots) {}

    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /** What the item is to the step. */
    public enum Kind {
        /** One of the step's own: its acts decide. */
        OWN("主办"),
        /** 前加签: the item it was asked from waits for it. */
        BEFORE("前加签"),
        /** 并加签: counted with the step's own. */
        PARALLEL("并加签"),
        /** 征求意见: nobody waits for it. */
        ASKED("征求意见"),
        /** 补充材料: the applicant is asked for files. */
        MATERIAL("补充材料");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether its answer is one of those the rule of the step counts. */
        public boolean counts() {
            return this == OWN || this == PARALLEL;
        }
    }

    public WorkItem heldBy(@Nullable UUID holder) {
        return new WorkItem(
                id,
                stepId,
                caseNumber,
                stepKey,
                unit,
                holder,
                acts,
                state,
                openedAt,
                closedAt,
                kind,
                request,
                claimedAt);
    }

    /** Whether it came beside the step's own. */
    public boolean isAdded() {
        return kind != Kind.OWN;
    }

    /** Whether the rule of the step means one person, who cannot be replaced by taking the item over. */
    public boolean isMeantForOne() {
        return person != null && claimedAt == null;
    }
}
