package cn.sanyi.committee;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.committee.MeetingStore.Head;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attendance (签到): a member signs in on the day of the meeting; the office may mark who came, who did not, and who is on leave
 * and why. Whoever is marked away does not preside; who presides instead follows at once.
 */
@Service
public class AttendanceDesk {

    private static final int LONGEST = 200;

    private final MeetingAccess access;
    private final Attendances attendances;
    private final MeetingCases cases;
    private final RecordBook record;
    private final Clock clock;

    AttendanceDesk(MeetingAccess access, Attendances attendances, MeetingCases cases, RecordBook record, Clock clock) {
        this.access = access;
        this.attendances = attendances;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    /** Once more does no harm. @throws Problem before the day, if not invited, or when the meeting is over */
    @Transactional
    public void signIn(Actor actor, UUID meeting) {
        Head head = access.requireVisible(actor, meeting);
        if (!access.wasInvited(actor, meeting)) {
            throw Problem.forbidden("not-invited", "不是本次会议的应到委员，不能签到");
        }
        if (LocalDate.now(clock).isBefore(head.meetingOn())) {
            throw Problem.refused("meeting-not-yet", "会议定于%s召开，当日方可签到".formatted(head.meetingOn()));
        }
        mark(head, actor.personId(), AttendanceStatus.PRESENT, null, actor);
    }

    /** @param reason required for leave; kept for absence too */
    @Transactional
    public void mark(Actor office, UUID meeting, UUID person, AttendanceStatus status, @Nullable String reason) {
        Head head = access.requireOffice(office, meeting);
        String why = reason == null ? "" : reason.strip();
        if (status == AttendanceStatus.LEAVE && why.isEmpty() || why.length() > LONGEST) {
            String message = "“请假原因”必填，最多 " + LONGEST + " 个字";
            throw Problem.refused("leave-reason", message, List.of(new Problem.Field("reason", "required", message)));
        }
        if (status == AttendanceStatus.PRESENT && LocalDate.now(clock).isBefore(head.meetingOn())) {
            throw Problem.refused("meeting-not-yet", "会议定于%s召开，当日方可登记到会".formatted(head.meetingOn()));
        }
        mark(head, person, status, why.isEmpty() ? null : why, office);
    }

    private void mark(Head head, UUID person, AttendanceStatus status, @Nullable String reason, Actor by) {
        cases.lockAll(head.id());
        cases.requireUnderWay(head.id());
        if (!attendances.mark(head.id(), person, status, reason, by.name(), clock.instant())) {
            throw Problem.refused("not-invited", "不是本次会议的应到委员，不能签到");
        }
        cases.settlePresiding(head.id());
        record.append(
                MeetingOpening.CHAIN,
                by.name(),
                "attendance",
                Map.of(
                        "meeting",
                        head.id().toString(),
                        "person",
                        person.toString(),
                        "status",
                        status.name(),
                        "reason",
                        reason == null ? "" : reason));
    }
}
