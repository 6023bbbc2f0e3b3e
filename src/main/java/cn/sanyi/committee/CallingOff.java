package cn.sanyi.committee;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.committee.MeetingStore.Head;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a whole meeting off: every case on its agenda goes back to be convened again, in one transaction. */
@Service
public class CallingOff {

    private static final int LONGEST = 500;

    private final MeetingAccess access;
    private final AgendaItems items;
    private final MeetingStore meetings;
    private final RecordBook record;
    private final Clock clock;

    CallingOff(MeetingAccess access, AgendaItems items, MeetingStore meetings, RecordBook record, Clock clock) {
        this.access = access;
        this.items = items;
        this.meetings = meetings;
        this.record = record;
        this.clock = clock;
    }

    /** @throws Problem if anybody has voted on an item; then nothing is called off */
    @Transactional
    public void callOff(Actor office, UUID meeting, String reason) {
        Head head = access.requireOffice(office, meeting);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            String message = "“取消原因”必填，最多 " + LONGEST + " 个字";
            throw Problem.refused(
                    "calling-off-reason", message, List.of(new Problem.Field("reason", "required", message)));
        }
        items.strikeAll(office, head, why);
        meetings.callOff(meeting, office.name(), why, clock.instant());
        record.append(
                MeetingOpening.CHAIN,
                office.name(),
                "callOffMeeting",
                Map.of("meeting", meeting.toString(), "title", head.title(), "reason", why));
    }
}
