package cn.sanyi.publicity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection (异议) to a public notice, as the office reads it.
 *
 * @param receipt number by which the objector asks for the answer, e.g. {@code JJ-YY-2026-0001}
 * @param step the step in which it is answered
 * @param name who objected; for others than the office masked
 * @param contact for others than the office masked
 * @param reason what it is about, as the list of reasons called it; null where there was nothing to choose
 * @param file null if none was sent
 * @param answer null until answered
 */
public record Objection(
        UUID id,
        String receipt,
        UUID notice,
        String caseNumber,
        UUID step,
        String name,
        String contact,
        @Nullable String reason,
        String content,
        @Nullable File file,
        Instant receivedAt,
        @Nullable Answer answer) {

    public record File(String name, String mediaType, String sha256) {}

    /** @param unit who answered */
    public record Answer(Outcome outcome, String text, String unit, Instant at) {}

    public enum Outcome {
        ADOPTED("采纳"),
        PARTLY("部分采纳"),
        NOT_ADOPTED("不采纳");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
