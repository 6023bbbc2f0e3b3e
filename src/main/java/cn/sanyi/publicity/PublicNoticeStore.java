package cn.sanyi.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code public_notice}. */
@Repository("publicNoticeStore")
class PublicNoticeStore {

    private final JdbcClient jdbc;

    PublicNoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void publish(PublicNotice notice, UUID by) {
        jdbc.sql(
                        """
                insert into public_notice (id, case_number, run, jurisdiction, unit_id, unit_name, subject, body, document_id,
                    opens_on, closes_on, state, published_by, publisher, published_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)""")
                .params(notice.id(), notice.caseNumber(), notice.run(), notice.jurisdiction())
                .params(notice.unit(), notice.unitName(), notice.subject(), notice.body())
                .param(notice.document())
                .params(notice.opensOn(), notice.closesOn(), by, notice.publisher())
                .param(notice.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(UUID id, Instant at, @Nullable String result) {
        jdbc.sql("update public_notice set state = 'CLOSED', ended_at = ?, result = ? where id = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(result)
                .param(id)
                .update();
    }

    void withdraw(UUID id, Instant at, String reason) {
        jdbc.sql("update public_notice set state = 'WITHDRAWN', ended_at = ?, withdraw_reason = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), reason, id)
                .update();
    }

    Optional<PublicNotice> find(UUID id) {
        return jdbc.sql("select * from public_notice where id = ?")
                .param(id)
                .query(PublicNoticeStore::notice)
                .optional();
    }

    Optional<PublicNotice> openIn(String run) {
        return jdbc.sql("select * from public_notice where run = ? and state = 'OPEN'")
                .param(run)
                .query(PublicNoticeStore::notice)
                .optional();
    }

    List<PublicNotice> ofCase(String caseNumber) {
        return jdbc.sql("select * from public_notice where case_number = ? order by published_at, id")
                .param(caseNumber)
                .query(PublicNoticeStore::notice)
                .list();
    }

    /** What everybody may know of that day, the newest first. */
    List<PublicNotice> shown(Notices.Query query, LocalDate today, int from, int most) {
        return jdbc.sql(
                        """
                select * from public_notice
                where state <> 'WITHDRAWN' and opens_on <= :today
                  and (:place = '' or jurisdiction = :place)
                  and (:text = '' or strpos(subject, :text) > 0 or strpos(unit_name, :text) > 0)
                  and (not :open or (state = 'OPEN' and closes_on >= :today))
                order by published_at desc, id offset :from limit :most""")
                .param("today", today)
                .param("place", query.place())
                .param("text", query.text())
                .param("open", query.openOnly())
                .param("from", from)
                .param("most", most)
                .query(PublicNoticeStore::notice)
                .list();
    }

    private static PublicNotice notice(ResultSet row, int index) throws SQLException {
        return new PublicNotice(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("run"),
                row.getString("jurisdiction"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("document_id", UUID.class),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                PublicNotice.State.valueOf(row.getString("state")),
                row.getString("publisher"),
                row.getTimestamp("published_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                row.getString("result"),
                row.getString("withdraw_reason"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
