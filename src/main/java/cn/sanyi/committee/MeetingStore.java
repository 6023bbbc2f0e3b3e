package cn.sanyi.committee;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Meetings, agendas and invitations as rows; what is written belongs to the caller's transaction. */
@Repository
class MeetingStore {

    /** A case on the agenda whose motion is about to open. */
    record DueItem(UUID id, UUID meeting, LocalDate meetingOn, String place, boolean secret) {}

    /** What decides who may do what in a meeting. */
    record Head(
            UUID id,
            UUID committee,
            String committeeName,
            UUID office,
            String officeName,
            String jurisdiction,
            int year,
            int seq,
            LocalDate meetingOn,
            boolean calledOff) {

        /** E.g. {@code 晋江市医管委2026年第3次会议}. */
        String title() {
            return committeeName + year + "年第" + seq + "次会议";
        }
    }

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number counts per committee and year of the meeting, without gap: undone, the next one gets it. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID insert(MeetingPlan plan, List<Seat> invited, Actor convener, Instant at) {
        UUID id = UUID.randomUUID();
        int seq = jdbc.sql(
                        """
                insert into meeting_number (committee, year, last) values (?, ?, 1)
                on conflict (committee, year) do update set last = meeting_number.last + 1 returning last""")
                .params(plan.committee().id(), plan.on().getYear())
                .query(Integer.class)
                .single();
        jdbc.sql(
                        """
                insert into meeting (id, committee, committee_name, jurisdiction, office, office_name, year, seq, meeting_on,
                    begins_at, place, agenda, convener, convened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, plan.committee().id(), plan.committee().name())
                .params(
                        plan.committee().jurisdiction(),
                        plan.office().id(),
                        plan.office().name())
                .params(plan.on().getYear(), seq, plan.on())
                .param(plan.beginsAt())
                .params(plan.place(), plan.agenda(), convener.name(), at.atOffset(ZoneOffset.UTC))
                .update();
        insertItems(id, plan.items());
        insertInvitations(id, invited);
        return id;
    }

    private void insertItems(UUID meeting, List<MeetingPlan.Item> items) {
        for (int index = 0; index < items.size(); index++) {
            jdbc.sql("insert into meeting_item (id, meeting_id, position, case_number, secret) values (?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), meeting, index + 1)
                    .params(items.get(index).caseNumber(), items.get(index).secret())
                    .update();
        }
    }

    private void insertInvitations(UUID meeting, List<Seat> invited) {
        for (int position = 0; position < invited.size(); position++) {
            Seat seat = invited.get(position);
            jdbc.sql("insert into invitation (meeting_id, person_id, position, name, post) values (?, ?, ?, ?, ?)")
                    .params(meeting, seat.person(), position)
                    .params(seat.name(), seat.kind().name())
                    .update();
        }
    }

    /** The item under which the case is about to be voted on; empty if it has not been convened. */
    Optional<DueItem> dueItem(String caseNumber) {
        return jdbc.sql(
                        """
                select i.id, i.meeting_id as meeting, m.meeting_on, m.place, i.secret
                from meeting_item i join meeting m on m.id = i.meeting_id
                where i.case_number = ? and i.motion_id is null""")
                .param(caseNumber)
                .query(DueItem.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void opened(UUID item, UUID motion) {
        jdbc.sql("update meeting_item set motion_id = ? where id = ?")
                .params(motion, item)
                .update();
    }

    /** Cases of the agenda in the order in which they are locked. */
    List<String> casesOf(UUID meeting) {
        return jdbc.sql("select case_number from meeting_item where meeting_id = ? order by case_number")
                .param(meeting)
                .query(String.class)
                .list();
    }

    boolean isOpen(UUID meeting, String caseNumber) {
        return jdbc.sql("select exists (select 1 from meeting_item i join motion m on m.id = i.motion_id"
                        + " where i.meeting_id = ? and i.case_number = ? and m.state = 'OPEN')")
                .params(meeting, caseNumber)
                .query(Boolean.class)
                .single();
    }

    List<UUID> invited(UUID meeting) {
        return jdbc.sql("select person_id from invitation where meeting_id = ? order by position")
                .param(meeting)
                .query(UUID.class)
                .list();
    }

    Head head(UUID id) {
        return jdbc.sql(
                        """
                select id, committee, committee_name, office, office_name, jurisdiction, year, seq, meeting_on,
                    called_off_at is not null as called_off
                from meeting where id = ?""")
                .param(id)
                .query(Head.class)
                .optional()
                .orElseThrow(MeetingStore::unknown);
    }

    /** Whoever signs, drafts or dissents queues here. */
    @Transactional(propagation = Propagation.MANDATORY)
    Head lock(UUID id) {
        return jdbc.sql("select id from meeting where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(this::head)
                .orElseThrow(MeetingStore::unknown);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void callOff(UUID id, String by, String reason, Instant at) {
        jdbc.sql("update meeting set called_off_at = ?, called_off_by = ?, call_off_reason = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), by, reason, id)
                .update();
    }

    /** Said alike of a meeting that does not exist and of one this person may not see. */
    static Problem unknown() {
        return Problem.notFound("unknown-meeting", "没有这次会议，或您无权查看");
    }
}
