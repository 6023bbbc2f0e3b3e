package cn.sanyi.committee;

import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.platform.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases of a meeting together: always locked first, and in one order, before anything of the meeting itself. */
@Component
class MeetingCases {

    private final MeetingStore meetings;
    private final MotionStore motions;
    private final CaseFiles cases;
    private final Presiding presiding;

    MeetingCases(MeetingStore meetings, MotionStore motions, CaseFiles cases, Presiding presiding) {
        this.meetings = meetings;
        this.motions = motions;
        this.cases = cases;
        this.presiding = presiding;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void lockAll(UUID meeting) {
        meetings.casesOf(meeting).forEach(cases::lock);
    }

    /** @throws Problem 409 once every item is decided, or the meeting was called off */
    void requireUnderWay(UUID meeting) {
        if (meetings.head(meeting).calledOff() || motions.openIn(meeting).isEmpty()) {
            throw Problem.conflict("meeting-over", "会议已经结束或取消，不能再更改到会情况");
        }
    }

    /** @throws Problem while an item is still voted on, and for a meeting that was called off */
    void requireEnded(UUID meeting) {
        if (meetings.head(meeting).calledOff()) {
            throw Problem.refused("meeting-called-off", "会议已取消，没有纪要");
        }
        if (!motions.openIn(meeting).isEmpty()) {
            throw Problem.refused("meeting-under-way", "还有议题没有宣布结果，会议结束后才能拟制纪要");
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void settlePresiding(UUID meeting) {
        motions.openIn(meeting).forEach(presiding::settle);
    }
}
