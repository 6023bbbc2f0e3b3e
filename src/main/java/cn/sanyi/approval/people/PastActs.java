package cn.sanyi.approval.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What people have done in cases before, for rules on who stands back. */
@NamedInterface("people")
@Component
public class PastActs {

    private final JdbcClient jdbc;

    PastActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the last case of the procedure in which the person acted for the unit; empty if there is none. */
    public Optional<String> lastFor(UUID person, UUID unit, String procedureKey) {
        return jdbc.sql(
                        """
                select a.case_number from act a join case_file c on c.number = a.case_number
                where a.person = ? and a.unit = ? and c.procedure_key = ?
                order by a.seq desc limit 1""")
                .params(person, unit, procedureKey)
                .query(String.class)
                .optional();
    }
}
