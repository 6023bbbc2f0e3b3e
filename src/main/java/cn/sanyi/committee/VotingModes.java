package cn.sanyi.committee;

import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Open (记名) or secret (无记名) vote. The parameter {@code vote.secret} says what is usual in a place and whether the office may
 * choose otherwise when it convenes: {@code open}, {@code secret}, {@code always-open}, {@code always-secret} (建议值; the
 * documents say nothing). Without it votes are open unless chosen otherwise.
 */
@Component
class VotingModes {

    private static final String ALWAYS = "always-";

    static final String OPEN = "OPEN";
    static final String SECRET = "SECRET";

    private final Parameters parameters;

    VotingModes(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * @param chosen {@code OPEN}, {@code SECRET}, or null for what is usual
     * @throws Problem if the place leaves no choice and something else was chosen
     */
    boolean isSecret(String jurisdiction, LocalDate on, @Nullable String chosen) {
        String rule = rule(jurisdiction, on);
        boolean usual = rule.endsWith("secret");
        boolean wanted = chosen == null ? usual : chosen.equals(SECRET);
        if (rule.startsWith(ALWAYS) && wanted != usual) {
            String message = "本地规定一律" + (usual ? "无记名" : "记名") + "表决（参数 vote.secret），不能选择其他方式";
            throw Problem.refused("vote-mode-fixed", message, List.of(new Problem.Field("voting", "fixed", message)));
        }
        return wanted;
    }

    /** Whether the place leaves no choice. */
    boolean isFixed(String jurisdiction, LocalDate on) {
        return rule(jurisdiction, on).startsWith(ALWAYS);
    }

    private String rule(String jurisdiction, LocalDate on) {
        return parameters
                .find("vote.secret", jurisdiction, on)
                .map(Parameter::value)
                .orElse("open");
    }
}
