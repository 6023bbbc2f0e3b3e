package cn.sanyi.committee;

import cn.sanyi.committee.Motion.Standing;
import cn.sanyi.committee.Motion.VotingRule;
import cn.sanyi.platform.Problem;
import cn.sanyi.policy.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Motions and their members as rows; everything here belongs to the act that asks. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MotionStore {

    record NewMotion(
            UUID id,
            String caseNumber,
            UUID stepId,
            LocalDate meetingOn,
            String place,
            boolean secret,
            UUID presiding,
            VotingRule rule,
            Instant at) {}

    private final JdbcClient jdbc;

    MotionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The call counts on over all motions of the case. */
    void insert(NewMotion motion, List<Seat> seats) {
        jdbc.sql(
                        """
                insert into motion (id, case_number, step_id, call, state, meeting_on, place, secret, presiding,
                    quorum, quorum_grade, majority, majority_grade, opened_at)
                values (:id, :case, :step, (select coalesce(max(call), 0) + 1 from motion where case_number = :case), 'OPEN',
                    :on, :place, :secret, :presiding, :quorum, :quorumGrade, :majority, :majorityGrade, :at)""")
                .param("id", motion.id())
                .param("case", motion.caseNumber())
                .param("step", motion.stepId())
                .param("on", motion.meetingOn())
                .param("place", motion.place())
                .param("secret", motion.secret())
                .param("presiding", motion.presiding())
                .param("quorum", motion.rule().quorum().toString())
                .param("quorumGrade", motion.rule().quorumGrade().name())
                .param("majority", motion.rule().majority().toString())
                .param("majorityGrade", motion.rule().majorityGrade().name())
                .param("at", motion.at().atOffset(ZoneOffset.UTC))
                .update();
        for (int position = 0; position < seats.size(); position++) {
            insert(motion.id(), position, seats.get(position));
        }
    }

    private void insert(UUID motion, int position, Seat seat) {
        Standing standing = seat.isEntitled() ? Standing.ENTITLED : Standing.RECUSED;
        jdbc.sql(
                        "insert into motion_member (motion_id, person_id, position, name, post, standing, reason) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        motion,
                        seat.person(),
                        position,
                        seat.name(),
                        seat.kind().name(),
                        standing.name())
                .param(seat.recusal())
                .update();
    }

    /** @throws Problem 409 if the vote has been closed, adjourned or has fallen */
    OpenMotion requireOpen(UUID stepId) {
        return jdbc.sql("select * from motion where step_id = ? and state = 'OPEN'")
                .param(stepId)
                .query((row, index) -> open(row))
                .optional()
                .orElseThrow(() -> Problem.conflict("motion-closed", "本次表决已经结束"));
    }

    /** The motions of a meeting that are being voted on. */
    List<OpenMotion> openIn(UUID meeting) {
        return jdbc.sql("select m.* from motion m join meeting_item i on i.motion_id = m.id"
                        + " where i.meeting_id = ? and m.state = 'OPEN' order by i.position")
                .param(meeting)
                .query((row, index) -> open(row))
                .list();
    }

    private static OpenMotion open(ResultSet row) throws SQLException {
        return new OpenMotion(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getObject("step_id", UUID.class),
                row.getInt("call"),
                rule(row),
                row.getBoolean("secret"),
                row.getObject("meeting_on", LocalDate.class),
                row.getObject("presiding", UUID.class));
    }

    /** Everybody in office when it was opened, in their order. */
    List<Seat> seats(UUID motion) {
        return jdbc.sql("select person_id as person, name, post as kind, reason as recusal"
                        + " from motion_member where motion_id = ? order by position")
                .param(motion)
                .query(Seat.class)
                .list();
    }

    void recuse(UUID motion, UUID person, String reason) {
        jdbc.sql("update motion_member set standing = 'RECUSED', reason = ? where motion_id = ? and person_id = ?")
                .params(reason, motion, person)
                .update();
    }

    void preside(UUID motion, UUID person) {
        jdbc.sql("update motion set presiding = ? where id = ?")
                .params(person, motion)
                .update();
    }

    /** Empty if the person was not in office when the motion was opened. */
    Optional<Seat> seat(UUID motion, UUID person) {
        return jdbc.sql(
                        """
                select person_id as person, name, post as kind, reason as recusal
                from motion_member where motion_id = ? and person_id = ?""")
                .params(motion, person)
                .query(Seat.class)
                .optional();
    }

    void close(UUID motion, MotionState state, @Nullable Boolean passed, Instant at, UUID by) {
        jdbc.sql("update motion set state = ?, passed = ?, closed_at = ?, closed_by = ? where id = ?")
                .param(state.name())
                .param(passed)
                .params(at.atOffset(ZoneOffset.UTC), by, motion)
                .update();
    }

    void fall(UUID motion, Instant at) {
        jdbc.sql("update motion set state = 'VOID', voided_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), motion)
                .update();
    }

    record InForce(UUID id, UUID stepId, boolean open) {}

    /** Motions of the case that are open or have passed. */
    List<InForce> inForce(String caseNumber) {
        return jdbc.sql(
                        "select id, step_id, state = 'OPEN' as open from motion where case_number = ? and state in ('OPEN', 'PASSED')")
                .param(caseNumber)
                .query(InForce.class)
                .list();
    }

    static VotingRule rule(ResultSet row) throws SQLException {
        return new VotingRule(
                Share.parse(row.getString("quorum")),
                Grade.valueOf(row.getString("quorum_grade")),
                Share.parse(row.getString("majority")),
                Grade.valueOf(row.getString("majority_grade")));
    }
}
