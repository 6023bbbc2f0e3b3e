package cn.sanyi.approval;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code comment_draft}. */
@Component
class CommentDraftTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    CommentDraftTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String text(UUID person, UUID item, String act) {
        return jdbc.sql("select text from comment_draft where work_item = ? and person = ? and act = ?")
                .params(item, person, act)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void keep(UUID person, UUID item, String act, String text) {
        jdbc.sql("insert into comment_draft (work_item, person, act, text, saved_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (work_item, person, act) do update set text = excluded.text,"
                        + " saved_at = excluded.saved_at")
                .params(item, person, act, text, OffsetDateTime.now(clock))
                .update();
    }

    void discard(UUID person, UUID item, String act) {
        jdbc.sql("delete from comment_draft where work_item = ? and person = ? and act = ?")
                .params(item, person, act)
                .update();
    }
}
