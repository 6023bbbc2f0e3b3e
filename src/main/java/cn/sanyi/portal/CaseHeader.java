package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.procedure.LimitNames;
import cn.sanyi.procedure.Procedure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of the case page.
 *
 * @param holders who has it now; empty once closed
 * @param clock the clock that counts now (of the open step, else of the case); null if none
 */
record CaseHeader(
        CaseFile caseFile,
        Procedure procedure,
        String applicant,
        String place,
        List<Holder> holders,
        Clocks.@Nullable CaseClock clock,
        Clocks.@Nullable Lamp lamp) {

    /**
     * @param where {@code 单位 · 环节}
     * @param assignedTo name of whom the business administrator assigned it to; null for most
     * @param fellTo to whom it fell because nobody responsible can act; null for most
     * @param reason why nobody can; null where somebody can
     */
    record Holder(String where, @Nullable String assignedTo, @Nullable String fellTo, @Nullable String reason) {}

    /** Style of the lamp: an ended clock shines by how it ended. */
    public String lampStyle() {
        if (clock == null || lamp == null) {
            return "paused";
        }
        return switch (lamp.colour()) {
            case DONE -> Boolean.TRUE.equals(clock.onTime()) ? "normal" : "over";
            case NORMAL -> "normal";
            case NEAR -> "near";
            case OVERDUE -> "over";
            case SEVERELY_OVERDUE -> "severe";
            default -> "paused";
        };
    }

    /** What the clock measures, e.g. {@code 试行期（至 2028-11-22）}. */
    public String limitName() {
        return clock == null || !LimitNames.isGiven(clock.limitKey())
                ? "时限"
                : "%s（至 %s）".formatted(LimitNames.label(clock.limitKey()), clock.dueOn());
    }

    /** The lamp in words, e.g. {@code 正常，还剩 42 天}. */
    public String lampText() {
        if (clock == null || lamp == null) {
            return "不计时";
        }
        return switch (lamp.colour()) {
            case DONE -> doneText();
            case PAUSED -> "暂停，到期日 " + clock.dueOn();
            case OVERDUE, SEVERELY_OVERDUE -> lamp.colour().label() + " " + -lamp.daysLeft() + " 天";
            default -> lamp.colour().label() + "，还剩 " + lamp.daysLeft() + " 天";
        };
    }

    /** A term that the matter gives is over; within a limit something was handed in, in time or not. */
    private String doneText() {
        if (clock != null && LimitNames.isGiven(clock.limitKey())) {
            return "已结束";
        }
        return clock != null && Boolean.TRUE.equals(clock.onTime()) ? "按时提交" : "逾期提交";
    }
}
