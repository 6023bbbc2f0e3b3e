package cn.sanyi.a01;

import cn.sanyi.Desk;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people do with a surplus plan (A01), act by act through the public API. */
public final class Plans {

    /** So many years a community should have left for a test to begin with it. */
    private static final int USUAL_NEED = 2;

    static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final Function<String, Desk> desks;
    private final String place;
    private @Nullable MedicalCommunity community;

    public Plans(Function<String, Desk> desks, String place) {
        this.desks = desks;
        this.place = place;
    }

    public Desk desk(String who) {
        return desks.apply(place.toLowerCase(java.util.Locale.ROOT) + "-" + who);
    }

    /** The community of the newest settlement; years are not shared, so tests never meet. */
    public String community() {
        return current().code();
    }

    public String communityName() {
        return current().name();
    }

    /** Its first, second … member institution. */
    public String member(int number) {
        return current().member(number);
    }

    /** Those that belong to it in this year. */
    public List<String> members(int year) {
        return current().members(year);
    }

    /** The next settlement is of a year in which the community has all its members. */
    void withAllMembers() {
        current().skipToAllMembers();
    }

    /** The next settlements, so many, are of one community. */
    public void inOneCommunity(int settlements) {
        if (current().yearsLeft() < settlements) {
            community = MedicalCommunity.of(desks, place, settlements);
        }
    }

    private MedicalCommunity current() {
        MedicalCommunity known = community;
        if (known == null) {
            known = MedicalCommunity.of(desks, place, USUAL_NEED);
            community = known;
        }
        return known;
    }

    /** Of a year that nobody has settled. */
    public Map<String, Object> settlement(String retained, LocalDate confirmedOn) {
        if (current().yearsLeft() == 0) {
            community = MedicalCommunity.of(desks, place, USUAL_NEED);
        }
        return settlement(community(), current().takeYear(), retained, confirmedOn.toString());
    }

    /** The settlement that the case rests on, with another amount: what a revision says. */
    public Map<String, Object> restated(String caseNumber, String retained) {
        JsonNode now = settlementOf(caseNumber);
        return settlement(
                now.path("communityCode").asString(),
                now.path("year").asInt(),
                retained,
                now.path("confirmedOn").asString());
    }

    private static Map<String, Object> settlement(String community, int year, String retained, String confirmedOn) {
        Map<String, Object> data = new HashMap<>();
        data.put("community", community);
        data.put("year", year);
        data.put("documentNo", "清算〔2026〕" + year + "号");
        data.put("confirmedOn", confirmedOn);
        data.put(
                "lines",
                List.of(
                        Map.of(
                                "line",
                                "EMPLOYEE",
                                "total",
                                "5000000.00",
                                "spending",
                                "4000000.00",
                                "deductions",
                                "0.00",
                                "deposit",
                                "0.00"),
                        Map.of(
                                "line",
                                "RESIDENT",
                                "total",
                                "3000000.00",
                                "spending",
                                "3000000.00",
                                "deductions",
                                "0.00",
                                "deposit",
                                "0.00")));
        data.put("statedRetained", retained);
        data.put("procurementDrug", "12000.00");
        data.put("procurementConsumable", "8000.00");
        return data;
    }

    /** A settlement with a surplus of one million, confirmed today. @return the case it opened */
    public String settled() {
        return settled(today());
    }

    public String settled(LocalDate confirmedOn) {
        return settled(settlement("1000000.00", confirmedOn));
    }

    /** Recorded by the agency, confirmed by the community. @return the case it opened */
    public String settled(Map<String, Object> settlement) {
        return confirmed(proposed(settlement)).path("caseNumber").asString();
    }

    /** Recorded by the agency. @return its id */
    public String proposed(Map<String, Object> settlement) {
        return desk("agency")
                .post("/api/v1/settlements", settlement)
                .expect(201)
                .path("settlement")
                .path("id")
                .asString();
    }

    public JsonNode confirmed(String settlement) {
        return confirm("mc", settlement).expect(200).path("settlement");
    }

