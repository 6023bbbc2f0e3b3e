package cn.sanyi.identity;

import cn.sanyi.platform.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens that open the setup; only their digests are stored. Once the setup is closed none is worth anything. */
@Component
class SetupTokens {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;

    SetupTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isOpen() {
        return jdbc.sql("select completed_at is null from setup")
                .query(Boolean.class)
                .single();
    }

    /** A new token, valid for a day. Each node that starts on an empty database prints its own. */
    String issue() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        jdbc.sql("insert into setup_token (token_hash, expires_at) values (?, ?)")
                .params(Sha256.of(token), OffsetDateTime.now(clock).plus(LIFETIME))
                .update();
        return token;
    }

    /** True if the token opens the setup now. */
    boolean accepts(String token) {
        return jdbc.sql("select exists (select from setup_token, setup"
                        + " where token_hash = ? and expires_at > ? and completed_at is null)")
                .params(Sha256.of(token), OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** Closes the setup with the caller's transaction; false if it is closed already. Others wait here for the outcome. */
    boolean close() {
        return jdbc.sql("update setup set completed_at = ? where completed_at is null")
                        .param(OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Uses the token up, and all others with it; false if it is unknown or too old. */
    boolean redeem(String token) {
        int valid = jdbc.sql("delete from setup_token where token_hash = ? and expires_at > ?")
                .params(Sha256.of(token), OffsetDateTime.now(clock))
                .update();
        jdbc.sql("delete from setup_token").update();
        return valid == 1;
    }
}
