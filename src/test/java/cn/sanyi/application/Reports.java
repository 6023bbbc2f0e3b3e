package cn.sanyi.application;

import cn.sanyi.Desk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the people of a hospital and of the bureau do with a report on prices, through the public API. */
public final class Reports {

    private static final Map<String, Object> OPINION = Map.of("opinion", "同意");

    private final Function<String, Desk> desks;

    public Reports(Function<String, Desk> desks) {
        this.desks = desks;
    }

    public static Map<String, Object> wanted(String name) {
        return Map.of("procedure", OwnProcedure.KEY, "data", Map.of("name", name, "department", "神经外科"));
    }

    /** @return the number of the new case */
    public String opened(String login, String name) {
        return desks.apply(login)
                .post("/api/v1/cases", wanted(name))
                .expect(201)
                .path("number")
                .asString();
    }

    public JsonNode seen(String login, String number) {
        return desks.apply(login).get("/api/v1/cases/" + number).expect(200);
    }

    public List<String> acts(String login, String number) {
        return StreamSupport.stream(seen(login, number).path("acts").spliterator(), false)
                .map(act -> act.path("code").asString())
                .toList();
    }

    public Desk.Answer giveUp(String login, String number, String reason) {
        return desks.apply(login)
                .post(
                        "/api/v1/cases/" + number + "/acts",
                        Map.of("act", "giveUp", "data", Map.of(), "comment", reason));
    }

    public Desk.Answer act(String login, String number, String act) {
        Map<String, Object> data =
                act.equals("submit") ? Map.of("content", "价格公示完整，无自立项目。") : act.equals("agree") ? OPINION : Map.of();
        String item =
                seen(login, number).path("open").path(0).path("item").path("id").asString();
        return desks.apply(login)
                .post("/api/v1/work-items/" + item + "/acts", Map.of("act", act, "data", data, "comment", "已核对"));
    }

    /** A hospital's clerk works for a second one too, until the result is run. */
    public static Runnable secondHospital(JdbcClient jdbc, String login, String unit) {
        UUID post = UUID.randomUUID();
        jdbc.sql(
                        "insert into post (id, person_id, unit_id, kind, title, from_day) select ?, a.person_id, u.id, 'CLERK',"
                                + " '兼任', date '2022-01-01' from account a, unit u where a.login = ? and u.code = ?")
                .params(post, login, unit)
                .update();
        return () -> jdbc.sql("delete from post where id = ?").param(post).update();
    }

    /** Nobody holds what this login holds, until the result is run. */
    public static Runnable vacant(JdbcClient jdbc, String login) {
        String posts = " where person_id = (select person_id from account where login = '" + login + "')";
        jdbc.sql("update post set to_day = from_day" + posts).update();
        return () -> jdbc.sql("update post set to_day = null" + posts).update();
    }

    /** Filled in by the department, seen by medical affairs and pricing: the bureau has it. */
    public String handedIn(String name) {
        String number = opened("qz-h1-dept", name);
        act("qz-h1-dept", number, "submit").expect(200);
        act("qz-h1-medical", number, "agree").expect(200);
        act("qz-h1-pricing", number, "agree").expect(200);
        return number;
    }
}
