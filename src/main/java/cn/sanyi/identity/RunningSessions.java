package cn.sanyi.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is logged in now, on whichever node, and how that ends. */
@Component
class RunningSessions {

    private static final int MOST = 200;
    private static final String RUNNING =
            " from spring_session s join account a on a.id::text = s.principal_name where s.expiry_time > ? ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RunningSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A login that has not ended. */
    record Running(UUID account, String login, UUID person, Instant since, Instant lastUsed) {}

    /** The latest used first; at most 200. @param q part of a login name */
    List<Running> find(String q) {
        return jdbc.sql("select a.id, a.login, a.person_id, s.creation_time, s.last_access_time" + RUNNING
                        + "and position(lower(?) in a.login) > 0 order by s.last_access_time desc limit " + MOST)
                .params(clock.millis(), q.strip())
                .query((row, number) -> new Running(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getObject("person_id", UUID.class),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time"))))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*)" + RUNNING)
                .param(clock.millis())
                .query(Long.class)
                .single();
    }

    long of(UUID account) {
        return jdbc.sql("select count(*)" + RUNNING + "and a.id = ?")
                .params(clock.millis(), account)
                .query(Long.class)
                .single();
    }

    /** Deletes the sessions of the account; answers how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int end(UUID account) {
        return jdbc.sql("delete from spring_session where principal_name = ?")
                .param(account.toString())
                .update();
    }
}
