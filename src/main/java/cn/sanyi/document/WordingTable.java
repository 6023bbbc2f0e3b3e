package cn.sanyi.document;

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

/** Rows of {@code reply_template}. */
@Repository
class WordingTable {

    private final JdbcClient jdbc;

    WordingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version for each place, retired ones too. */
    List<WordingTemplate> newest() {
        return jdbc.sql(
                        """
                        select * from (select distinct on (procedure_key, jurisdiction) * from reply_template
                            order by procedure_key, jurisdiction, version desc) t
                        order by procedure_key, jurisdiction nulls first""")
                .query(WordingTable::template)
                .list();
    }

    List<WordingTemplate> versions(String procedure, @Nullable String place) {
        return jdbc.sql(
                        "select * from reply_template where procedure_key = ? and jurisdiction is not distinct from ?::varchar"
                                + " order by version desc")
                .param(procedure)
                .param(place)
                .query(WordingTable::template)
                .list();
    }

    Optional<WordingTemplate> find(UUID id) {
        return jdbc.sql("select * from reply_template where id = ?")
                .param(id)
                .query(WordingTable::template)
                .optional();
    }

    /** @return false if that version has been taken meanwhile */
    boolean insert(WordingTemplate template, UUID by) {
        WordingText text = template.text();
        return jdbc.sql(
                                """
                                insert into reply_template (id, procedure_key, jurisdiction, version, title, recipient, body, copies,
                                    reason, created_by, created_by_name, created_at)
                                values (:id, :procedure, :place, :version, :title, :recipient, :body, :copies, :reason, :by, :name, :at)
                                on conflict do nothing""")
                        .param("id", template.id())
                        .param("procedure", template.procedureKey())
                        .param("place", template.jurisdiction())
                        .param("version", template.version())
                        .param("title", text.title())
                        .param("recipient", text.recipient())
                        .param("body", text.body())
                        .param("copies", text.copies())
                        .param("reason", template.reason())
                        .param("by", by)
                        .param("name", template.createdByName())
                        .param("at", template.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false if it was retired already */
    boolean retire(UUID id, String by, Instant at, String reason) {
        return jdbc.sql("update reply_template set retired_by_name = ?, retired_at = ?, retired_reason = ?"
                                + " where id = ? and retired_at is null")
                        .params(by, at.atOffset(ZoneOffset.UTC), reason, id)
                        .update()
                == 1;
    }

    private static WordingTemplate template(ResultSet row, int number) throws SQLException {
        OffsetDateTime retired = row.getObject("retired_at", OffsetDateTime.class);
        return new WordingTemplate(
                row.getObject("id", UUID.class),
                row.getString("procedure_key"),
                row.getString("jurisdiction"),
                row.getInt("version"),
                new WordingText(
                        row.getString("title"),
                        row.getString("recipient"),
                        row.getString("body"),
                        row.getString("copies")),
                row.getString("reason"),
                row.getString("created_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("retired_by_name"),
                retired == null ? null : retired.toInstant(),
                row.getString("retired_reason"));
    }
}
