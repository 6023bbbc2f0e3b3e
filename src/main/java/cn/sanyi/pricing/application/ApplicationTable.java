package cn.sanyi.pricing.application;

import cn.sanyi.pricing.application.ItemApplication.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications by place and name: one row for each case that was ever submitted. */
@Component
class ApplicationTable {

    private final JdbcClient jdbc;

    ApplicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As submitted; a later submission of the same case replaces what was said. */
    void submitted(String caseNumber, String place, UUID applicant, String name) {
        jdbc.sql("insert into item_application (case_number, place, applicant, name, name_key) values (?, ?, ?, ?, ?)"
                        + " on conflict (case_number) do update set name = excluded.name, name_key = excluded.name_key")
                .params(caseNumber, place, applicant, name, ItemName.key(name))
                .update();
    }

    /** @param ground number of the ground, null if none of the listed ones; always null where approved */
    void decided(String caseNumber, Outcome outcome, LocalDate on, @Nullable Integer ground) {
        int changed = jdbc.sql("update item_application set outcome = ?, decided_on = ?, ground = ?"
                        + " where case_number = ? and outcome is null")
                .params(outcome.name(), on)
                .param(ground)
                .param(caseNumber)
                .update();
        if (changed != 1) {
            throw new IllegalStateException(caseNumber + " has no undecided application");
        }
    }

    Optional<ItemApplication> find(String caseNumber) {
        return jdbc.sql("select * from item_application where case_number = ?")
                .param(caseNumber)
                .query(ApplicationTable::application)
                .optional();
    }

    /** Those whose names people would call the same, in the place. */
    List<ItemApplication> alike(String place, String name) {
        return jdbc.sql("select * from item_application where place = ? and name_key = ? order by case_number")
                .params(place, ItemName.key(name))
                .query(ApplicationTable::application)
                .list();
    }

    private static ItemApplication application(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new ItemApplication(
                row.getString("case_number"),
                row.getString("place"),
                row.getObject("applicant", UUID.class),
                row.getString("name"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("ground", Integer.class));
    }
}
