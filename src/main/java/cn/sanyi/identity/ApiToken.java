package cn.sanyi.identity;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access token (访问令牌) as it stands; its secret is not kept.
 *
 * @param expiresAt from then on it is worth nothing
 * @param lastUsedAt to the minute; null: never
 */
record ApiToken(
        UUID id,
        UUID account,
        String name,
        TokenScope scope,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime lastUsedAt,
        State state) {

    enum State {
        VALID("有效"),
        EXPIRED("已过期"),
        REVOKED("已撤销");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isValid() {
        return state == State.VALID;
    }
}
