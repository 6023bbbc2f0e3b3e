package cn.sanyi.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the chains of administrative subjects, so that nobody has to know their names. */
@Component
public class RecordChains {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    RecordChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A chain with its last entry; {@code entries} is that entry's sequence. */
    public record Chain(String name, long entries, Instant lastAt, String lastActor, String lastAction) {}

    /**
     * The administrative chains whose name or last actor contains the text, the latest changed first; at most 100. Walks
     * from chain to chain by the index, whatever their length.
     */
    @Transactional(readOnly = true)
    public List<Chain> administrative(String text) {
        return jdbc.sql(
                        """
                        with recursive each as (
                            (select chain from record_entry where chain >= 'admin/' and chain < 'admin0' order by chain limit 1)
                            union all
                            select (select next.chain from record_entry next
                                    where next.chain > each.chain and next.chain < 'admin0' order by next.chain limit 1)
                            from each where each.chain is not null)
                        select each.chain, last.seq, last.at, last.actor, last.action
                        from each join lateral (select seq, at, actor, action from record_entry entry
                            where entry.chain = each.chain order by seq desc limit 1) last on true
                        where position(lower(:text) in lower(each.chain)) > 0 or position(:text in last.actor) > 0
                        order by last.at desc, each.chain limit :most""")
                .param("text", text.strip())
                .param("most", MOST)
                .query((row, number) -> new Chain(
                        row.getString("chain"),
                        row.getLong("seq"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action")))
                .list();
    }
}
