package cn.sanyi.document;

import cn.sanyi.document.Reply.Drafting;
import cn.sanyi.document.Reply.File;
import cn.sanyi.document.Reply.Signature;
import cn.sanyi.document.Reply.Text;
import cn.sanyi.document.Reply.Voiding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replies and their files as rows. */
@Repository
class ReplyStore {

    private static final String SELECT =
            """
            select r.*, f.name as file_name, f.media_type, f.sha256, f.size
            from reply r left join document_file f on f.reply_id = r.id
            """;

    private final JdbcClient jdbc;

    ReplyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reply> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where r.case_number = ? order by r.drafted_at, r.id")
                .param(caseNumber)
                .query(ReplyStore::reply)
                .list();
    }

    Optional<Reply> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query(ReplyStore::reply)
                .optional();
    }

    /** The draft of the case, if there is one; at most one. */
    Optional<Reply> drafted(String caseNumber) {
        return inState(caseNumber, ReplyState.DRAFT);
    }

    /** The signed reply that holds; at most one. */
    Optional<Reply> inForce(String caseNumber) {
        return inState(caseNumber, ReplyState.SIGNED);
    }

    private Optional<Reply> inState(String caseNumber, ReplyState state) {
        return jdbc.sql(SELECT + "where r.case_number = ? and r.state = ?")
                .params(caseNumber, state.name())
                .query(ReplyStore::reply)
                .optional();
    }

    /** A later reply has taken its place. */
    void supersede(UUID id) {
        jdbc.sql("update reply set state = 'SUPERSEDED' where id = ?").param(id).update();
    }

    /** The step in which it was drafted. */
    UUID stepOf(UUID id) {
        return jdbc.sql("select step_id from reply where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    /** Writes the case's draft, over an earlier draft if there is one. */
    void draft(String caseNumber, UUID step, Text text, String office, Drafting drafting) {
        jdbc.sql(
                        """
                insert into reply (id, case_number, step_id, state, title, recipient, body, copies, office, drafted_by, drafter, drafted_at)
                values (:id, :case, :step, 'DRAFT', :title, :recipient, :body, :copies, :office, :by, :name, :at)
                on conflict (case_number) where state = 'DRAFT' do update set
                    step_id = :step, title = :title, recipient = :recipient, body = :body, copies = :copies, office = :office,
                    drafted_by = :by, drafter = :name, drafted_at = :at""")
                .param("id", UUID.randomUUID())
                .param("case", caseNumber)
                .param("step", step)
                .param("title", text.title())
                .param("recipient", text.recipient())
                .param("body", text.body())
                .param("copies", text.copies())
                .param("office", office)
                .param("by", drafting.by())
                .param("name", drafting.name())
                .param("at", drafting.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void sign(UUID id, Signature signature, int year, int seq) {
        jdbc.sql(
                        """
                update reply set state = 'SIGNED', issuer_id = ?, issuer = ?, year = ?, seq = ?, number = ?,
                    signed_by = ?, signer = ?, signed_at = ? where id = ?""")
                .params(signature.issuerId(), signature.issuer(), year, seq, signature.number())
                .params(signature.by(), signature.name(), signature.at().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void discard(UUID id) {
        jdbc.sql("update reply set state = 'DISCARDED' where id = ?").param(id).update();
    }

    void makeVoid(UUID id, Voiding voiding) {
        jdbc.sql("update reply set state = 'VOID', voided_by = ?, voided_at = ?, void_reason = ? where id = ?")
                .param(voiding.by())
                .params(voiding.at().atOffset(ZoneOffset.UTC), voiding.reason(), id)
                .update();
    }

    /** @return false if the document is there already */
    boolean insertFile(UUID reply, File file, byte[] content, Instant at) {
        return jdbc.sql(
                                """
                insert into document_file (reply_id, name, media_type, content, sha256, size, created_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (reply_id) do nothing""")
                        .params(
                                reply,
                                file.name(),
                                file.mediaType(),
                                content,
                                file.sha256(),
                                file.size(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void renderingFailed(UUID reply, String error) {
        jdbc.sql("update reply set render_failures = render_failures + 1, render_error = ? where id = ?")
                .params(error, reply)
                .update();
    }

    Optional<byte[]> content(UUID reply) {
        return jdbc.sql("select content from document_file where reply_id = ?")
                .param(reply)
                .query(byte[].class)
                .optional();
    }

    private static Reply reply(ResultSet row, int index) throws SQLException {
        return new Reply(
                id(row, "id"),
                row.getString("case_number"),
                ReplyState.valueOf(row.getString("state")),
                new Text(
                        row.getString("title"),
                        row.getString("recipient"),
                        row.getString("body"),
                        row.getString("copies")),
                row.getString("office"),
                new Drafting(id(row, "drafted_by"), row.getString("drafter"), at(row, "drafted_at")),
                row.getString("number") == null ? null : signature(row),
                row.getString("void_reason") == null ? null : voiding(row),
                row.getString("sha256") == null ? null : file(row),
                row.getInt("render_failures"));
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                id(row, "signed_by"),
                row.getString("signer"),
                at(row, "signed_at"),
                id(row, "issuer_id"),
                row.getString("issuer"),
                row.getString("number"));
    }

    private static Voiding voiding(ResultSet row) throws SQLException {
        @Nullable UUID by = row.getObject("voided_by", UUID.class);
        return new Voiding(by, at(row, "voided_at"), row.getString("void_reason"));
    }

    private static File file(ResultSet row) throws SQLException {
        return new File(
                row.getString("file_name"), row.getString("media_type"), row.getString("sha256"), row.getInt("size"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
