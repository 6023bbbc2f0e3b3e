package cn.sanyi.approval.comments;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code comment_draft}. */
@Component
public class CommentDraftTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    CommentDraftTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param about id of the work item, or number of the case */
    public String text(UUID person, String about, String act) {
        return jdbc.sql("select text from comment_draft where about = ? and person = ? and act = ?")
                .params(about, person, act)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public void keep(UUID person, String about, String act, String text) {
        jdbc.sql("insert into comment_draft (about, person, act, text, saved_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (about, person, act) do update set text = excluded.text,"
                        + " saved_at = excluded.saved_at")
                .params(about, person, act, text, OffsetDateTime.now(clock))
                .update();
    }

    public void discard(UUID person, String about, String act) {
        jdbc.sql("delete from comment_draft where about = ? and person = ? and act = ?")
                .params(about, person, act)
                .update();
    }
}
