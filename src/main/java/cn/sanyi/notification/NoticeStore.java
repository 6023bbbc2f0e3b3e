package cn.sanyi.notification;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Actor.Held;
import cn.sanyi.platform.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Notices as rows. */
@Repository
class NoticeStore implements Notices {

    private static final int MOST = 200;
    private static final String THEIRS = "(person_id = ? or unit_id = any (?))";
    private static final String SHOWN = THEIRS
            + " and kind <> all (coalesce((select s.muted_in_app from notice_settings s where s.person_id = ?), '{}'))";

    private final JdbcClient jdbc;
    private final NoticeOutbox outbox;
    private final Clock clock;

    NoticeStore(JdbcClient jdbc, NoticeOutbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    void add(Collection<Recipient> recipients, String caseNumber, NoticeKind kind, String text) {
        write(recipients, caseNumber, null, kind, text);
    }

    /** One that leads to a page that is no case's. */
    void addLeadingTo(String link, Collection<Recipient> recipients, NoticeKind kind, String text) {
        write(recipients, null, link, kind, text);
    }

    private void write(
            Collection<Recipient> recipients,
            @Nullable String caseNumber,
            @Nullable String link,
            NoticeKind kind,
            String text) {
        outbox.written(recipients.stream()
                .distinct()
                .map(recipient -> {
                    UUID id = UUID.randomUUID();
                    jdbc.sql("insert into notice (id, person_id, unit_id, case_number, link, kind, text, at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                            .param(id)
                            .param(recipient.person())
                            .param(recipient.unit())
                            .param(caseNumber)
                            .param(link)
                            .params(kind.name(), text, now())
                            .update();
                    return new NoticeOutbox.Written(id, recipient.person(), recipient.unit(), caseNumber, kind);
                })
                .toList());
    }

    /** @return false if this threshold has been taken for the clock and this last day before */
    boolean take(UUID clockId, int threshold, LocalDate dueOn) {
        return jdbc.sql("insert into reminder (clock_id, threshold, due_on, at) values (?, ?, ?, ?)"
                                + " on conflict (clock_id, threshold, due_on) do nothing")
                        .params(clockId, threshold, dueOn, now())
                        .update()
                == 1;
    }

    @Override
    public List<Notice> forActor(Actor actor, int limit) {
        return jdbc.sql("select * from notice where " + SHOWN + " order by at desc, id limit ?")
                .params(actor.personId(), units(actor), actor.personId(), Math.max(1, Math.min(limit, MOST)))
                .query(NoticeStore::notice)
                .list();
    }

    @Override
    public int unreadCount(Actor actor) {
        return jdbc.sql("select count(*) from notice where read_at is null and " + SHOWN)
                .params(actor.personId(), units(actor), actor.personId())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public void markRead(Actor actor, UUID id) {
        int theirs = jdbc.sql(
                        "update notice set read_at = coalesce(read_at, ?), read_by = coalesce(read_by, ?) where id = ? and "
                                + THEIRS)
                .params(now(), actor.personId(), id, actor.personId(), units(actor))
                .update();
        if (theirs == 0) {
            throw Problem.notFound("notice-unknown", "没有这条通知");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static UUID[] units(Actor actor) {
        return actor.posts().stream()
                .map(Held::unitId)
                .filter(actor::handlesFor)
                .distinct()
                .toArray(UUID[]::new);
    }

    private static Notice notice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("link") == null ? "/cases/" + row.getString("case_number") : row.getString("link"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }
}
