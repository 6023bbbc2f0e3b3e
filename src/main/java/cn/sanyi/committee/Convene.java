package cn.sanyi.committee;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The office convenes the committee; the motion that follows takes day and place from here. */
@Component
class Convene implements Act {

    static final String FORM = "convene";

    private final Clock clock;

    Convene(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String code() {
        return "convene";
    }

    @Override
    public String label() {
        return "召集会议";
    }

    @Override
    public void perform(ActInProgress act) {
        LocalDate meetingOn = LocalDate.parse(act.data().path("meetingOn").asString());
        if (meetingOn.isBefore(LocalDate.now(clock))) {
            String message = "“会议日期”不能早于今天：" + meetingOn;
            throw Problem.refused(
                    "meeting-in-past", message, List.of(new Problem.Field("meetingOn", "not-past", message)));
        }
        act.freezeData();
        act.note("meetingOn", meetingOn.toString());
        act.completeStep(Map.of());
    }
}
