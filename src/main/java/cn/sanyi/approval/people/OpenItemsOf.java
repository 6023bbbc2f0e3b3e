package cn.sanyi.approval.people;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases with open items that a change of people or units may concern. */
@Component
class OpenItemsOf {

    private final JdbcClient jdbc;

    OpenItemsOf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the units in which one of the people holds or held a post, meant for one of them, of the units, or fallen to others. */
    List<String> casesOf(Collection<String> people, Collection<String> units) {
        return jdbc.sql(
                        """
                        with p as (select id from person where number = any (:people)),
                             u as (select unit_id id from post where person_id in (select id from p)
                                   union select id from unit where code = any (:units))
                        select distinct case_number from work_item where state = 'OPEN' and (unit in (select id from u)
                            or person in (select id from p) or fallback is not null) order by case_number""")
                .param("people", people.stream().map(OpenItemsOf::number).toArray(Integer[]::new))
                .param("units", units.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Every case with an open item, by number. */
    List<String> allCases() {
        return jdbc.sql("select distinct case_number from work_item where state = 'OPEN' order by case_number")
                .query(String.class)
                .list();
    }

    private static Integer number(String reference) {
        return Integer.valueOf(reference.substring(1));
    }
}
