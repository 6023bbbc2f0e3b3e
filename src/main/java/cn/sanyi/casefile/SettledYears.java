package cn.sanyi.casefile;

import cn.sanyi.organization.MembershipGuard;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A community's members of a year cannot be taken out once a case of that year rests on them: shares, opinions, recusals. */
@Component
class SettledYears implements MembershipGuard {

    private final JdbcClient jdbc;

    SettledYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> reasonAgainstRemoval(UUID community, int year) {
        return jdbc.sql("select number from case_file where applicant = ? and year = ? and state <> 'TERMINATED'"
                        + " order by opened_at limit 1")
                .params(community, year)
                .query(String.class)
                .optional()
                .map(number -> "%d 年已有办件 %s，该年度的成员单位不能移出。".formatted(year, number));
    }
}
