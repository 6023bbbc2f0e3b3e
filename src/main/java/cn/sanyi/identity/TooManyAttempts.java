package cn.sanyi.identity;

import java.io.Serial;
import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Too many wrong tries; the password has not been looked at. */
class TooManyAttempts extends LockedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Instant until;

    TooManyAttempts(Instant until) {
        super("blocked");
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
