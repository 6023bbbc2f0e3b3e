package cn.sanyi.collaboration;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.opinions.OpinionMatrix.Stance;
import cn.sanyi.platform.Problem;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever gives an opinion says in {@code standpoint} whether they agree; the words stand in the comment. */
@Component
class Standpoint {

    /** @throws Problem if none is chosen */
    void require(ActInProgress act) {
        String given = act.data().path("standpoint").asString("");
        if (Arrays.stream(Stance.values()).noneMatch(stance -> stance.name().equals(given))) {
            String message = "（表态）须选择同意、有意见或不涉及。";
            throw Problem.refused(
                    "standpoint-required",
                    message,
                    List.of(new Problem.Field("standpoint", "standpoint-required", message)));
        }
    }
}
