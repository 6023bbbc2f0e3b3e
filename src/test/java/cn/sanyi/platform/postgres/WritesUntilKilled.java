package cn.sanyi.platform.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;

/** A process of its own that commits rows and says each number after its commit, until somebody kills it. */
final class WritesUntilKilled {

    private WritesUntilKilled() {}

    public static void main(String[] arguments) throws SQLException {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]), 0, Clock.systemUTC());
        try (var owner = DriverManager.getConnection(
                        database.url(), Passwords.OWNER, database.passwords().of(Passwords.OWNER));
                var statement = owner.createStatement()) {
            statement.execute("create table written (number int primary key)");
        }
        try (var app = DriverManager.getConnection(
                        database.url(), Passwords.APP, database.passwords().of(Passwords.APP));
                var insert = app.prepareStatement("insert into written values (?)")) {
            for (int number = 1; ; number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
                System.out.println("committed " + number);
            }
        }
    }
}
