package cn.sanyi.jurisdiction;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places and parameters over a database, for tests of those who read them. */
public record Register(Jurisdictions places, Parameters parameters, ParameterRegister entries) {

    public static Register over(DataSource database) {
        var client = JdbcClient.create(database);
        var parameters = new JdbcParameters(client);
        return new Register(new JdbcJurisdictions(client), parameters, parameters);
    }
}
