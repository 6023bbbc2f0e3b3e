package cn.sanyi.fund;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a plan divides the money among the members. The documents prescribe none, so the plan itself says which. */
public enum ShareMethod {
    /** Typed in; nothing is computed. */
    MANUAL("手工填写"),
    /** By weights that are typed in. No ratio is founded in the documents, so none is proposed. */
    FIXED_RATIO("固定比例"),
    SCORE("按得分"),
    SCORE_WORKLOAD("按得分×工作量");

    private final String label;

    ShareMethod(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether weights come from a frozen snapshot. */
    public boolean needsSnapshot() {
        return this == SCORE || this == SCORE_WORKLOAD;
    }

    /** Manual where none, or none known, is named. */
    static ShareMethod of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(method -> method.name().equals(code))
                .findFirst()
                .orElse(MANUAL);
    }
}
