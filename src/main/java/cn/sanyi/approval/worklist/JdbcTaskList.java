package cn.sanyi.approval.worklist;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.steps.WorkItemRows;
import cn.sanyi.approval.worklist.TaskSight.Sight;
import cn.sanyi.deadline.Clocks.Colour;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
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

    /** Of those that are theirs, what was looked for. */
    private static final String FOUND = " and (:text::text is null or w.case_number ilike :text or w.title ilike :text"
            + " or w.applicant_name ilike :text or w.step_name ilike :text)";

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final TaskSight sights;
    private final Clock clock;

    JdbcTaskList(JdbcClient jdbc, Parameters parameters, TaskSight sights, Clock clock) {
        this.sights = sights;
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public Page find(Actor actor, Query query) {
        Days days = days(actor);
        Sight sight = sights.of(actor);
        Map<String, Object> params = params(sight, query);
        params.put("today", days.today());
        params.put("severe", days.severe());
        Map<Colour, Integer> counts = new EnumMap<>(Colour.class);
        GROUPS.forEach(group -> counts.put(group, count(sight, params, group)));
        List<Row> rows = rows(sight, params, days, query);
        return new Page(
                rows.size() > PAGE ? rows.subList(0, PAGE) : rows,
                counts,
                rows.size() > PAGE ? cursor(rows.get(PAGE - 1)) : null);
    }

    private static Map<String, Object> params(Sight sight, Query query) {
        Map<String, Object> params = new java.util.HashMap<>(sight.params());
        params.put(
                "text",
                query.text() == null || query.text().isBlank()
                        ? null
                        : "%" + escaped(query.text().strip()) + "%");
        return params;
    }

    private static String from(Sight sight, @Nullable Colour group) {
        return " from work_item w where w.state = 'OPEN' and " + sight.condition() + FOUND + inGroup(group);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private int count(Sight sight, Map<String, Object> params, Colour group) {
        return jdbc.sql("select count(*) from (select 1" + from(sight, group) + " limit " + COUNT_TO + ") c")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private List<Row> rows(Sight sight, Map<String, Object> params, Days days, Query query) {
        Cursor after = Cursor.parse(query.after());
        return jdbc.sql("select w.*, " + sight.forName() + " stands_in_for" + from(sight, query.group())
                        + " and (coalesce(w.due_on, date '9999-12-31'), w.id) > (:dueAfter, :idAfter)"
                        + " order by coalesce(w.due_on, date '9999-12-31'), w.id limit " + (PAGE + 1))
                .params(params)
                .param("dueAfter", after.due())
                .param("idAfter", after.id())
                .query((row, index) -> row(row, days))
                .list();
    }

    private static String inGroup(@Nullable Colour group) {
        if (group == null) {
            return "";
        }
        return switch (group) {
            case SEVERELY_OVERDUE -> " and w.due_on <= :severe";
            case OVERDUE -> " and w.due_on > :severe and w.due_on < :today";
            case NEAR -> " and w.due_on >= :today and w.near_on <= :today";
            default -> " and (w.due_on is null or (w.due_on >= :today and w.near_on > :today))";
        };
    }

    private static Row row(ResultSet row, Days days) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("title"),
                row.getString("applicant_name"),
                row.getString("step_name"),
                row.getString("step_key"),
                row.getObject("unit", UUID.class),
                dueOn,
                dueOn == null ? null : (int) ChronoUnit.DAYS.between(days.today(), dueOn),
                dueOn == null
                        ? row.getBoolean("paused") ? Colour.PAUSED : Colour.NONE
                        : days.lamp(dueOn, row.getObject("near_on", LocalDate.class)),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("stands_in_for"),
                row.getString("fallback_reason"),
                WorkItemRows.codes(row.getString("acts")),
                WorkItem.Kind.valueOf(row.getString("kind")),
                row.getString("asked_by_name"),
                row.getInt("urged"),
                row.getObject("fallback_unit") != null);
    }

    private static String cursor(Row last) {
        return (last.dueOn() == null ? NO_LIMIT : last.dueOn()) + "_" + last.id();
    }

    /** What counts as severe, as it stands for the place of the person's first post; never without a parameter. */
    private Days days(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        String place = actor.posts().stream()
                .filter(post -> post.kind() != PostKind.EMPLOYEE)
                .map(Actor.Held::jurisdiction)
                .findFirst()
                .orElse("");
        return new Days(
                today,
                parameters
                        .find("lamp.severe-days", place, today)
                        .map(days -> today.minusDays(days.asInt()))
                        .orElse(LocalDate.EPOCH));
    }

    /** @param severe the last due date that is severely overdue today */
    record Days(LocalDate today, LocalDate severe) {

        Colour lamp(LocalDate due, LocalDate nearOn) {
            if (due.isBefore(today)) {
                return due.isAfter(severe) ? Colour.OVERDUE : Colour.SEVERELY_OVERDUE;
            }
            return nearOn.isAfter(today) ? Colour.NORMAL : Colour.NEAR;
        }
    }

    record Cursor(LocalDate due, UUID id) {

        static Cursor parse(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return new Cursor(LocalDate.EPOCH, new UUID(0, 0));
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
