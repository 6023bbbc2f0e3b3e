package cn.sanyi.committee;

import cn.sanyi.committee.MeetingStore.Head;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may draft and who may sign minutes, and when. */
@Component
class MinutesRights {

    private final MeetingAccess access;
    private final MeetingStore meetings;
    private final MeetingCases cases;
    private final JdbcClient jdbc;

    MinutesRights(MeetingAccess access, MeetingStore meetings, MeetingCases cases, JdbcClient jdbc) {
        this.access = access;
        this.meetings = meetings;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    void requireEnded(UUID meeting) {
        cases.requireEnded(meeting);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Head requireDrafter(Actor actor, UUID meeting) {
        Head head = access.requireOffice(actor, meeting);
        requireUnsigned(meetings.lock(meeting));
        cases.requireEnded(meeting);
        return head;
    }

    /** The chair of the committee, or who presided over one of its items. */
    @Transactional(propagation = Propagation.MANDATORY)
    Head requireSigner(Actor actor, UUID meeting) {
        Head head = access.requireVisible(actor, meeting);
        if (!maySign(actor, head)) {
            throw Problem.forbidden("not-the-chair", "会议纪要由主任委员或主持会议的委员签发");
        }
        requireUnsigned(meetings.lock(meeting));
        return head;
    }

    boolean maySign(Actor actor, UUID meeting) {
        return maySign(actor, access.requireVisible(actor, meeting));
    }

    private boolean maySign(Actor actor, Head head) {
        return actor.holds(PostKind.CHAIR, head.committee())
                || jdbc.sql("select exists (select 1 from meeting_item i join motion m on m.id = i.motion_id"
                                + " where i.meeting_id = ? and m.presiding = ? and m.passed is not null)")
                        .params(head.id(), actor.personId())
                        .query(Boolean.class)
                        .single();
    }

    private void requireUnsigned(Head head) {
        boolean signed = jdbc.sql(
                        "select exists (select 1 from minutes where meeting_id = ? and signed_at is not null)")
                .param(head.id())
                .query(Boolean.class)
                .single();
        if (signed) {
            throw Problem.conflict("minutes-signed", "会议纪要已经签发，不能再改");
        }
    }
}
