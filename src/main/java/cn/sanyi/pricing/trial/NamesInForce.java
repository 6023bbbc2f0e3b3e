package cn.sanyi.pricing.trial;

import cn.sanyi.pricing.application.RegisteredNames;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of the register, for who applies for another item. */
@Component
class NamesInForce implements RegisteredNames {

    private final JdbcClient jdbc;

    NamesInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<Registered> inForce(String place, String name) {
        return jdbc
                .sql(
                        "select code, name, case_number from trial_item where place = ? and name_key = ? and state in ('TRIAL', 'FORMAL')"
                                + " order by code")
                .params(place, RegisteredNames.key(name))
                .query((row, index) ->
                        new Registered(row.getString("code"), row.getString("name"), row.getString("case_number")))
                .list()
                .stream();
    }
}
