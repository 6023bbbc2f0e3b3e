package cn.sanyi.pricing.trial;

import cn.sanyi.Desk;
import cn.sanyi.approval.opening.CaseOpening;
import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.organization.Directory;
import cn.sanyi.workflow.OwnModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Items in trial, act by act through the public API, on a main process of the tests' own: an application of one step, then
 * the trial as it is shipped.
 */
final class Trials {

    private static final String KEY = "new-service-item";
    private static final int MOST_DAYS = 400;
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final Function<String, Desk> desks;
    private final BeanFactory application;
    private int made;

    Trials(Function<String, Desk> desks, BeanFactory application) {
        this.desks = desks;
        this.application = application;
        new OwnModels(application).release(bundle());
    }

    private static ModelBundle bundle() {
        Map<String, byte[]> resources = new TreeMap<>();
        resources.put(KEY + "/" + KEY + ".bpmn", bytes(Path.of("src/test/resources/trial", KEY + ".bpmn")));
        List.of("trial-period.bpmn", "trial-report.bpmn", "new-service-item-pricing.dmn")
                .forEach(model -> resources.put(KEY + "/" + model, bytes(Path.of("bpmn", KEY, model))));
        List.of(
                        "item-start",
                        "case-data",
                        "price-filing",
                        "price-decision",
                        "conversion",
                        "conversion-decision",
                        "trial-report")
                .forEach(form ->
                        resources.put(KEY + "/" + form + ".form", bytes(Path.of("forms", KEY, form + ".form"))));
        List.of("check", "signature")
                .forEach(form ->
                        resources.put("shared/" + form + ".form", bytes(Path.of("forms/shared", form + ".form"))));
        return ModelBundle.of(KEY, resources);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Desk desk(String login) {
        return desks.apply(login);
    }

    LocalDate today() {
        return LocalDate.parse(desk("qz-hsa")
                .get("/api/v1/sample/clock")
                .expect(200)
                .path("now")
                .asString()
                .substring(0, 10));
    }

    /** The clock of the sample goes forward by at most so many days at once. */
    void moveTo(LocalDate day) {
        for (int left = (int) ChronoUnit.DAYS.between(today(), day); left > 0; left -= MOST_DAYS) {
            desk("qz-hsa")
                    .post("/api/v1/sample/clock", Map.of("plusDays", Math.min(left, MOST_DAYS)))
                    .expect(200);
        }
    }

    /** An item of the first hospital of 泉州 (三级公立), approved today. */
    String inTrial() {
        return inTrial("qz-h1", "QZ-HOSP-1", "qz-hsa");
    }

    /** @param hospital beginning of its logins, @param lead login of the leading unit's clerk */
    String inTrial(String hospital, String unit, String lead) {
        String number = applied(hospital, unit);
        act(lead, number, "checkItem", "accept", Map.of(), null).expect(200);
        return number;
    }

    private String applied(String hospital, String unit) {
        String name = "经颅磁刺激治疗" + (++made) + "-" + UUID.randomUUID().toString().substring(0, 6);
        String number = open(hospital + "-dept", unit, name);
        material(hospital + "-dept", number, "admission");
        material(hospital + "-dept", number, "cost-basis");
        act(hospital + "-dept", number, "draftItem", "submit", application(name), null)
                .expect(200);
        return number;
    }

    private String open(String login, String unit, String name) {
        var directory = application.getBean(Directory.class);
        UUID applicant = directory.unitByCode(unit).orElseThrow().id();
        UUID person = application
                .getBean(JdbcClient.class)
                .sql("select person_id from account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
        var actor = directory.actor(person, today()).orElseThrow();
        var data = JsonMapper.shared().createObjectNode();
        data.put("itemName", name).put("department", "神经外科").put("kind", "CLINICAL");
        return application
                .getBean(CaseOpening.class)
                .open(actor, new CaseOpening.Opening(KEY, applicant, name, today().getYear(), today(), data))
                .number();
    }

    private void material(String login, String number, String slot) {
        desk(login)
                .upload("/api/v1/cases/" + number + "/materials?slot=" + slot, slot + ".pdf", PDF)
                .expect(201);
    }

    private static Map<String, Object> application(String name) {
        Map<String, Object> data = new HashMap<>();
        data.put("itemName", name);
        data.put("kind", "CLINICAL");
        data.put("department", "神经外科");
        data.put("content", "在影像引导下对靶区实施重复经颅磁刺激，含定位、刺激和观察。");
        data.put("exclusions", "一次性线圈套");
        data.put("unit", "次");
        data.put("pricingNote", "每日限计一次");
        data.put("clinicalMeaning", "改善卒中后运动功能，缩短康复时间，减少并发症。");
        data.put("technique", "按照操作规范定位、确定阈值并实施刺激，全程监护。");
        data.put("risk", "适用于卒中后患者，可能出现头痛，极少数诱发癫痫。");
        data.put("manpower", "医师1人、技师1人，1.5小时");
        data.put("trialUse", "试用两个月共三十例，未见严重不良事件，疗效确切。");
        data.put("yearlyCases", 300);
        data.put("labour", List.of(Map.of("post", "医师", "people", 2, "hours", "1.50", "wage", "60.00")));
        data.put("management", "10.00");
        data.put("otherCost", "0.00");
        data.put("statedCost", "190.00");
        data.put("proposedPrice", "260.00");
        return data;
    }

    /** A price with a calculation of two lines, which add up to 180.50. */
    Map<String, Object> price(String price, LocalDate from) {
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

    Desk.Answer file(String number, String price, LocalDate from) {
        return act("qz-h1-dept", number, "inTrial", "filePrice", price(price, from), null);
    }

    /** The hospital has handed in its papers, and the leading unit has taken them. */
    void papersIn(String number) {
        act("qz-h1-dept", number, "inTrial", "applyConversion", Map.of(), null).expect(200);
        act("qz-h1-dept", number, "conversionPapers", "submitConversion", papers(), null)
                .expect(200);
        act("qz-hsa", number, "checkConversion", "accept", Map.of(), null).expect(200);
    }

    Map<String, Object> papers() {
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

    Desk.Answer decide(String number, String act, Map<String, Object> decision) {
        return act("qz-hsa-head", number, "decideConversion", act, decision, null);
    }

    Desk.Answer act(String login, String number, String step, String act, Object data, @Nullable String comment) {
        Map<String, Object> body = new HashMap<>();
        body.put("act", act);
        body.put("data", data);
        body.put("comment", comment);
        return desk(login).post("/api/v1/work-items/" + workItem(login, number, step) + "/acts", body);
    }

    /** The open item of the step that this person may act on. */
    String workItem(String login, String number, String step) {
        for (JsonNode view :
                desk(login).get("/api/v1/cases/" + number).expect(200).path("open")) {
            if (view.path("item").path("stepKey").asString().equals(step)
                    && !view.path("offers").isEmpty()) {
                return view.path("item").path("id").asString();
            }
        }
        throw new AssertionError(
                login + " has nothing to do in step " + step + " of " + number + ", open: " + open(number));
    }

    List<String> open(String number) {
        List<String> keys = new ArrayList<>();
        for (JsonNode step :
                desk("qz-oversight").get("/api/v1/cases/" + number + "/steps").expect(200)) {
            if (step.path("state").asString().equals("OPEN")) {
                keys.add(step.path("key").asString());
            }
        }
        return keys;
    }

    String code(String number) {
        return application
                .getBean(JdbcClient.class)
                .sql("select code from trial_item where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    JsonNode entry(String number) {
        return desk("qz-hsa").get("/api/v1/trial-items/" + code(number)).expect(200);
    }

    /** The price on the day as text; empty where there was none. */
    String priceOn(String number, LocalDate day) {
        return desk("qz-hsa")
                .get("/api/v1/trial-items/" + code(number) + "/price?on=" + day)
                .expect(200)
                .path("price")
                .path("amount")
                .asString("");
    }

    List<String> notices(String login, String number) {
        return desk(login)
                .get("/api/v1/notices?limit=200")
                .expect(200)
                .path("notices")
                .valueStream()
                .filter(notice -> notice.path("caseNumber").asString("").equals(number))
                .map(notice -> notice.path("text").asString())
                .toList();
    }

    String caseState(String number) {
        return desk("qz-oversight")
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("caseFile")
                .path("state")
                .asString();
    }
}
