package cn.sanyi.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public notice (公示) about a case.
 *
 * @param run the run that carries it: beside the case's main process, or the number of the case for the main process itself
 * @param unit who published it
 * @param document the document it is about, null if none
 * @param opensOn first day on which objections are taken
 * @param closesOn last day, until 24:00
 * @param result what came of it, null while open or if nothing was said
 * @param withdrawReason null unless withdrawn
 */
public record PublicNotice(
        UUID id,
        String caseNumber,
        String run,
        String jurisdiction,
        UUID unit,
        String unitName,
        String subject,
        String body,
        @Nullable UUID document,
        LocalDate opensOn,
        LocalDate closesOn,
        State state,
        String publisher,
        Instant publishedAt,
        @Nullable Instant endedAt,
        @Nullable String result,
        @Nullable String withdrawReason) {

    public enum State {
        OPEN("公示中"),
        CLOSED("公示结束"),
        WITHDRAWN("已撤下");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether everybody may know of it that day. */
    public boolean isShown(LocalDate today) {
        return state != State.WITHDRAWN && !today.isBefore(opensOn);
    }

    public boolean takesObjections(LocalDate today) {
        return state == State.OPEN && !today.isBefore(opensOn) && !today.isAfter(closesOn);
    }
}
