package cn.sanyi.document;

import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers (发文字号) per issuing unit and calendar year: 机关代字〔年份〕顺序号. A number belongs to the transaction that takes it;
 * undone, the next one gets it, so there is no gap and no double.
 */
@Component
class Numbering {

    record Number(int year, int seq, String text) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Numbering(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next of the unit's plain numbers. @throws Problem if the unit has no 机关代字 */
    @Transactional(propagation = Propagation.MANDATORY)
    Number next(Unit issuer, Instant at) {
        return next(issuer, "", at);
    }

    /** @param series word behind the unit's own, which counts by itself, e.g. {@code 纪要}; empty: the plain numbers */
    @Transactional(propagation = Propagation.MANDATORY)
    Number next(Unit issuer, String series, Instant at) {
        String code = code(issuer);
        int year = at.atZone(clock.getZone()).getYear();
        int seq = jdbc.sql(
                        """
                insert into document_number (unit_id, series, year, last) values (?, ?, ?, 1)
                on conflict (unit_id, series, year) do update set last = document_number.last + 1
                returning last""")
                .params(issuer.id(), series, year)
                .query(Integer.class)
                .single();
        return new Number(year, seq, "%s〔%d〕%d号".formatted(code + series, year, seq));
    }

    private String code(Unit issuer) {
        return jdbc.sql("select code from issuer_code where unit_code = ? and active")
                .param(issuer.code())
                .query(String.class)
                .optional()
                .orElseThrow(
                        () -> Problem.refused("issuer-code-missing", "“%s”没有登记机关代字，不能编发文字号".formatted(issuer.name())));
    }
}
