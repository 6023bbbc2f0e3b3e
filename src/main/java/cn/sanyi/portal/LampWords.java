package cn.sanyi.portal;

import cn.sanyi.deadline.Clocks;
import cn.sanyi.deadline.Clocks.Colour;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a clock's lamp is called and which style it has. */
@Component
final class LampWords {

    public String css(@Nullable Object lamp) {
        Colour colour = lamp instanceof Clocks.Lamp each ? each.colour() : (Colour) lamp;
        return switch (colour == null ? Colour.NONE : colour) {
            case NORMAL -> "normal";
            case NEAR -> "near";
            case OVERDUE -> "over";
            case SEVERELY_OVERDUE -> "severe";
            default -> "paused";
        };
    }

    /** Name of a group of the task list. */
    public String group(Colour colour) {
        return switch (colour) {
            case OVERDUE -> "已超期";
            case NORMAL -> "未到期";
            default -> colour.label();
        };
    }

    public String text(Colour colour, @Nullable Integer daysLeft) {
        if (daysLeft == null || colour == Colour.PAUSED) {
            return colour.label();
        }
        return daysLeft < 0 ? colour.label() + " " + -daysLeft + " 天" : colour.label() + "，还剩 " + daysLeft + " 天";
    }
}
