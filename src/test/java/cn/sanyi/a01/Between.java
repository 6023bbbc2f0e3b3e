package cn.sanyi.a01;

import cn.sanyi.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What colleagues do with a task between them, through the public API. */
public final class Between {

    private final Plans plans;
    private final JdbcClient jdbc;

    public Between(Plans plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    public Desk.Answer act(String who, String item, String act) {
        return act(who, item, act, Map.of(), null);
    }

    public Desk.Answer act(String who, String item, String act, Map<String, Object> data, String comment) {
        Map<String, Object> body = new HashMap<>();
        body.put("act", act);
        body.put("data", data);
        body.put("comment", comment);
        return plans.desk(who).post("/api/v1/work-items/" + item + "/acts", body);
    }

    /** As lists to choose from give it. @param person name, or null for the unit */
    public String reference(String unit, String person) {
        UUID ofUnit = jdbc.sql("select id from unit where code = ?")
                .param(unit)
                .query(UUID.class)
                .single();
        return person == null ? ofUnit.toString() : ofUnit + "/" + person(person);
    }

    private UUID person(String name) {
        return jdbc.sql("select id from person where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    public List<String> choices(String who, String item, String act) {
        return plans.desk(who)
                .get("/api/v1/work-items/" + item + "/colleagues?act=" + act)
                .expect(200)
                .path("choices")
                .findValuesAsString("label");
    }

    public List<String> notices(String who) {
        return plans.desk(who).get("/api/v1/notices").expect(200).findValuesAsString("text");
    }

    /** Id of the person's open task of this kind in the case. */
    public String added(String number, String kind) {
        return jdbc.sql("select id from work_item where case_number = ? and kind = ? and state = 'OPEN'")
                .params(number, kind)
                .query(UUID.class)
                .single()
                .toString();
    }

    /** Until closed, the person has a fact that makes them stand back from the unit's cases. */
    public Recusal recused(String name, String unit) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into recusal_fact (id, person_id, unit_id, kind, note, from_day)"
                        + " select ?, ?, u.id, 'KINSHIP', '配偶在该院任职', date '2020-01-01' from unit u where u.code = ?")
                .params(id, person(name), unit)
                .update();
        return () -> jdbc.sql("delete from recusal_fact where id = ?").param(id).update();
    }

    /** Ends with the block it is made for. */
    public interface Recusal extends AutoCloseable {

        @Override
        void close();
    }
}