    public Desk.Answer confirm(String who, String settlement) {
        return desk(who).post("/api/v1/settlements/" + settlement + "/confirmation", Map.of());
    }

    /** The next revision of the settlement, recorded by the agency. */
    public Desk.Answer revise(String settlement, Map<String, Object> data) {
        return desk("agency")
                .post("/api/v1/settlements/" + settlement + "/revisions", Map.of("data", data, "comment", "确认书金额有误"));
    }

    /** The settlement that the case rests on. */
    public JsonNode settlementOf(String caseNumber) {
        return desk("mc")
                .get("/api/v1/cases/" + caseNumber + "/funds")
                .expect(200)
                .path("settlement");
    }

    public LocalDate today() {
        return desk("mc").today();
    }

    /** The open work item of the step on which this person is offered the act. */
    public String workItem(String who, String caseNumber, String step, String act) {
        for (JsonNode view :
                desk(who).get("/api/v1/cases/" + caseNumber).expect(200).path("open")) {
            if (view.path("item").path("stepKey").asString().equals(step) && offers(view, act)) {
                return view.path("item").path("id").asString();
            }
        }
        throw new AssertionError(who + " is not offered " + act + " in step " + step + " of " + caseNumber);
    }

    private static boolean offers(JsonNode view, String act) {
        return view.path("offers")
                .valueStream()
                .anyMatch(offer -> offer.path("code").asString().equals(act));
    }

    public Desk.Answer act(String who, String caseNumber, String step, String act, Object data, String comment) {
        Map<String, Object> body = new HashMap<>();
        body.put("act", act);
        body.put("data", data);
        body.put("comment", comment);
        return desk(who).post("/api/v1/work-items/" + workItem(who, caseNumber, step, act) + "/acts", body);
    }

    /** The act on a work item that is known already, whoever it belongs to. */
    public Desk.Answer actOn(String who, String workItem, String act, Object data) {
        return actOn(who, workItem, act, data, java.util.UUID.randomUUID().toString());
    }

    public Desk.Answer actOn(String who, String workItem, String act, Object data, String key) {
        return desk(who).post("/api/v1/work-items/" + workItem + "/acts", Map.of("act", act, "data", data), key);
    }

    public void material(String caseNumber, String slot) {
        desk("mc")
                .upload("/api/v1/cases/" + caseNumber + "/materials?slot=" + slot, slot + ".pdf", PDF)
                .expect(201);
    }

    /** A plan over one million without staff pay. */
    public Map<String, Object> plan() {
        return plan("CAPACITY", "600000.00", "400000.00");
    }

    /** Two usage lines, the first of the given kind, shared by two members half and half. */
    public Map<String, Object> plan(String firstUsage, String first, String second) {
        List<Map<String, Object>> usages = new ArrayList<>();
        usages.add(usage(firstUsage, first));
        usages.add(usage("HEALTH_MANAGEMENT", second));
        Map<String, Object> data = new HashMap<>();
        data.put("usages", usages);
        data.put(
                "shares",
                List.of(
                        Map.of("member", member(1), "amount", "500000.00"),
                        Map.of("member", member(2), "amount", "500000.00")));
        data.put("narrative", "按核定的结余留用资金安排使用，重点用于能力建设和健康管理。");
        data.put("commitment", true);
        return data;
    }

    private static Map<String, Object> usage(String usage, String amount) {
        Map<String, Object> line = new HashMap<>();
        line.put("usage", usage);
        line.put("purpose", "用途说明");
        line.put("amount", amount);
        return line;
    }

    public void materials(String caseNumber) {
        material(caseNumber, "confirmation");
        material(caseNumber, "resolution");
        consulted(caseNumber);
    }

    /** The members have been asked about some plan, and the applicant has gone on without waiting for them. */
    public void consulted(String caseNumber) {
        String all = settlementOf(caseNumber).path("statedRetained").asString();
        Map<String, Object> plan = plan();
        plan.put("usages", List.of(usage("CAPACITY", all)));
        plan.put("shares", List.of(Map.of("member", member(1), "amount", all)));
        act("mc", caseNumber, "draftPlan", "consult", plan, null).expect(200);
        act("mc", caseNumber, "giveOpinion", "closeConsultation", Map.of(), "时间紧，先行报送")
                .expect(200);
    }

