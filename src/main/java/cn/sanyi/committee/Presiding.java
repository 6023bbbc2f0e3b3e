package cn.sanyi.committee;

import cn.sanyi.approval.people.HandOver;
import cn.sanyi.audit.RecordBook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who presides over a motion (主持): the chair; if the chair is recused or not there, the first in the order of the committee who
 * is entitled and there (推). The work item that declares the result goes along.
 */
@Component
class Presiding {

    private final MotionStore motions;
    private final Attendances attendances;
    private final HandOver handOver;
    private final RecordBook record;

    Presiding(MotionStore motions, Attendances attendances, HandOver handOver, RecordBook record) {
        this.motions = motions;
        this.attendances = attendances;
        this.handOver = handOver;
        this.record = record;
    }

    /** Hands over if somebody else is to preside now. The caller holds the case row. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(OpenMotion motion) {
        List<Seat> seats = motions.seats(motion.id());
        Set<UUID> away = attendances.away(motion.id());
        List<Seat> there =
                seats.stream().filter(seat -> !away.contains(seat.person())).toList();
        boolean nobodyThere = there.stream().noneMatch(Seat::isEntitled);
        UUID presides = Roster.presiding(nobodyThere ? seats : there);
        if (!presides.equals(motion.presiding())) {
            motions.preside(motion.id(), presides);
            handOver.handOver(motion.stepId(), CloseVote.CODE, motion.presiding(), presides);
            record.append(
                    motion.caseNumber(),
                    "系统",
                    "preside",
                    Map.of(
                            "call",
                            motion.call(),
                            "from",
                            name(seats, motion.presiding()),
                            "to",
                            name(seats, presides)));
        }
    }

    private static String name(List<Seat> seats, UUID person) {
        return seats.stream()
                .filter(seat -> seat.person().equals(person))
                .map(Seat::name)
                .findFirst()
                .orElse("");
    }
}
