package cn.sanyi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcRecordBook implements RecordBook {

    private static final String COLUMNS =
            "select chain, seq, at, actor, action, payload, previous, hash from record_entry";

    private final JdbcClient database;
    private final AnchorTable anchors;
    private final Clock clock;
    private final @Nullable RecordMeans means;

    /** @param means null where nobody acts from outside */
    JdbcRecordBook(JdbcClient database, AnchorTable anchors, Clock clock, @Nullable RecordMeans means) {
        this.database = database;
        this.anchors = anchors;
        this.clock = clock;
        this.means = means;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry append(String chain, String actor, String action, Map<String, ?> payload) {
        lock(chain);
        Entry entry = following(chain, actor, action, CanonicalJson.of(withMeans(payload)));
        database.sql("insert into record_entry(chain, seq, at, actor, action, payload, previous, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(entry.chain(), entry.seq(), entry.at().atOffset(ZoneOffset.UTC), entry.actor())
                .params(entry.action(), entry.payload(), entry.previous(), entry.hash())
                .update();
        return entry;
    }

    private Map<String, ?> withMeans(Map<String, ?> payload) {
        String token = means == null ? null : means.token();
        if (token == null) {
            return payload;
        }
        Map<String, Object> all = new HashMap<>(payload);
        all.put("token", token);
        return all;
    }

    /** Until the end of the transaction; the statements after it see what the one before has committed. */
    private void lock(String chain) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param(chain)
                .query()
                .singleRow();
    }

    private Entry following(String chain, String actor, String action, String payload) {
        var last = database.sql(COLUMNS + " where chain = ? order by seq desc limit 1")
                .param(chain)
                .query(JdbcRecordBook::entry)
                .optional();
        long seq = last.map(Entry::seq).orElse(0L) + 1;
        String previous = last.map(Entry::hash).orElse(Hashes.NOTHING);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var unhashed = new Entry(chain, seq, at, actor, action, payload, previous, "");
        return new Entry(chain, seq, at, actor, action, payload, previous, Hashes.entry(unhashed));
    }

    @Override
    public List<Entry> entries(String chain) {
        return database.sql(COLUMNS + " where chain = ? order by seq")
                .param(chain)
                .query(JdbcRecordBook::entry)
                .list();
    }

    @Override
    public Verification verify(String chain) {
        return ChainCheck.check(chain, entries(chain), anchors.headsOf(chain));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("chain"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("payload"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
