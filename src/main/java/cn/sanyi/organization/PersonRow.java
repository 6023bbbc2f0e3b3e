package cn.sanyi.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads a person from a row that selects {@link #COLUMNS}. */
final class PersonRow {

    static final String COLUMNS = "p.id as person_id, p.number as person_number, p.name as person_name";

    private PersonRow() {}

    static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("person_id", UUID.class), row.getInt("person_number"), row.getString("person_name"));
    }
}
