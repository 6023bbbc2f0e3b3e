package cn.sanyi.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of accounts. */
@Repository
class AccountTable {

    static final String COLUMNS =
            "a.id, a.login, a.person_id, a.version, a.password_changed_at, a.must_change_password, a.disabled";

    private static final String SELECT = "select " + COLUMNS + " from account a ";

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id)
                .query(AccountTable::read)
                .optional();
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql(SELECT + "where a.login = ?")
                .param(login)
                .query(AccountTable::read)
                .optional();
    }

    Optional<String> passwordHash(String login) {
        return jdbc.sql("select password_hash from account where login = ?")
                .param(login)
                .query(String.class)
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /** Of these persons, those who have one. */
    List<Account> ofPersons(Collection<UUID> persons) {
        return jdbc.sql(SELECT + "where a.person_id = any(?)")
                .param(persons.toArray(UUID[]::new))
                .query(AccountTable::read)
                .list();
    }

    /** One change that takes somebody's rights at a time: two administrators cannot shut out each other. */
    void lockChanges() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(8, 1)").query().singleRow();
    }

    void loggedIn(UUID account, OffsetDateTime at) {
        jdbc.sql("update account set last_login_at = ? where id = ?")
                .params(at, account)
                .update();
    }

    /** When the account was last logged in with; empty: never. */
    Optional<OffsetDateTime> lastLogin(UUID account) {
        return jdbc.sql("select last_login_at from account where id = ? and last_login_at is not null")
                .param(account)
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Makes every session of the account worth nothing. */
    void endSessions(UUID account) {
        jdbc.sql("update account set version = version + 1 where id = ?")
                .param(account)
                .update();
    }

    /** False if the login name is taken. */
    boolean insert(Account account, String passwordHash) {
        return jdbc.sql("insert into account (id, login, password_hash, person_id, version, password_changed_at,"
                                + " must_change_password) values (?, ?, ?, ?, ?, ?, ?) on conflict (login) do nothing")
                        .params(account.id(), account.login(), passwordHash, account.personId(), account.version())
                        .params(account.passwordChangedAt(), account.mustChangePassword())
                        .update()
                == 1;
    }

    /** Sets a password and ends the sessions of the account. */
    void setPassword(UUID account, String hash, OffsetDateTime at, boolean mustChange) {
        jdbc.sql("update account set password_hash = ?, password_changed_at = ?, must_change_password = ?,"
                        + " version = version + 1 where id = ?")
                .params(hash, at, mustChange, account)
                .update();
    }

    /** Opens or closes the account and ends its sessions. */
    void setDisabled(UUID account, boolean disabled) {
        jdbc.sql("update account set disabled = ?, version = version + 1 where id = ? and disabled <> ?")
                .params(disabled, account, disabled)
                .update();
    }

    static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getObject("person_id", UUID.class),
                row.getInt("version"),
                row.getObject("password_changed_at", OffsetDateTime.class),
                row.getBoolean("must_change_password"),
                row.getBoolean("disabled"));
    }
}
