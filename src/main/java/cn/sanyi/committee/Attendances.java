package cn.sanyi.committee;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who came to meetings, as rows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Attendances {

    private final JdbcClient jdbc;

    Attendances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the person was not invited; nothing is changed then */
    boolean mark(
            UUID meeting, UUID person, AttendanceStatus status, @Nullable String reason, String markedBy, Instant at) {
        return jdbc.sql(
                                """
                insert into attendance (meeting_id, person_id, status, reason, marked_by, at)
                select meeting_id, person_id, :status, :reason, :by, :at
                from invitation where meeting_id = :meeting and person_id = :person
                on conflict (meeting_id, person_id) do update
                set status = excluded.status, reason = excluded.reason, marked_by = excluded.marked_by, at = excluded.at""")
                        .param("meeting", meeting)
                        .param("person", person)
                        .param("status", status.name())
                        .param("reason", reason)
                        .param("by", markedBy)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @throws Problem if the member is marked as not there: who votes says first that they came */
    void comesToVote(UUID motion, Actor member, Instant at) {
        jdbc.sql(
                        """
                insert into attendance (meeting_id, person_id, status, marked_by, at)
                select n.meeting_id, n.person_id, 'PRESENT', :name, :at
                from meeting_item i join invitation n using (meeting_id)
                where i.motion_id = :motion and n.person_id = :person
                on conflict (meeting_id, person_id) do nothing""")
                .param("motion", motion)
                .param("person", member.personId())
                .param("name", member.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (away(motion).contains(member.personId())) {
            throw Problem.refused("not-attending", "您在本次会议中记为请假或缺席，到会的请先签到，再表决");
        }
    }

    /** Those marked as not there in the meeting of the motion; whoever has not said anything is not among them. */
    Set<UUID> away(UUID motion) {
        return Set.copyOf(jdbc.sql("select a.person_id from attendance a join meeting_item i using (meeting_id)"
                        + " where i.motion_id = ? and a.status in ('ABSENT', 'LEAVE')")
                .param(motion)
                .query(UUID.class)
                .list());
    }
}
