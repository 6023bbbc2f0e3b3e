package cn.sanyi.document;

import cn.sanyi.organization.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 公开台账: what the office has to publish, by when, and what it has decided not to. */
public interface DisclosureLedger {

    /**
     * One signed document.
     *
     * @param dueOn last day to publish it; null if it is not to be published, or no number of days is given
     * @param daysLeft negative when past; null with {@code dueOn} or once published
     */
    record Line(DisclosedDocument document, @Nullable LocalDate dueOn, @Nullable Integer daysLeft) {

        public boolean isOverdue() {
            return daysLeft != null && daysLeft < 0;
        }

        public boolean isNear() {
            return daysLeft != null && daysLeft >= 0 && daysLeft <= 5;
        }
    }

    /** Of the places whose office the person handles for; empty for others. */
    List<Line> of(Actor actor);

    /** Whether the person keeps a ledger at all. */
    boolean isKeptBy(Actor actor);

    /** All documents of a case with their attribute. */
    List<DisclosedDocument> ofCase(String caseNumber);

    /**
     * Makes it public.
     *
     * @throws cn.sanyi.platform.Problem forbidden for others than the office; {@code not-active}, {@code personal-data},
     *     {@code document-not-ready}
     */
    void publish(Actor actor, UUID id);

    /** Decides anew; a document that was public is so no longer until it is published again. */
    void change(Actor actor, UUID id, @Nullable String kind, @Nullable String ground, @Nullable String reason);
}
