package cn.sanyi.approval;

import cn.sanyi.deadline.Clocks.Colour;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code work_item} alone, by index, with keyset paging over (due date, id). */
@Component
class JdbcTaskList implements TaskList {

    private static final int PAGE = 50;
    private static final int COUNT_TO = 1000;
    private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    /** Mine: meant for me, or for anyone in a unit I handle for, where my post suffices. */
    private static final String MINE = " from work_item w where w.state = 'OPEN' and ((w.person = :me) or (w.person is null"
            + " and w.unit = any (:units) and (w.post is null or (w.unit::text || w.post) = any (:posts))))"
            + " and (:text::text is null or w.case_number ilike :text or w.title ilike :text or w.applicant_name ilike :text"
            + " or w.step_name ilike :text)";

    private static final String IN_GROUP = " and coalesce(w.due_on, date '9999-12-31') >= :from"
            + " and coalesce(w.due_on, date '9999-12-31') < :until";

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    JdbcTaskList(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public Page find(Actor actor, Query query) {
        Bounds bounds = bounds(actor);
        Map<String, Object> params = mine(actor, query);
        Map<Colour, Integer> counts = new EnumMap<>(Colour.class);
        GROUPS.forEach(group -> counts.put(group, count(params, bounds.of(group))));
        List<Row> rows = rows(params, bounds, query);
        return new Page(
                rows.size() > PAGE ? rows.subList(0, PAGE) : rows, counts, rows.size() > PAGE ? cursor(rows.get(PAGE - 1)) : null);
    }

    private static Map<String, Object> mine(Actor actor, Query query) {
        Map<String, Object> params = new java.util.HashMap<>();
        params.put("me", actor.personId());
        params.put("units", actor.posts().stream()
                .map(Actor.Held::unitId).filter(actor::handlesFor).distinct().toArray(UUID[]::new));
        params.put("posts", actor.posts().stream()
                .map(post -> post.unitId() + post.kind().name()).toArray(String[]::new));
        params.put("text", query.text() == null || query.text().isBlank() ? null : "%" + escaped(query.text().strip()) + "%");
        return params;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private int count(Map<String, Object> params, Range range) {
        return jdbc.sql("select count(*) from (select 1" + MINE + IN_GROUP + " limit " + COUNT_TO + ") c")
                .params(params)
                .param("from", range.from())
                .param("until", range.until())
                .query(Integer.class)
                .single();
    }

    private List<Row> rows(Map<String, Object> params, Bounds bounds, Query query) {
        Range range = query.group() == null ? Range.ALL : bounds.of(query.group());
        Cursor after = Cursor.parse(query.after());
        return jdbc.sql("select w.*" + MINE + IN_GROUP
                        + " and (coalesce(w.due_on, date '9999-12-31'), w.id) > (:dueAfter, :idAfter)"
                        + " order by coalesce(w.due_on, date '9999-12-31'), w.id limit " + (PAGE + 1))
                .params(params)
                .param("from", range.from())
                .param("until", range.until())
                .param("dueAfter", after.due())
                .param("idAfter", after.id())
                .query((row, index) -> row(row, bounds))
                .list();
    }

    private Row row(ResultSet row, Bounds bounds) throws SQLException {
        Date due = row.getDate("due_on");
        LocalDate dueOn = due == null ? null : due.toLocalDate();
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("title"),
                row.getString("applicant_name"),
                row.getString("step_name"),
                row.getObject("unit", UUID.class),
                dueOn,
                dueOn == null ? null : (int) ChronoUnit.DAYS.between(bounds.today(), dueOn),
                row.getBoolean("paused") ? Colour.PAUSED : bounds.lamp(dueOn),
                row.getTimestamp("opened_at").toInstant());
    }

    private static String cursor(Row last) {
        return (last.dueOn() == null ? NO_LIMIT : last.dueOn()) + "_" + last.id();
    }

    /** Thresholds as they stand for the place of the person's first post. */
    private Bounds bounds(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        String place = actor.posts().stream()
                .filter(post -> post.kind() != PostKind.EMPLOYEE)
                .map(Actor.Held::jurisdiction)
                .findFirst()
                .orElse("");
        return new Bounds(today, days("lamp.near-days", place, today), days("lamp.severe-days", place, today));
    }

    private int days(String key, String place, LocalDate today) {
        return parameters.find(key, place, today).map(Parameter::asInt).orElse(0);
    }

    record Range(LocalDate from, LocalDate until) {
        static final Range ALL = new Range(LocalDate.of(1, 1, 1), LocalDate.of(10000, 1, 1));
    }

    record Bounds(LocalDate today, int near, int severe) {

        Range of(Colour group) {
            LocalDate severe = today.minusDays(severe()).plusDays(1);
            LocalDate nearUntil = today.plusDays(near()).plusDays(1);
            return switch (group) {
                case SEVERELY_OVERDUE -> new Range(Range.ALL.from(), severe);
                case OVERDUE -> new Range(severe, today);
                case NEAR -> new Range(today, nearUntil);
                default -> new Range(nearUntil, Range.ALL.until());
            };
        }

        Colour lamp(@Nullable LocalDate due) {
            if (due == null) {
                return Colour.NONE;
            }
            return GROUPS.stream()
                    .filter(group -> !due.isBefore(of(group).from()) && due.isBefore(of(group).until()))
                    .findFirst()
                    .orElse(Colour.NORMAL);
        }
    }

    record Cursor(LocalDate due, UUID id) {

        static Cursor parse(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return new Cursor(Range.ALL.from(), new UUID(0, 0));
            }
            try {
                String[] parts = text.split("_", 2);
                return new Cursor(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException nonsense) {
                throw Problem.unreadable("bad-cursor", "翻页位置无效，请从头打开列表。");
            }
        }
    }
}
