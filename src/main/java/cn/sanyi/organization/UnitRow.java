package cn.sanyi.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads a unit from a row that selects {@link #COLUMNS}. */
final class UnitRow {

    static final String COLUMNS = "u.id, u.code, u.name, u.role, u.jurisdiction, u.sample";

    private UnitRow() {}

    static Unit read(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("role"),
                row.getString("jurisdiction"),
                row.getBoolean("sample"));
    }
}
