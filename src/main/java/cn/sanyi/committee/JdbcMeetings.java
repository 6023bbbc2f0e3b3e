package cn.sanyi.committee;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.committee.Meeting.Attendance;
import cn.sanyi.committee.Meeting.Invitee;
import cn.sanyi.committee.Meeting.Item;
import cn.sanyi.committee.Meeting.State;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings. How far one has come follows from its motions. */
@Repository
class JdbcMeetings implements Meetings {

    private static final int MOST = 200;
    private static final String STATE =
            """
            case when m.called_off_at is not null then 'CALLED_OFF'
                 when exists (select 1 from meeting_item i join motion o on o.id = i.motion_id
                              where i.meeting_id = m.id and o.state = 'OPEN') then 'CONVENED'
                 else 'ENDED' end as state""";

    private final JdbcClient jdbc;
    private final MeetingAccess access;
    private final Motions motions;
    private final CaseFiles cases;
    private final Directory directory;

    JdbcMeetings(JdbcClient jdbc, MeetingAccess access, Motions motions, CaseFiles cases, Directory directory) {
        this.jdbc = jdbc;
        this.access = access;
        this.motions = motions;
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> visible(Actor actor) {
        return jdbc.sql(
                        "select m.*, " + STATE
                                + """
                , (select count(*) from meeting_item i where i.meeting_id = m.id) as items,
                (select count(*) from meeting_item i join motion o on o.id = i.motion_id
                 where i.meeting_id = m.id and o.state <> 'OPEN') as decided,
                exists (select 1 from minutes n where n.meeting_id = m.id and n.signed_at is not null) as signed
                from meeting m
                where m.committee = any (:units) or m.office = any (:units)
                   or m.jurisdiction = any (:places)
                   or exists (select 1 from invitation v where v.meeting_id = m.id and v.person_id = :person)
                order by m.meeting_on desc, m.seq desc limit :most""")
                .param("units", units(actor))
                .param("places", access.overseen(actor))
                .param("person", actor.personId())
                .param("most", MOST)
                .query((row, index) -> row(row))
                .list();
    }

    private static UUID[] units(Actor actor) {
        return actor.posts().stream()
                .map(Actor.Held::unitId)
                .filter(actor::handlesFor)
                .distinct()
                .toArray(UUID[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("committee_name") + row.getInt("year") + "年第" + row.getInt("seq") + "次会议",
                State.valueOf(row.getString("state")),
                row.getObject("meeting_on", LocalDate.class),
                row.getObject("begins_at", LocalTime.class),
                row.getString("place"),
                row.getInt("items"),
                row.getInt("decided"),
                row.getBoolean("signed"));
    }

    @Override
    @Transactional(readOnly = true)
    public Meeting get(Actor actor, UUID id) {
        access.requireVisible(actor, id);
        return jdbc.sql("select m.*, " + STATE + " from meeting m where m.id = ?")
                .param(id)
                .query((row, index) -> meeting(row))
                .single();
    }

    private Meeting meeting(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable String calledOffBy = row.getString("called_off_by");
        return new Meeting(
                id,
                row.getObject("committee", UUID.class),
                row.getString("committee_name"),
                row.getString("jurisdiction"),
                row.getObject("office", UUID.class),
                row.getString("office_name"),
                row.getInt("year"),
                row.getInt("seq"),
                State.valueOf(row.getString("state")),
                row.getObject("meeting_on", LocalDate.class),
                row.getObject("begins_at", LocalTime.class),
                row.getString("place"),
                row.getString("convener"),
                instant(row, "convened_at"),
                invitees(id),
                items(id),
                calledOffBy == null
                        ? null
                        : new Meeting.CallingOff(
                                calledOffBy, row.getString("call_off_reason"), instant(row, "called_off_at")));
    }

    private List<Invitee> invitees(UUID meeting) {
        return jdbc.sql(
                        """
                select n.person_id, n.name, n.post, a.status, a.reason, a.marked_by, a.at
                from invitation n left join attendance a using (meeting_id, person_id)
                where n.meeting_id = ? order by n.position""")
                .param(meeting)
                .query((row, index) -> new Invitee(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        PostKind.valueOf(row.getString("post")).label(),
                        attendance(row)))
                .list();
    }

    private static @Nullable Attendance attendance(ResultSet row) throws SQLException {
        @Nullable String status = row.getString("status");
        return status == null
                ? null
                : new Attendance(
                        AttendanceStatus.valueOf(status),
                        row.getString("reason"),
                        row.getString("marked_by"),
                        instant(row, "at"));
    }

    private List<Item> items(UUID meeting) {
        record Line(int position, String caseNumber, UUID motionId) {}
        return jdbc
                .sql("select position, case_number, motion_id from meeting_item where meeting_id = ? order by position")
                .param(meeting)
                .query(Line.class)
                .list()
                .stream()
                .map(line -> item(line.position(), line.caseNumber(), line.motionId()))
                .toList();
    }

    private Item item(int position, String caseNumber, UUID motion) {
        CaseFile caseFile = cases.find(caseNumber).orElseThrow();
        String applicant = directory.unit(caseFile.applicant()).map(Unit::name).orElse("");
        return new Item(position, caseNumber, caseFile.title(), applicant, motions.get(motion));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
