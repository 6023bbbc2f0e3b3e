package cn.sanyi.publicity;

import cn.sanyi.platform.Problem;
import cn.sanyi.platform.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often strangers may do something in an hour, counted in the database so that it holds over any number of nodes. A try
 * counts in a commit of its own: one that fails afterwards has been made all the same.
 */
@Component
class PublicAttempts {

    /** 建议值. */
    enum Limit {
        OBJECTIONS_OF_ADDRESS(5),
        OBJECTIONS_TO_NOTICE(200),
        QUESTIONS_OF_ADDRESS(20);

        private final int tries;

        Limit(int tries) {
            this.tries = tries;
        }
    }

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Problem if the address or the notice has had its share of this hour */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Problem.class)
    public void object(String address, UUID notice) {
        require(Limit.OBJECTIONS_OF_ADDRESS, address, "您所在的网络地址一小时内最多提交 %d 件异议，请稍后再试；您填写的内容仍在本页。");
        require(Limit.OBJECTIONS_TO_NOTICE, notice.toString(), "本公示一小时内收到的异议已达 %d 件，请稍后再试；您填写的内容仍在本页。");
    }

    /** @throws Problem if the address has asked too often this hour */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Problem.class)
    public void ask(String address) {
        require(Limit.QUESTIONS_OF_ADDRESS, address, "查询过于频繁：一小时内最多 %d 次，请稍后再试。");
    }

    private void require(Limit limit, String subject, String message) {
        Instant now = clock.instant();
        Instant window = Instant.ofEpochSecond(now.getEpochSecond() / WINDOW.toSeconds() * WINDOW.toSeconds());
        int tries = jdbc.sql("insert into public_attempt (subject, window_start, tries) values (?, ?, 1)"
                        + " on conflict (subject, window_start) do update set tries = public_attempt.tries + 1"
                        + " returning tries")
                .params(Sha256.of(limit.name() + ":" + subject), at(window))
                .query(Integer.class)
                .single();
        if (tries == 1) {
            jdbc.sql("delete from public_attempt where window_start < ?")
                    .param(at(now.minus(KEPT)))
                    .update();
        }
        if (tries > limit.tries) {
            throw Problem.refused("too-many-tries", message.formatted(limit.tries));
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
