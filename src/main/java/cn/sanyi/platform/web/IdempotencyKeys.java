package cn.sanyi.platform.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code idempotency}: what was answered to which key. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IdempotencyKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Answer(String requestHash, int status, String body) {}

    /** Takes the key, waiting for whoever holds it; if it has been used, the answer that was given. */
    Optional<Answer> claim(String account, String key, String requestHash) {
        int claimed = jdbc.sql("insert into idempotency (account, key, request_hash, status, body, created_at)"
                        + " values (?::uuid, ?, ?, 0, '', ?) on conflict do nothing")
                .params(account, key, requestHash, OffsetDateTime.now(clock))
                .update();
        return claimed == 1 ? Optional.empty() : Optional.of(given(account, key));
    }

    private Answer given(String account, String key) {
        return jdbc.sql("select request_hash, status, body from idempotency where account = ?::uuid and key = ?")
                .params(account, key)
                .query((row, index) -> new Answer(row.getString(1), row.getInt(2), row.getString(3)))
                .single();
    }

    void keep(String account, String key, int status, String body) {
        jdbc.sql("update idempotency set status = ?, body = ? where account = ?::uuid and key = ?")
                .params(status, body, account, key)
                .update();
    }
}
