package cn.sanyi.notification.webhook;

import cn.sanyi.notification.NoticeKind;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhooks as rows. */
@Repository
class WebhookTable {

    /** A page that lists more would not be read (建议值). */
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those in use first, by name. @param part of the name, or empty; @param units also those of these units */
    List<Webhook> like(String part, Collection<UUID> units) {
        return jdbc.sql("select * from notice_webhook where position(lower(?) in lower(name)) > 0 or unit_id = any (?)"
                        + " order by active desc, name, id limit " + MOST)
                .params(part, units.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Webhook> find(UUID id) {
        return jdbc.sql("select * from notice_webhook where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** As {@link #find}, and nobody else changes it until the end of the transaction. */
    Optional<Webhook> lock(UUID id) {
        return jdbc.sql("select * from notice_webhook where id = ? for update")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    List<Webhook> byIds(Collection<UUID> ids) {
        return jdbc.sql("select * from notice_webhook where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /** Those in use of these units. */
    List<Webhook> ofUnits(Collection<UUID> units) {
        return jdbc.sql("select * from notice_webhook where active and unit_id = any (?) order by name, id")
                .param(units.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    void insert(Webhook webhook) {
        jdbc.sql("insert into notice_webhook (id, unit_id, name, style, url, secret, kinds, active, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        webhook.id(),
                        webhook.unit(),
                        webhook.name(),
                        webhook.style().name())
                .param(webhook.url().toString())
                .param(webhook.secret())
                .param(names(webhook.kinds()))
                .params(webhook.active(), OffsetDateTime.now(clock))
                .update();
    }

    void update(Webhook webhook) {
        jdbc.sql(
                        "update notice_webhook set name = ?, style = ?, url = ?, secret = ?, kinds = ?, active = ? where id = ?")
                .params(webhook.name(), webhook.style().name(), webhook.url().toString())
                .param(webhook.secret())
                .param(names(webhook.kinds()))
                .params(webhook.active(), webhook.id())
                .update();
    }

    private static String[] names(Set<NoticeKind> kinds) {
        return kinds.stream().map(NoticeKind::name).sorted().toArray(String[]::new);
    }

    private static Webhook read(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                WebhookStyle.valueOf(row.getString("style")),
                URI.create(row.getString("url")),
                row.getString("secret"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(NoticeKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeKind.class))),
                row.getBoolean("active"));
    }
}
