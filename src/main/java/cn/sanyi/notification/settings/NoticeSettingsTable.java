package cn.sanyi.notification.settings;

import cn.sanyi.notification.NoticeKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Settings as rows. */
@Repository
public class NoticeSettingsTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeSettingsTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a person who has never set any: everything in the application, nothing by mail. */
    public NoticeSettings of(UUID person) {
        return jdbc.sql("select * from notice_settings where person_id = ?")
                .param(person)
                .query((row, number) -> read(row))
                .optional()
                .orElse(NoticeSettings.NONE);
    }

    public boolean anybodyWantsMail() {
        return jdbc.sql("select exists (select 1 from notice_settings where mail_address is not null)")
                .query(Boolean.class)
                .single();
    }

    /** Those of these persons who gave an address. */
    public Map<UUID, NoticeSettings> withMail(Collection<UUID> persons) {
        return jdbc
                .sql("select * from notice_settings where mail_address is not null and person_id = any (?)")
                .param(persons.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("person_id", UUID.class), read(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Until the end of the transaction nobody else changes them. */
    void lock(UUID person) {
        jdbc.sql("insert into notice_settings (person_id, changed_at) values (?, ?) on conflict do nothing")
                .params(person, OffsetDateTime.now(clock))
                .update();
        jdbc.sql("select 1 from notice_settings where person_id = ? for update")
                .param(person)
                .query(Integer.class)
                .single();
    }

    void save(UUID person, NoticeSettings settings) {
        @Nullable QuietHours quiet = settings.quiet();
        jdbc.sql("update notice_settings set mail_address = ?, muted_in_app = ?, muted_mail = ?, quiet_from = ?,"
                        + " quiet_to = ?, digest_hour = ?, changed_at = ? where person_id = ?")
                .param(settings.mailAddress())
                .param(names(settings.mutedInApp()))
                .param(names(settings.mutedMail()))
                .param(quiet == null ? null : quiet.from())
                .param(quiet == null ? null : quiet.to())
                .param(settings.digestHour())
                .params(OffsetDateTime.now(clock), person)
                .update();
    }

    private static String[] names(Set<NoticeKind> kinds) {
        return kinds.stream().map(NoticeKind::name).sorted().toArray(String[]::new);
    }

    private static NoticeSettings read(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime to = row.getObject("quiet_to", LocalTime.class);
        return new NoticeSettings(
                row.getString("mail_address"),
                kinds(row.getArray("muted_in_app")),
                kinds(row.getArray("muted_mail")),
                from == null || to == null ? null : new QuietHours(from, to),
                row.getObject("digest_hour", Integer.class));
    }

    private static Set<NoticeKind> kinds(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(NoticeKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeKind.class)));
    }
}
