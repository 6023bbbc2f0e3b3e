package cn.sanyi.settings;

import cn.sanyi.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every change says why; the record keeps it. */
public final class Reasons {

    private static final int LONGEST = 500;

    private Reasons() {}

    /** @throws Problem {@code reason-length} */
    public static String required(@Nullable String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.length() < 2 || reason.length() > LONGEST) {
            String message = "理由须为 2 至 %d 个字。".formatted(LONGEST);
            throw Problem.refused(
                    "reason-length", message, List.of(new Problem.Field("reason", "reason-length", message)));
        }
        return reason;
    }
}
