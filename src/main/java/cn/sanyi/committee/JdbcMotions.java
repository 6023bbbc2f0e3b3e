package cn.sanyi.committee;

import cn.sanyi.committee.Motion.Ballot;
import cn.sanyi.committee.Motion.Dissent;
import cn.sanyi.committee.Motion.Member;
import cn.sanyi.committee.Motion.Result;
import cn.sanyi.committee.Motion.Standing;
import cn.sanyi.committee.Motion.VotingRule;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads motions; ballots leave the database only once they are counted, secret ones as numbers only. */
@Repository
class JdbcMotions implements Motions {

    private static final String SELECT =
            "select m.*, i.meeting_id from motion m left join meeting_item i on i.motion_id = m.id ";

    private final JdbcClient jdbc;
    private final ChangeLists changes;

    JdbcMotions(JdbcClient jdbc, ChangeLists changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Motion> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where m.case_number = ? order by m.call")
                .param(caseNumber)
                .query((row, index) -> motion(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Motion get(UUID id) {
        return jdbc.sql(SELECT + "where m.id = ?")
                .param(id)
                .query((row, index) -> motion(row))
                .optional()
                .orElseThrow(() -> Problem.notFound("unknown-motion", "没有这次表决"));
    }

    private Motion motion(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        VotingRule rule = MotionStore.rule(row);
        @Nullable Boolean passed = row.getObject("passed", Boolean.class);
        return new Motion(
                id,
                row.getObject("meeting_id", UUID.class),
                row.getString("case_number"),
                row.getObject("step_id", UUID.class),
                row.getInt("call"),
                MotionState.valueOf(row.getString("state")),
                row.getObject("meeting_on", LocalDate.class),
                row.getString("place"),
                row.getBoolean("secret"),
                row.getObject("presiding", UUID.class),
                rule,
                members(id, passed != null),
                changes.of(id),
                dissents(id),
                passed == null ? null : result(id, rule, passed),
                instant(row, "opened_at"),
                row.getObject("closed_at") == null ? null : instant(row, "closed_at"));
    }

    private List<Member> members(UUID motion, boolean counted) {
        return jdbc.sql(
                        """
                select m.*, b.at, v.person_id is not null as voted,
                    case when :counted then b.choice end as choice, case when :counted then b.remark end as remark
                from motion_member m
                left join voted v using (motion_id, person_id)
                left join ballot b using (motion_id, person_id)
                where m.motion_id = :motion order by m.position""")
                .param("counted", counted)
                .param("motion", motion)
                .query((row, index) -> member(row))
                .list();
    }

    private static Member member(ResultSet row) throws SQLException {
        @Nullable String choice = row.getString("choice");
        return new Member(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                PostKind.valueOf(row.getString("post")).label(),
                Standing.valueOf(row.getString("standing")),
                row.getString("reason"),
                row.getBoolean("voted"),
                choice == null
                        ? null
                        : new Ballot(Choice.valueOf(choice), row.getString("remark"), instant(row, "at")));
    }

    private List<Dissent> dissents(UUID motion) {
        return jdbc.sql(
                        """
                select d.*, m.name from dissent d join motion_member m using (motion_id, person_id)
                where d.motion_id = ? order by m.position""")
                .param(motion)
                .query((row, index) -> new Dissent(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("text"),
                        instant(row, "at")))
                .list();
    }

    private Result result(UUID motion, VotingRule rule, boolean passed) {
        Tally tally = jdbc.sql(BallotBox.COUNT)
                .param("motion", motion)
                .query(Tally.class)
                .single();
        return new Result(tally, passed, tally.inWords(rule));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
