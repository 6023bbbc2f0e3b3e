package cn.sanyi.approval.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * To whom a work item fell because nobody responsible can do it.
 *
 * @param reason in a sentence: why nobody can
 * @param unit of the business administrators who assign it; null where the head has it
 */
@NamedInterface("people")
public record Fallback(To to, String reason, @Nullable UUID unit) {

    public enum To {
        /** The unit's head may act on it. */
        HEAD("单位负责人"),
        /** The business administrator assigns it to somebody who can. */
        ADMIN("业务管理员指派"),
        /** Likewise; in this place no unit fills the role. */
        NO_UNIT("业务管理员指派");

        private final String label;

        To(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isHeads() {
        return to == To.HEAD;
    }
}
