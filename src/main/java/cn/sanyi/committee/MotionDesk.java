package cn.sanyi.committee;

import cn.sanyi.committee.MeetingStore.DueItem;
import cn.sanyi.committee.MotionStore.NewMotion;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens motions under the agenda of their meeting. */
@Component
class MotionDesk {

    private final MotionStore motions;
    private final MeetingStore meetings;

    MotionDesk(MotionStore motions, MeetingStore meetings) {
        this.motions = motions;
        this.meetings = meetings;
    }

    Optional<DueItem> dueItem(String caseNumber) {
        return meetings.dueItem(caseNumber);
    }

    void open(NewMotion motion, List<Seat> seats, DueItem item) {
        motions.insert(motion, seats);
        meetings.opened(item.id(), motion.id());
    }
}
