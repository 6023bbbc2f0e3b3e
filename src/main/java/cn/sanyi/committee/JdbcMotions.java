package cn.sanyi.committee;

import cn.sanyi.committee.Motion.Ballot;
import cn.sanyi.committee.Motion.Member;
import cn.sanyi.committee.Motion.Result;
import cn.sanyi.committee.Motion.Standing;
import cn.sanyi.committee.Motion.VotingRule;
import cn.sanyi.organization.PostKind;
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

/** Reads motions; ballots leave the database only once they are counted. */
@Repository
class JdbcMotions implements Motions {

    private final JdbcClient jdbc;

    JdbcMotions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Motion> ofCase(String caseNumber) {
        return jdbc.sql("select * from motion where case_number = ? order by call")
                .param(caseNumber)
                .query((row, index) -> motion(row))
                .list();
    }

    private Motion motion(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        VotingRule rule = MotionStore.rule(row);
        @Nullable Boolean passed = row.getObject("passed", Boolean.class);
        List<Member> members = members(id, passed != null);
        return new Motion(
                id,
                row.getString("case_number"),
                row.getInt("call"),
                MotionState.valueOf(row.getString("state")),
                row.getObject("meeting_on", LocalDate.class),
                row.getString("place"),
                row.getObject("presiding", UUID.class),
                rule,
                members,
                passed == null ? null : result(members, rule, passed),
                instant(row, "opened_at"),
                row.getObject("closed_at") == null ? null : instant(row, "closed_at"));
    }

    private List<Member> members(UUID motion, boolean counted) {
        return jdbc.sql(
                        """
                select m.*, b.at, b.at is not null as voted,
                    case when :counted then b.choice end as choice, case when :counted then b.remark end as remark
                from motion_member m left join ballot b using (motion_id, person_id)
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

    private static Result result(List<Member> members, VotingRule rule, boolean passed) {
        long entitled = members.stream()
                .filter(member -> member.standing() == Standing.ENTITLED)
                .count();
        var tally = new Tally(
                (int) entitled,
                count(members, Choice.AGREE),
                count(members, Choice.DISAGREE),
                count(members, Choice.ABSTAIN));
        return new Result(tally, passed, tally.inWords(rule));
    }

    private static int count(List<Member> members, Choice choice) {
        return (int) members.stream()
                .filter(member -> member.ballot() != null && member.ballot().choice() == choice)
                .count();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
