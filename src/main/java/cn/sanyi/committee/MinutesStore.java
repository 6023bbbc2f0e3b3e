package cn.sanyi.committee;

import cn.sanyi.committee.Minutes.Drafting;
import cn.sanyi.committee.Minutes.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Minutes as rows. */
@Repository
class MinutesStore {

    /** @param content the text as signed, as JSON; null before */
    record Row(String remarks, Drafting drafting, @Nullable Signature signature, @Nullable String content) {}

    private final JdbcClient jdbc;

    MinutesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(UUID meeting) {
        return jdbc.sql("select * from minutes where meeting_id = ?")
                .param(meeting)
                .query((row, index) -> row(row))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        var drafting = new Drafting(
                row.getObject("drafted_by", UUID.class),
                row.getString("drafter"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant());
        @Nullable String number = row.getString("number");
        Signature signature = number == null
                ? null
                : new Signature(
                        row.getObject("signed_by", UUID.class),
                        row.getString("signer"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        number);
        return new Row(row.getString("remarks"), drafting, signature, row.getString("content"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void draft(UUID meeting, String remarks, Drafting drafting) {
        jdbc.sql(
                        """
                insert into minutes (meeting_id, remarks, drafted_by, drafter, drafted_at) values (?, ?, ?, ?, ?)
                on conflict (meeting_id) do update set remarks = excluded.remarks, drafted_by = excluded.drafted_by,
                    drafter = excluded.drafter, drafted_at = excluded.drafted_at""")
                .params(
                        meeting,
                        remarks,
                        drafting.by(),
                        drafting.name(),
                        drafting.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void sign(UUID meeting, Signature signature, String content, String sha256) {
        jdbc.sql(
                        """
                update minutes set signed_by = ?, signer = ?, signed_at = ?, number = ?, content = ?, sha256 = ?
                where meeting_id = ?""")
                .params(signature.by(), signature.name(), signature.at().atOffset(ZoneOffset.UTC))
                .params(signature.number(), content, sha256, meeting)
                .update();
    }
}
