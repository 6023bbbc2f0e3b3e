package cn.sanyi.settings;

import cn.sanyi.policy.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a parameter: proposed by one administrator, confirmed by one — by another one, where it takes four eyes.
 *
 * @param value null: explicitly none, or the place above decides
 * @param inherits the place gives up its own rule
 * @param reason why it is changed, for the record
 */
public record ParameterChange(
        UUID id,
        String key,
        String jurisdiction,
        LocalDate effectiveFrom,
        @Nullable String value,
        boolean inherits,
        @Nullable String clause,
        Grade grade,
        String source,
        String reason,
        boolean fourEyes,
        State state,
        Signed proposed,
        @Nullable Signed confirmed,
        @Nullable Signed closed,
        @Nullable String closingReason) {

    public enum State {
        PROPOSED("待确认"),
        CONFIRMED("已确认"),
        REJECTED("已驳回"),
        WITHDRAWN("已撤回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Who did it and when. */
    public record Signed(UUID person, String name, Instant at) {}
}
