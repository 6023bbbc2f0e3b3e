package cn.sanyi.approval.preview;

import cn.sanyi.policy.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of the reviewers says about data.
 *
 * @param role unit role of the bureau that looks at it, e.g. {@code HRSS}; {@link #SYSTEM} for what submitting itself checks
 * @param field as the form names it ({@code usages[2].amount}), {@code materials.<slot>}, or empty for the whole
 * @param rule stable code
 * @param message a sentence that names the matter and the rule
 * @param clause the clause it rests on; null where no document speaks of it
 */
public record ReviewFinding(
        Severity severity,
        String role,
        String field,
        String rule,
        String message,
        @Nullable String clause,
        Grade grade) {

    /** The role of findings that the system itself refuses a submission for. */
    public static final String SYSTEM = "SYSTEM";

    /** From the gravest. */
    public enum Severity {
        /** Submitting is refused. */
        REFUSED("不能提交"),
        /** A reviewer sends it back for this. */
        RETURNED("会被退回"),
        /** A reviewer may ask about it. */
        ASKED("可能被询问"),
        /** Good to know. */
        HINT("提示"),
        /** Checked and found in order. */
        PASSED("核对一致");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
