package cn.sanyi.publicity;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Jurisdictions places;
    private final Clock clock;

    PublicAttempts(JdbcClient jdbc, Parameters parameters, Jurisdictions places, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.places = places;
        this.clock = clock;
    }

    /** @throws Problem if the address or the notice has had its share of this hour */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Problem.class)
    public void object(String address, PublicNotice notice) {
        String place = notice.jurisdiction();
        require(PublicRate.OBJECTIONS_OF_ADDRESS, place, address);
        require(PublicRate.OBJECTIONS_TO_NOTICE, place, notice.id().toString());
    }

    /**
     * @param receipt as typed; the place it names says how often
     * @throws Problem if the address has asked too often this hour
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Problem.class)
    public void ask(String address, String receipt) {
        require(PublicRate.QUESTIONS_OF_ADDRESS, placeOf(receipt), address);
    }

    /** A receipt of no place there is answers nothing; it counts by the rule of a province. */
    private String placeOf(String receipt) {
        return places.find(receipt.split("-", 2)[0])
                .or(() -> places.all().stream()
                        .filter(place -> place.level() == Jurisdiction.Level.PROVINCE)
                        .findFirst())
                .map(Jurisdiction::code)
                .orElse("");
    }

    private int most(PublicRate rate, String place) {
        return parameters
                .find(rate.parameter(), place, LocalDate.now(clock))
                .map(Parameter::asInt)
                .orElseThrow(() ->
                        Problem.refused("rate-missing", "本辖区没有设定参数“%s”，暂不能网上办理，请联系公示单位。".formatted(rate.parameter())));
    }

    private void require(PublicRate rate, String place, String subject) {
        int most = most(rate, place);
        Instant now = clock.instant();
        Instant window = Instant.ofEpochSecond(now.getEpochSecond() / WINDOW.toSeconds() * WINDOW.toSeconds());
        int tries = jdbc.sql("insert into public_attempt (subject, window_start, tries) values (?, ?, 1)"
                        + " on conflict (subject, window_start) do update set tries = public_attempt.tries + 1"
                        + " returning tries")
                .params(Sha256.of(rate.name() + ":" + subject), at(window))
                .query(Integer.class)
                .single();
        if (tries == 1) {
            jdbc.sql("delete from public_attempt where window_start < ?")
                    .param(at(now.minus(KEPT)))
                    .update();
        }
        if (tries > most) {
            throw Problem.refused("too-many-tries", rate.refusal(most));
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
