package cn.sanyi.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code objection}. */
@Repository
class ObjectionStore {

    private static final String SELECT = "select * from objection ";

    private final JdbcClient jdbc;

    ObjectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row of its counter stays locked until the commit, so numbers have no gap. */
    String nextReceipt(String prefix) {
        int last = jdbc.sql("insert into objection_sequence (prefix, last) values (?, 1)"
                        + " on conflict (prefix) do update set last = objection_sequence.last + 1 returning last")
                .param(prefix)
                .query(Integer.class)
                .single();
        return prefix + "-%04d".formatted(last);
    }

    void add(
            Objection objection,
            @Nullable String reasonCode,
            String requestKey,
            String codeHash,
            byte @Nullable [] content) {
        Objection.File file = objection.file();
        jdbc.sql(
                        """
                insert into objection (id, receipt, notice_id, case_number, step_id, request_key, code_hash, name, contact,
                    reason_code, reason_label, content, file_name, media_type, file_sha256, file, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(objection.id(), objection.receipt(), objection.notice(), objection.caseNumber())
                .params(objection.step(), requestKey, codeHash, objection.name(), objection.contact())
                .param(reasonCode)
                .param(objection.reason())
                .param(objection.content())
                .param(file == null ? null : file.name())
                .param(file == null ? null : file.mediaType())
                .param(file == null ? null : file.sha256())
                .param(content)
                .param(objection.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(UUID id, Objection.Answer answer, UUID by, String answerer) {
        jdbc.sql(
                        """
                update objection set outcome = ?, answer = ?, answered_by = ?, answerer = ?, answering_unit = ?, answered_at = ?
                where id = ? and answered_at is null""")
                .params(answer.outcome().name(), answer.text(), by, answerer, answer.unit())
                .params(answer.at().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    Optional<Objection> find(UUID id) {
        return one("where id = ?", id);
    }

    Optional<Objection> ofRequest(UUID notice, String requestKey) {
        return one("where notice_id = ? and request_key = ?", notice, requestKey);
    }

    Optional<Objection> ofStep(UUID step) {
        return one("where step_id = ?", step);
    }

    Optional<Objection> ofReceipt(String receipt, String codeHash) {
        return one("where receipt = ? and code_hash = ?", receipt, codeHash);
    }

    private Optional<Objection> one(String condition, Object... values) {
        return jdbc.sql(SELECT + condition)
                .params(values)
                .query(ObjectionStore::objection)
                .optional();
    }

    List<Objection> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where case_number = ? order by received_at, receipt")
                .param(caseNumber)
                .query(ObjectionStore::objection)
                .list();
    }

    Optional<byte[]> file(UUID id) {
        return jdbc.sql("select file from objection where id = ? and file is not null")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    ObjectionCount count(UUID notice) {
        return jdbc.sql(
                        """
                select count(*)::int, count(answered_at)::int, count(*) filter (where outcome = 'ADOPTED')::int,
                    count(*) filter (where outcome = 'PARTLY')::int, count(*) filter (where outcome = 'NOT_ADOPTED')::int
                from objection where notice_id = ?""")
                .param(notice)
                .query((row, index) ->
                        new ObjectionCount(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .single();
    }

    private static Objection objection(ResultSet row, int index) throws SQLException {
        return new Objection(
                row.getObject("id", UUID.class),
                row.getString("receipt"),
                row.getObject("notice_id", UUID.class),
                row.getString("case_number"),
                row.getObject("step_id", UUID.class),
                row.getString("name"),
                row.getString("contact"),
                row.getString("reason_label"),
                row.getString("content"),
                row.getString("file_sha256") == null
                        ? null
                        : new Objection.File(
                                row.getString("file_name"), row.getString("media_type"), row.getString("file_sha256")),
                instant(row, "received_at"),
                row.getString("answer") == null ? null : answer(row));
    }

    private static Objection.Answer answer(ResultSet row) throws SQLException {
        return new Objection.Answer(
                Objection.Outcome.valueOf(row.getString("outcome")),
                row.getString("answer"),
                row.getString("answering_unit"),
                instant(row, "answered_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
