package cn.sanyi.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code reply_disclosure} beside their replies. The place of a document is the one its case number begins with. */
@Repository
class DisclosureStore {

    private static final String SELECT =
            """
            select r.id, r.case_number, split_part(r.case_number, '-', 1) as place, r.title, r.number, r.issuer, r.state,
                   r.signed_at, d.disclosure, d.ground, d.reason, d.published_at, f.reply_id is not null as rendered
            from reply r left join reply_disclosure d on d.reply_id = r.id left join document_file f on f.reply_id = r.id
            """;

    private final JdbcClient jdbc;

    DisclosureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Decides, over an earlier decision if there is one; what was published is so no longer. */
    void decide(UUID reply, Disclosure disclosure, UUID by, String name, Instant at) {
        Disclosure.Ground ground = disclosure.ground();
        jdbc.sql(
                        """
                insert into reply_disclosure (reply_id, disclosure, ground, reason, decided_by, decider, decided_at)
                values (:reply, :disclosure, :ground, :reason, :by, :name, :at)
                on conflict (reply_id) do update set disclosure = :disclosure, ground = :ground, reason = :reason,
                    decided_by = :by, decider = :name, decided_at = :at,
                    published_by = null, publisher = null, published_at = null""")
                .param("reply", reply)
                .param("disclosure", disclosure.kind().name())
                .param("ground", ground == null ? null : ground.name())
                .param("reason", disclosure.reason())
                .param("by", by)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void publish(UUID reply, UUID by, String name, Instant at) {
        jdbc.sql("update reply_disclosure set published_by = ?, publisher = ?, published_at = ? where reply_id = ?")
                .params(by, name, at.atOffset(ZoneOffset.UTC), reply)
                .update();
    }

    Optional<DisclosedDocument> find(UUID reply) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(reply)
                .query(DisclosureStore::row)
                .optional();
    }

    List<DisclosedDocument> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where r.case_number = ? order by r.drafted_at, r.id")
                .param(caseNumber)
                .query(DisclosureStore::row)
                .list();
    }

    /** Signed ones of a procedure in a place, those not yet published first, the oldest first. */
    List<DisclosedDocument> signedIn(LedPlaces.Led led, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                where r.state = 'SIGNED' and split_part(r.case_number, '-', 1) = ? and split_part(r.case_number, '-', 2) = ?
                order by d.published_at is not null or coalesce(d.disclosure in ('ON_REQUEST', 'NONE'), false),
                    r.signed_at, r.id limit ?""")
                .params(led.place(), led.code(), most)
                .query(DisclosureStore::row)
                .list();
    }

    /** What everybody may know of: published ones, and of those on request that they exist. */
    List<DisclosedDocument> open(String place, String text, int from, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                where r.state in ('SIGNED', 'SUPERSEDED', 'VOID') and (d.published_at is not null or d.disclosure = 'ON_REQUEST')
                  and (:place = '' or split_part(r.case_number, '-', 1) = :place)
                  and (:text = '' or strpos(r.title, :text) > 0 or strpos(r.number, :text) > 0)
                order by r.signed_at desc, r.id offset :from limit :most""")
                .param("place", place)
                .param("text", text)
                .param("from", from)
                .param("most", most)
                .query(DisclosureStore::row)
                .list();
    }

    private static DisclosedDocument row(ResultSet row, int index) throws SQLException {
        @Nullable String kind = row.getString("disclosure");
        @Nullable String ground = row.getString("ground");
        return new DisclosedDocument(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("place"),
                row.getString("title"),
                row.getString("number"),
                row.getString("issuer"),
                ReplyState.valueOf(row.getString("state")),
                instant(row.getTimestamp("signed_at")),
                kind == null
                        ? null
                        : new Disclosure(
                                Disclosure.Kind.valueOf(kind),
                                ground == null ? null : Disclosure.Ground.valueOf(ground),
                                row.getString("reason")),
                instant(row.getTimestamp("published_at")),
                row.getBoolean("rendered"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
