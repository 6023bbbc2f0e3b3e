package cn.sanyi.a02;

import cn.sanyi.Desk;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Items in trial, act by act through the public API; those of the first hospital of 泉州 unless said otherwise. */
public final class Trials {

    private static final int MOST_DAYS = 400;

    private final Function<String, Desk> desks;
    private final JdbcClient jdbc;

    public Trials(Function<String, Desk> desks, JdbcClient jdbc) {
        this.desks = desks;
        this.jdbc = jdbc;
    }

    public Desk desk(String login) {
        return desks.apply(login);
    }

    public LocalDate today() {
        return LocalDate.parse(desk("qz-hsa")
                .get("/api/v1/sample/clock")
                .expect(200)
                .path("now")
                .asString()
                .substring(0, 10));
    }

    /** The clock of the sample goes forward by at most so many days at once. */
    public void moveTo(LocalDate day) {
        for (int left = (int) ChronoUnit.DAYS.between(today(), day); left > 0; left -= MOST_DAYS) {
            desk("qz-hsa")
                    .post("/api/v1/sample/clock", Map.of("plusDays", Math.min(left, MOST_DAYS)))
                    .expect(200);
        }
    }

    /** An item of the first hospital of 泉州 (三级公立), approved today. */
    public String inTrial() {
        return inTrial("qz-h1", "qz");
    }

    /** @param hospital beginning of its logins, @param bureau of those of the place that leads */
    public String inTrial(String hospital, String bureau) {
        return new Items(desks, hospital, bureau).inTrial();
    }

    /** A price with a calculation of two lines, which add up to 180.50. */
    public Map<String, Object> price(String price, LocalDate from) {
        Map<String, Object> data = new HashMap<>();
        data.put("price", price);
        data.put("from", from.toString());
        data.put(
                "costs",
                List.of(
                        Map.of("kind", "LABOUR", "what", "医师、技师各一人", "amount", "120.00"),
                        Map.of("kind", "DEPRECIATION", "what", "磁刺激仪", "amount", "60.50")));
        data.put("reason", "按成本测算确定试行价格");
        return data;
    }

    public Desk.Answer file(String number, String price, LocalDate from) {
        return act("qz-h1-pricing", number, "inTrial", "filePrice", price(price, from), null);
    }

    /** The hospital has handed in its papers, and the leading unit has taken them. */
    public void papersIn(String number) {
        papersIn("qz", number);
    }

    /** @param place beginning of the logins of its first hospital and its bureaus */
    public void papersIn(String place, String number) {
        act(place + "-h1-pricing", number, "inTrial", "applyConversion", Map.of(), null)
                .expect(200);
        act(place + "-h1-dept", number, "conversionPapers", "submitConversion", papers(), null)
                .expect(200);
        act(place + "-hsa", number, "checkConversion", "accept", Map.of(), null).expect(200);
    }

    public Map<String, Object> papers() {
        return new HashMap<>(Map.of(
                "cases",
                420,
                "income",
                "109200.00",
                "adverseEvents",
                1,
                "proposedPrice",
                "240.00",
                "category",
                "B",
                "summary",
                "疗效确切，患者满意，成本稳定，没有严重不良事件。"));
    }

    public Desk.Answer decide(String number, String act, Map<String, Object> decision) {
        return decide("qz", number, act, decision);
    }

    public Desk.Answer decide(String place, String number, String act, Map<String, Object> decision) {
        return act(place + "-hsa-head", number, "decideConversion", act, decision, null);
    }

    public Desk.Answer act(
            String login, String number, String step, String act, Object data, @Nullable String comment) {
        Map<String, Object> body = new HashMap<>();
        body.put("act", act);
        body.put("data", data);
        body.put("comment", comment);
        return desk(login).post("/api/v1/work-items/" + workItem(login, number, step) + "/acts", body);
    }

    /** The open item of the step that this person may act on. */
    public String workItem(String login, String number, String step) {
        for (JsonNode view :
                desk(login).get("/api/v1/cases/" + number).expect(200).path("open")) {
            if (view.path("item").path("stepKey").asString().equals(step)
                    && !view.path("offers").isEmpty()) {
                return view.path("item").path("id").asString();
            }
        }
        throw new AssertionError(login + " has nothing to do in step " + step + " of " + number);
    }

    public List<String> open(String number) {
        List<String> keys = new ArrayList<>();
        for (JsonNode step :
                desk("qz-oversight").get("/api/v1/cases/" + number + "/steps").expect(200)) {
            if (step.path("state").asString().equals("OPEN")) {
                keys.add(step.path("key").asString());
            }
        }
        return keys;
    }

    public String code(String number) {
        return jdbc.sql("select code from trial_item where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    public JsonNode entry(String number) {
        return desk("qz-hsa").get("/api/v1/trial-items/" + code(number)).expect(200);
    }

    /** The price on the day as text; empty where there was none. */
    public String priceOn(String number, LocalDate day) {
        return desk("qz-hsa")
                .get("/api/v1/trial-items/" + code(number) + "/price?on=" + day)
                .expect(200)
                .path("price")
                .path("amount")
                .asString("");
    }

    public List<String> notices(String login, String number) {
        return desk(login)
                .get("/api/v1/notices?limit=200")
                .expect(200)
                .path("notices")
                .valueStream()
                .filter(notice -> notice.path("caseNumber").asString("").equals(number))
                .map(notice -> notice.path("text").asString())
                .toList();
    }

    public String caseState(String number) {
        return desk("qz-oversight")
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("caseFile")
                .path("state")
                .asString();
    }
}
