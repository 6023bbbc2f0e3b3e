package cn.sanyi.approval.comments;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A reason that people choose (原因代码); administrators look after the list.
 *
 * @param basis what it rests on in words, null if on nothing but the clause or nothing at all
 * @param grade as shown, e.g. {@code 建议值}
 * @param procedureKey of the procedure (事项) whose cases it is for; null: all
 */
@NamedInterface("comments")
public record Reason(
        String code,
        Kind kind,
        String label,
        @Nullable String clause,
        @Nullable String basis,
        String grade,
        @Nullable String procedureKey) {

    /** What a reason is given for. */
    public enum Kind {
        CORRECTION("补正"),
        RETURN("退回"),
        OBJECTION("异议"),
        PAUSE("暂停计时"),
        REVOCATION("撤销");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
