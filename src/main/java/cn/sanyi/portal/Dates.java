package cn.sanyi.portal;

import cn.sanyi.deadline.Clocks;
import cn.sanyi.procedure.LimitNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Days and times as pages show them, in Beijing time. */
@Component
final class Dates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public String minute(Instant at) {
        return MINUTE.format(at.atZone(ZONE));
    }

    public String day(LocalDate day) {
        return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
    }

    /** What the clock measures. */
    public String limit(Clocks.CaseClock clock) {
        return LimitNames.label(clock.limitKey());
    }

    public String clock(Clocks.CaseClock clock) {
        return switch (clock.state()) {
            case RUNNING -> "计时中";
            case PAUSED -> "暂停";
            case ENDED -> "已于 " + clock.endedOn() + " 停止，" + (Boolean.TRUE.equals(clock.onTime()) ? "按时" : "逾期");
        };
    }
}
