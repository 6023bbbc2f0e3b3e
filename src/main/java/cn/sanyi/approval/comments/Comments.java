package cn.sanyi.approval.comments;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be said with an act. Text is kept as typed. */
public final class Comments {

    /** 建议值: long enough for an opinion, short enough to be read in the timeline. */
    static final int LONGEST = 5000;

    private Comments() {}

    public static void check(ActEntry act, @Nullable String comment) {
        checkText(comment);
        if (act.is(ActEntry.Trait.NEEDS_COMMENT) && (comment == null || comment.isBlank())) {
            throw refused("comment-required", "“" + act.label() + "”须写明理由。");
        }
    }

    /** @throws Problem if it is too long or has characters that can be neither kept nor shown */
    public static void checkText(@Nullable String comment) {
        if (comment != null && comment.length() > LONGEST) {
            throw refused("comment-too-long", "意见最多 " + LONGEST + " 个字，现在有 " + comment.length() + " 个字。");
        }
        if (comment != null && comment.codePoints().anyMatch(Comments::isUnshowable)) {
            throw refused("comment-characters", "意见中有不能保存的控制字符或残缺字符，请删去。");
        }
    }

    private static boolean isUnshowable(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE -> true;
            case Character.CONTROL -> "\t\n\r".indexOf(character) < 0;
            default -> false;
        };
    }

    private static Problem refused(String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field("comment", code, message)));
    }
}