    public String submitted() {
        String number = settled();
        return submitted(number, plan());
    }

    public String submitted(Map<String, Object> plan) {
        return submitted(settled(), plan);
    }

    private String submitted(String number, Map<String, Object> plan) {
        materials(number);
        act("mc", number, "draftPlan", "submit", plan, null).expect(200);
        return number;
    }

    public String accepted() {
        String number = submitted();
        accept(number);
        return number;
    }

    public void accept(String number) {
        act("office", number, "checkPlan", "accept", Map.of(), null).expect(200);
    }

    public void agree(String who, String number, String step) {
        act(who, number, step, "agree", Map.of("opinion", "无意见"), null).expect(200);
    }

    public void reviewedBy(String number, boolean humanResources) {
        agree("hsa", number, "reviewByInsurance");
        agree("health", number, "reviewByHealth");
        agree("finance", number, "reviewByFinance");
        if (humanResources) {
            agree("hrss", number, "reviewByHumanResources");
        }
    }

    public void convene(String number) {
        act(
                        "office",
                        number,
                        "convene",
                        "convene",
                        Map.of("meetingOn", today().toString(), "place", "市政府三楼会议室", "agenda", "审议结余留用资金使用分配方案"),
                        null)
                .expect(200);
    }

    public Desk.Answer vote(String who, String number, String choice) {
        return act(who, number, "vote", "vote", Map.of("choice", choice), null);
    }

    /** Convened; the chair and the first members vote for it, and the chair closes. */
    public String approvedByVote() {
        String number = accepted();
        reviewedBy(number, false);
        convene(number);
        for (String who : List.of("chair", "m1", "m2", "m3", "m4", "m5")) {
            vote(who, number, "AGREE").expect(200);
        }
        act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);
        return number;
    }

    public void drafted(String number) {
        draftedIn("draftReply", number);
    }

    public void draftedIn(String step, String number) {
        act(
                        "office",
                        number,
                        step,
                        "draftReply",
                        Map.of("title", "关于结余留用资金使用分配方案的批复", "recipient", "医共体", "body", "经研究，同意你单位报送的方案。请按计划落实。"),
                        null)
                .expect(200);
    }

    public String signed() {
        String number = approvedByVote();
        drafted(number);
        act("chair", number, "signReply", "sign", Map.of(), null).expect(200);
        rendered(number);
        return number;
    }

    /** The document is rendered after the commit; it adds to the record when it is there. */
    public void rendered(String number) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> desk("office")
                .get("/api/v1/cases/" + number + "/documents")
                .expect(200)
                .valueStream()
                .noneMatch(reply -> reply.path("file").isNull()));
    }

    public Desk.Answer pay(String number, String line, int member, String amount, String voucher) {
        String file = desk("mc")
                .upload("/api/v1/cases/" + number + "/materials?slot=voucher", voucher + ".pdf", PDF)
                .expect(201)
                .path("id")
                .asString();
        Map<String, Object> data = new HashMap<>(Map.of(
                "line",
                line,
                "member",
                member(member),
                "amount",
                amount,
                "paidOn",
                today().toString(),
                "voucherNo",
                voucher,
                "file",
                file));
        return act("mc", number, "carryOut", "pay", data, null);
    }

    /** Names of the steps that are open now. */
    public List<String> open(String who, String number) {
        List<String> keys = new ArrayList<>();
        for (JsonNode step : desk(who).get("/api/v1/cases/" + number + "/steps").expect(200)) {
            if (step.path("state").asString().equals("OPEN")) {
                keys.add(step.path("key").asString());
            }
        }
        return keys;
    }

    public String state(String number) {
        return desk("mc")
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("caseFile")
                .path("state")
                .asString();
    }
}
