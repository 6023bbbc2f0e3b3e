package cn.sanyi.audit;

import static java.util.stream.Collectors.groupingBy;

import cn.sanyi.audit.RecordAnchors.Anchor;
import cn.sanyi.audit.RecordAnchors.Head;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Anchors in the database. */
@Repository
class AnchorTable {

    /** One index seek per chain instead of a look at every entry. */
    private static final String HEADS =
            """
            with recursive heads as (
                (select chain, seq, hash from record_entry order by chain desc, seq desc limit 1)
                union all
                select next.chain, next.seq, next.hash
                from heads, lateral (
                    select chain, seq, hash from record_entry
                    where chain < heads.chain order by chain desc, seq desc limit 1) next
            )
            select chain, seq, hash from heads""";

    private final JdbcClient database;

    AnchorTable(JdbcClient database) {
        this.database = database;
    }

    /** The heads of all chains now. */
    List<Head> currentHeads() {
        return database.sql(HEADS).query(Head.class).list();
    }

    /** The heads as of the last anchor. */
    List<Head> anchoredHeads() {
        return database.sql(
                        "select distinct on (chain) chain, seq, hash from record_anchor_head order by chain, anchor desc")
                .query(Head.class)
                .list();
    }

    List<Head> headsOf(String chain) {
        return database.sql("select chain, seq, hash from record_anchor_head where chain = ? order by anchor")
                .param(chain)
                .query(Head.class)
                .list();
    }

    /** The anchors that hold an entry of the chain, in order. */
    List<RecordProof.Anchored> anchored(String chain) {
        return database.sql("select h.anchor, a.at, a.hash as anchor_hash, h.seq, h.hash from record_anchor_head h"
                        + " join record_anchor a on a.seq = h.anchor where h.chain = ? order by h.anchor")
                .param(chain)
                .query((row, number) -> new RecordProof.Anchored(
                        row.getLong("anchor"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("anchor_hash"),
                        row.getLong("seq"),
                        row.getString("hash")))
                .list();
    }

    /** Anchors above the sequence, in order. */
    List<Anchor> after(long seq) {
        record Moved(long anchor, String chain, long seq, String hash) {}
        var moved = database
                .sql("select anchor, chain, seq, hash from record_anchor_head where anchor > ?")
                .param(seq)
                .query(Moved.class)
                .list()
                .stream()
                .collect(groupingBy(Moved::anchor));
        return database.sql(
                        "select seq, at, chains, digest, previous, hash from record_anchor where seq > ? order by seq")
                .param(seq)
                .query((row, number) -> new Anchor(
                        row.getLong("seq"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("chains"),
                        row.getString("digest"),
                        moved.getOrDefault(row.getLong("seq"), List.of()).stream()
                                .map(head -> new Head(head.chain(), head.seq(), head.hash()))
                                .toList(),
                        row.getString("previous"),
                        row.getString("hash")))
                .list();
    }

    void insert(Anchor anchor) {
        database.sql("insert into record_anchor(seq, at, chains, digest, previous, hash) values (?, ?, ?, ?, ?, ?)")
                .params(anchor.seq(), anchor.at().atOffset(ZoneOffset.UTC), anchor.chains())
                .params(anchor.digest(), anchor.previous(), anchor.hash())
                .update();
        database.sql(
                        """
                        insert into record_anchor_head(anchor, chain, seq, hash)
                        select ?, chain, seq, hash from json_to_recordset(?::json) as head(chain text, seq bigint, hash text)""")
                .params(
                        anchor.seq(),
                        CanonicalJson.of(
                                anchor.moved().stream().map(Head::asMap).toList()))
                .update();
    }

    Optional<Anchor> last() {
        long last = database.sql("select coalesce(max(seq), 0) from record_anchor")
                .query(Long.class)
                .single();
        return after(last - 1).stream().findFirst();
    }

    /** One anchoring at a time, until the end of the transaction. */
    void lock() {
        database.sql("select 1 from pg_advisory_xact_lock(7, 1)").query().singleRow();
    }
}
