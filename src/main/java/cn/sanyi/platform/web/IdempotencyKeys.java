package cn.sanyi.platform.web;

import cn.sanyi.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of {@code idempotency}: what was answered to which key. Neither the key nor a plain hash of the request is kept: the
 * key's hash names the row, and the request is hashed with the key as secret, so that a request of three possible bodies (a
 * vote) cannot be guessed from the row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IdempotencyKeys {

    private static final String SEAL = "HmacSHA256";

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param location of what was made, null where nothing was */
    record Answer(String requestHash, int status, @Nullable String location, String body) {}

    /**
     * Takes the key, waiting for whoever holds it; if it has been used, the answer that was given.
     *
     * @param request what is asked, as a fingerprint
     */
    Optional<Answer> claim(String account, String key, String request) {
        int claimed = jdbc.sql("insert into idempotency (account, key, request_hash, status, body, created_at)"
                        + " values (?::uuid, ?, ?, 0, '', ?) on conflict do nothing")
                .params(account, Sha256.of(key), sealed(key, request), OffsetDateTime.now(clock))
                .update();
        return claimed == 1 ? Optional.empty() : Optional.of(given(account, key));
    }

    private Answer given(String account, String key) {
        return jdbc.sql(
                        "select request_hash, status, location, body from idempotency where account = ?::uuid and key = ?")
                .params(account, Sha256.of(key))
                .query((row, index) -> new Answer(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                .single();
    }

    /** Whether the answer was given to this request and not to another under the same key. */
    static boolean isFor(Answer answer, String key, String request) {
        return answer.requestHash().equals(sealed(key, request));
    }

    private static String sealed(String key, String request) {
        try {
            Mac mac = Mac.getInstance(SEAL);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), SEAL));
            return HexFormat.of().formatHex(mac.doFinal(request.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void keep(String account, String key, int status, @Nullable String location, String body) {
        jdbc.sql("update idempotency set status = ?, location = ?, body = ? where account = ?::uuid and key = ?")
                .param(status)
                .param(location)
                .params(body, account, Sha256.of(key))
                .update();
    }
}
