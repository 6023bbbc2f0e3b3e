package cn.sanyi.approval.steps;

import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.Timeline;
import cn.sanyi.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows of {@code act}: what was done, by whom, with which opinion. Insert and read only. */
@Component
public class ActTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public record Row(UUID id, String code, String label, Instant at, ObjectNode data, @Nullable String comment) {}

    public void add(String caseNumber, @Nullable Step step, Row row, Actor actor, @Nullable UUID unit) {
        jdbc.sql(
                        "insert into act (id, case_number, step_id, step_key, step_name, round, code, label, person, person_name,"
                                + " unit, unit_name, at, data, comment, for_person, for_person_name)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)")
                .params(row.id(), caseNumber)
                .param(step == null ? null : step.id())
                .param(step == null ? null : step.key())
                .param(step == null ? null : step.name())
                .param(step == null ? null : step.round())
                .params(row.code(), row.label(), actor.personId(), actor.name())
                .param(unit)
                .param(unitName(unit, actor))
                .params(
                        OffsetDateTime.ofInstant(row.at(), ZoneId.of("Asia/Shanghai")),
                        json.writeValueAsString(row.data()))
                .param(row.comment())
                .param(actor.standsInFor() == null ? null : actor.standsInFor().personId())
                .param(actor.standsInFor() == null ? null : actor.standsInFor().name())
                .update();
    }

    /** The answers of an earlier step once more, in a step that takes them over; who answered and what stays as it was. */
    List<UUID> takeOver(Step step, UUID earlier, Instant at) {
        return jdbc.sql("insert into act (id, case_number, step_id, step_key, step_name, round, code, label, person,"
                        + " person_name, unit, unit_name, at, data, comment, for_person, for_person_name)"
                        + " select gen_random_uuid(), case_number, :step, step_key, step_name, :round, :code, :label,"
                        + " person, person_name, unit, unit_name, :at, case when jsonb_exists(data, 'carriedFrom') then data else data"
                        + " || jsonb_build_object('carriedFrom', jsonb_build_object('act', id, 'code', code,"
                        + " 'label', label, 'round', round, 'at', at)) end, comment, for_person, for_person_name"
                        + " from act a where step_id = :earlier and (code = :code or exists (select 1 from work_item w"
                        + " where w.step_id = :earlier and w.answer = a.code)) and not exists (select 1 from answer_taken_back b"
                        + " where b.act = a.id) order by seq returning id")
                .param("step", step.id())
                .param("round", step.round())
                .param("code", CarryOver.CODE)
                .param("label", CarryOver.entry().label())
                .param("at", OffsetDateTime.ofInstant(at, ZoneId.of("Asia/Shanghai")))
                .param("earlier", earlier)
                .query(UUID.class)
                .list();
    }

    private static @Nullable String unitName(@Nullable UUID unit, Actor actor) {
        return actor.posts().stream()
                .filter(post -> post.unitId().equals(unit))
                .map(Actor.Held::unitName)
                .findFirst()
                .orElse(null);
    }

    public List<Timeline.Entry> ofCase(String caseNumber) {
        return jdbc.sql("select a.*, coalesce(s.state, 'DONE') step_state, b.act is not null taken_back from act a"
                        + " left join case_step s on s.id = a.step_id left join answer_taken_back b on b.act = a.id"
                        + " where a.case_number = ? order by a.seq")
                .param(caseNumber)
                .query(this::entry)
                .list();
    }

    public boolean openedBy(String caseNumber, UUID person) {
        return jdbc.sql("select exists (select from act where case_number = ? and code = ? and person = ?)")
                .params(caseNumber, ActCodes.OPEN, person)
                .query(Boolean.class)
                .single();
    }

    private static String signature(String person, @Nullable String standsInFor) {
        return standsInFor == null ? person : person + "（代" + standsInFor + "）";
    }

    private Timeline.Entry entry(ResultSet row, int index) throws SQLException {
        return new Timeline.Entry(
                row.getObject("id", UUID.class),
                row.getString("step_key"),
                row.getString("step_name"),
                row.getInt("round"),
                row.getString("code"),
                row.getString("label"),
                signature(row.getString("person_name"), row.getString("for_person_name")),
                row.getString("unit_name"),
                row.getTimestamp("at").toInstant(),
                json.readValue(row.getString("data"), ObjectNode.class),
                row.getString("comment"),
                "CLEARED".equals(row.getString("step_state")),
                row.getBoolean("taken_back"));
    }
}
