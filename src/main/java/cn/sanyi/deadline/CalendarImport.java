package cn.sanyi.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar somebody has brought.
 *
 * @param days those that differ from the rule Monday to Friday
 * @param workingDays of the whole year
 */
public record CalendarImport(
        UUID id,
        int year,
        String source,
        String fileName,
        String sha256,
        List<CalendarDay> days,
        int workingDays,
        String reason,
        State state,
        UUID proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {

    public enum State {
        PROPOSED("待确认"),
        TAKEN("已采用"),
        REJECTED("未采用");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
