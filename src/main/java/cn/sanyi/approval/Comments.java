package cn.sanyi.approval;

import cn.sanyi.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be said with an act. Text is kept as typed. */
final class Comments {

    /** 建议值: long enough for an opinion, short enough to be read in the timeline. */
    static final int LONGEST = 5000;

    private Comments() {}

    static void check(Act act, @Nullable String comment) {
        if (comment != null && comment.length() > LONGEST) {
            throw refused("comment-too-long", "意见最多 " + LONGEST + " 个字，现在有 " + comment.length() + " 个字。");
        }
        if (act.needsComment() && (comment == null || comment.isBlank())) {
            throw refused("comment-required", "“" + act.label() + "”须写明理由。");
        }
    }

    private static Problem refused(String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field("comment", code, message)));
    }
}
