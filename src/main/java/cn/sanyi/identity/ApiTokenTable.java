package cn.sanyi.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of access tokens. One of an account that has changed since (password, closing, forced logout) is revoked. */
@Repository
class ApiTokenTable {

    private static final Duration COARSE = Duration.ofMinutes(1);
    private static final int SHOWN = 100;

    private static final String SELECT = "select t.id, t.account_id, t.name, t.scopes, t.created_at, t.expires_at,"
            + " t.last_used_at, t.revoked_at is not null or t.account_version <> a.version as revoked,"
            + " t.expires_at <= ? as expired from api_token t join account a on a.id = t.account_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokenTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ApiToken> byHash(String hash) {
        return jdbc.sql(SELECT + "where t.hash = ?")
                .params(now(), hash)
                .query(ApiTokenTable::read)
                .optional();
    }

    Optional<ApiToken> find(UUID account, UUID id) {
        return jdbc.sql(SELECT + "where t.account_id = ? and t.id = ?")
                .params(now(), account, id)
                .query(ApiTokenTable::read)
                .optional();
    }

    /** The newest first; at most 100. */
    List<ApiToken> of(UUID account) {
        return jdbc.sql(SELECT + "where t.account_id = ? order by t.created_at desc, t.id limit " + SHOWN)
                .params(now(), account)
                .query(ApiTokenTable::read)
                .list();
    }

    /** Waits for others who create one for the same account. Names of tokens that are worth nothing become free. */
    void lock(UUID account) {
        jdbc.sql("select 1 from account where id = ? for update")
                .param(account)
                .query()
                .singleRow();
        jdbc.sql("update api_token t set revoked_at = ? from account a where a.id = t.account_id and a.id = ?"
                        + " and t.revoked_at is null and (t.expires_at <= ? or t.account_version <> a.version)")
                .params(now(), account, now())
                .update();
    }

    void insert(ApiToken token, String hash) {
        jdbc.sql("insert into api_token (id, account_id, account_version, name, hash, scopes, created_at, expires_at)"
                        + " select ?, id, version, ?, ?, array[?], ?, ? from account where id = ?")
                .params(token.id(), token.name(), hash, token.scope().name().toLowerCase(Locale.ROOT))
                .params(token.createdAt(), token.expiresAt(), token.account())
                .update();
    }

    /** False if it was revoked already. */
    boolean revoke(UUID id) {
        return jdbc.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null")
                        .params(now(), id)
                        .update()
                == 1;
    }

    /** Notes the use, at most once a minute. */
    void used(ApiToken token) {
        OffsetDateTime before = now().minus(COARSE);
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(before)) {
            jdbc.sql(
                            "update api_token set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)")
                    .params(now(), token.id(), before)
                    .update();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static ApiToken read(ResultSet row, int number) throws SQLException {
        var scopes = List.of((String[]) row.getArray("scopes").getArray());
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                scopes.contains("act") ? TokenScope.ACT : TokenScope.READ,
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getObject("last_used_at", OffsetDateTime.class),
                state(row));
    }

    private static ApiToken.State state(ResultSet row) throws SQLException {
        if (row.getBoolean("revoked")) {
            return ApiToken.State.REVOKED;
        }
        return row.getBoolean("expired") ? ApiToken.State.EXPIRED : ApiToken.State.VALID;
    }
}
