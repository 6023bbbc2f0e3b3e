package cn.sanyi.fund;

import cn.sanyi.fund.Consultation.Answer;
import cn.sanyi.fund.Consultation.Opinion;
import cn.sanyi.platform.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ObjectNode;

/** Consultations as rows. */
@Repository
class ConsultationTable {

    private final JdbcClient jdbc;

    ConsultationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void start(Consultation started, ObjectNode plan) {
        jdbc.sql(
                        """
                insert into consultation (id, case_number, round, plan, state, started_by, started_by_name, started_at)
                values (?, ?, ?, ?::jsonb, 'RUNNING', ?, ?, ?)""")
                .params(started.id(), started.caseNumber(), started.round(), plan.toString())
                .param(started.startedBy().person())
                .params(started.startedBy().name(), started.startedAt().atOffset(ZoneOffset.UTC))
                .update();
        int no = 0;
        for (Opinion opinion : started.opinions()) {
            add(started.id(), ++no, opinion);
        }
    }

    private void add(UUID consultation, int no, Opinion opinion) {
        Money share = opinion.share();
        jdbc.sql(
                        """
                insert into consultation_member (consultation, no, member, member_code, member_name, share)
                values (?, ?, ?, ?, ?, ?)""")
                .params(consultation, no, opinion.member(), opinion.memberCode(), opinion.memberName())
                .param(share == null ? null : share.yuan())
                .update();
    }

    /** @return false if the member was not asked */
    boolean answer(UUID consultation, UUID member, Answer answer, String opinion, By by, Instant at) {
        return jdbc.sql(
                                """
                update consultation_member set answer = ?, opinion = ?, answered_by = ?, answered_by_name = ?, answered_at = ?
                where consultation = ? and member = ? and answer is null""")
                        .params(answer.name(), opinion)
                        .param(by.person())
                        .params(by.name(), at.atOffset(ZoneOffset.UTC), consultation, member)
                        .update()
                == 1;
    }

    void end(UUID id, Consultation.State state, String by, String reason, Instant at) {
        jdbc.sql("update consultation set state = ?, ended_by_name = ?, reason = ?, ended_at = ? where id = ?")
                .params(state.name(), by, reason, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** The newest first. */
    List<Consultation> ofCase(String caseNumber) {
        return jdbc.sql("select * from consultation where case_number = ? order by round desc")
                .param(caseNumber)
                .query((row, index) -> consultation(row))
                .list();
    }

    Optional<Consultation> latest(String caseNumber) {
        return ofCase(caseNumber).stream().findFirst();
    }

    private Consultation consultation(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp ended = row.getTimestamp("ended_at");
        return new Consultation(
                id,
                row.getString("case_number"),
                row.getInt("round"),
                Consultation.State.valueOf(row.getString("state")),
                new By(row.getObject("started_by", UUID.class), row.getString("started_by_name")),
                row.getTimestamp("started_at").toInstant(),
                row.getString("ended_by_name"),
                ended == null ? null : ended.toInstant(),
                row.getString("reason"),
                opinions(id));
    }

    private List<Opinion> opinions(UUID consultation) {
        return jdbc.sql("select * from consultation_member where consultation = ? order by no")
                .param(consultation)
                .query((row, index) -> opinion(row))
                .list();
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        BigDecimal share = row.getBigDecimal("share");
        String answer = row.getString("answer");
        Timestamp answered = row.getTimestamp("answered_at");
        return new Opinion(
                row.getObject("member", UUID.class),
                row.getString("member_code"),
                row.getString("member_name"),
                share == null ? null : new Money(share),
                answer == null ? null : Answer.valueOf(answer),
                row.getString("opinion"),
                row.getString("answered_by_name"),
                answered == null ? null : answered.toInstant());
    }
}
