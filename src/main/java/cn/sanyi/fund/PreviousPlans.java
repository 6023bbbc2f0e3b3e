package cn.sanyi.fund;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last plan of a community that was approved, before a year. */
@Repository
class PreviousPlans {

    /** @param version of the data that was approved last */
    record Previous(String caseNumber, int year, int version) {}

    private final JdbcClient jdbc;

    PreviousPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Previous> before(UUID community, int year) {
        return jdbc.sql(
                        """
                select p.case_number, s.year, p.version
                from settlement s join plan p on p.case_number = s.case_number
                where s.community = ? and s.year < ? and p.approved_on is not null
                order by s.year desc, p.version desc limit 1""")
                .params(community, year)
                .query(Previous.class)
                .optional();
    }

    /** Names of the members as that plan had them, by code. */
    Map<String, String> names(Previous plan) {
        return jdbc
                .sql("select member_code, member_name from plan_share where case_number = ? and plan_version = ?")
                .params(plan.caseNumber(), plan.version())
                .query((row, index) -> Map.entry(row.getString("member_code"), row.getString("member_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
