package cn.sanyi.a02;

import cn.sanyi.Desk;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people do with an application for a new service item (A02), act by act through the public API. */
public final class Items {

    static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    /** Names are not shared between tests, unlike the register they end up in. */
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Function<String, Desk> desks;
    private final String hospital;
    private final String bureau;

    /** @param hospital beginning of its logins, e.g. {@code qz-h1}; @param bureau of those of the bureaus, e.g. {@code qz} */
    public Items(Function<String, Desk> desks, String hospital, String bureau) {
        this.desks = desks;
        this.hospital = hospital;
        this.bureau = bureau;
    }

    /** {@code dept}, {@code medical}, {@code pricing}, {@code head} of the hospital. */
    public Desk inside(String who) {
        return desks.apply(hospital + "-" + who);
    }

    /** {@code hsa}, {@code hsa-head}, {@code health} … of the place that leads. */
    public Desk outside(String who) {
        return desks.apply(bureau + "-" + who);
    }

    public static String newName() {
        return "影像引导下消融术第" + NAMES.incrementAndGet() + "式";
    }

    public String begun() {
        return begun(newName());
    }

    /** @return the number of the case */
    public String begun(String name) {
        Map<String, Object> application = new HashMap<>();
        application.put("procedure", "new-service-item");
        application.put("data", Map.of("itemName", name, "department", "神经外科", "kind", "CLINICAL"));
        if (hospital.equals("jj-h1")) {
            // Tests of communities give the same people posts in more hospitals.
            application.put("applicant", "JJ-MI-1");
        }
        return inside("dept")
                .post("/api/v1/cases", application)
                .expect(201)
                .path("number")
                .asString();
    }

    /** An application in order: labour 60.00, materials 100.00, depreciation 20.83, management 10.00: 190.83. */
    public static Map<String, Object> data(String name) {
        Map<String, Object> data = new HashMap<>();
        data.put("itemName", name);
        data.put("kind", "CLINICAL");
        data.put("department", "神经外科");
        data.put("content", "在影像引导下经皮穿刺到达病灶，行消融治疗，术后观察。");
        data.put("exclusions", "消融针");
        data.put("unit", "次");
        data.put("clinicalMeaning", "与开放手术相比创伤小，适用于不能耐受手术的患者。");
        data.put("technique", "按操作规范在影像监视下完成穿刺、消融和观察。");
        data.put("risk", "适用于直径三厘米以下的病灶；可能出血、感染。");
        data.put("manpower", "医师2人、护士1人，每次1小时");
        data.put("trialUse", "本院试用三个月，完成二十例，未发生严重不良事件。");
        data.put("yearlyCases", 120);
        data.put(
                "comparisons",
                List.of(Map.of("region", "上海市", "name", "经皮消融术", "price", "200.00", "source", "沪医保价采〔2023〕1号")));
        data.put("labour", List.of(Map.of("post", "医师", "people", 2, "hours", "0.5", "wage", "60.00")));
        data.put("materials", List.of(Map.of("name", "穿刺包", "unit", "套", "quantity", "1", "price", "100.00")));
        data.put(
                "depreciation",
                List.of(Map.of("equipment", "消融仪", "value", "500000.00", "years", 6, "hours", 2000, "minutes", 30)));
        data.put("management", "10.00");
        data.put("otherCost", "0");
        data.put("statedCost", "190.83");
        data.put("proposedPrice", "200.00");
        return data;
    }

    public void draft(String who, String number, String step, Map<String, Object> data) {
        String item = workItem(inside(who), number, step);
        int revision = inside(who)
                .get("/api/v1/work-items/" + item + "/form")
                .expect(200)
                .path("revision")
                .asInt();
        inside(who).put("/api/v1/work-items/" + item + "/draft", data, revision).expect(200);
    }

    public void material(String number, String slot) {
        inside("dept")
                .upload("/api/v1/cases/" + number + "/materials?slot=" + slot, slot + ".pdf", PDF)
                .expect(201);
    }

    /** Filled in by the department, looked through by medical affairs and pricing; the legal representative has it. */
    public String readyToSubmit(Map<String, Object> data) {
        String number = begun(data.get("itemName").toString());
        draft("dept", number, "draftItem", data);
        material(number, "admission");
        material(number, "cost-basis");
        handedOn(number);
        return number;
    }

    public void handedOn(String number) {
        act(inside("dept"), number, "draftItem", "handOn", Map.of(), null).expect(200);
        act(inside("medical"), number, "medicalReview", "handOn", Map.of(), null)
                .expect(200);
        act(inside("pricing"), number, "costReview", "handOn", Map.of(), null).expect(200);
    }

    public String submitted() {
        return submitted(data(newName()));
    }

    public String submitted(Map<String, Object> data) {
        String number = readyToSubmit(data);
        act(inside("head"), number, "submitItem", "submit", data, null).expect(200);
        return number;
    }

    public String accepted() {
        return accepted(submitted());
    }

    public String accepted(String number) {
        act(outside("hsa"), number, "checkItem", "accept", Map.of(), null).expect(200);
        return number;
    }

    public void reviewedBy(String number, String who, String step) {
        act(outside(who), number, step, "agree", Map.of("opinion", "无意见"), null).expect(200);
    }

    /** A panel of these experts, each with the field of the same place; the first of them chairs it. */
    public void appointed(String number, List<String> experts, List<String> fields) {
        Map<String, String> people = offered(number, "appointPanel", "experts");
        List<Map<String, String>> members = new ArrayList<>();
        for (int each = 0; each < experts.size(); each++) {
            members.add(Map.of("expert", people.get(nameOf(experts.get(each))), "field", fields.get(each)));
        }
        Map<String, Object> panel = Map.of(
                "members", members,
                "chair", members.get(0).get("expert"),
                "dueOn", today().plusYears(5).toString());
        act(outside("hsa"), number, "appointPanel", "appointPanel", panel, null).expect(200);
    }

    /** The panel of these experts, each with a field of theirs, the first of them in the chair, advises to approve. */
    public void advisedBy(String number, Map<String, String> experts) {
        appointed(number, List.copyOf(experts.keySet()), List.copyOf(experts.values()));
        experts.keySet().forEach(login -> assessed(number, login));
        concluded(number, experts.keySet().iterator().next());
    }

    public void assessed(String number, String login) {
        Map<String, Object> opinion =
                new HashMap<>(Map.of("necessity", 90, "safety", 85, "innovation", 80, "economy", 75));
        opinion.put("recommendation", "PASS");
        opinion.put("opinion", "安全有效，定价合理，建议批准试行。");
        opinion.put("declaration", true);
        act(desks.apply(login), number, "assessCase", "assess", opinion, null).expect(200);
    }

    public void concluded(String number, String chair) {
        Map<String, Object> conclusion = Map.of("recommendation", "PASS", "conclusion", "专家组一致建议批准试行。");
        act(desks.apply(chair), number, "concludePanel", "concludePanel", conclusion, null)
                .expect(200);
    }

    /** The notice is left out, with a reason. */
    public void noticeLeftOut(String number) {
        act(outside("hsa"), number, "publishNotice", "dropNotice", Map.of(), "已在医院公示")
                .expect(200);
    }

    /** What a select of the step's form offers: values by the name their label begins with. */
    private Map<String, String> offered(String number, String step, String key) {
        Map<String, String> offered = new HashMap<>();
        outside("hsa")
                .get("/api/v1/work-items/" + workItem(outside("hsa"), number, step) + "/form")
                .expect(200)
                .path("context")
                .path(key)
                .forEach(option -> offered.put(
                        option.path("label").asString().split("[（(·、， ]")[0],
                        option.path("value").asString()));
        return offered;
    }

    private String nameOf(String login) {
        return desks.apply(login)
                .get("/api/v1/session")
                .expect(200)
                .path("name")
                .asString();
    }

    public void drafted(String number) {
        act(
                        outside("hsa"),
                        number,
                        "draftReply",
                        "draftReply",
                        Map.of("title", "关于新增医疗服务项目的批复", "recipient", "申报医院", "body", "经研究，现批复如下。请遵照执行。"),
                        null)
                .expect(200);
    }

    public void signed(String number) {
        drafted(number);
        act(outside("hsa-head"), number, "signReply", "sign", Map.of(), null).expect(200);
    }

    /** Accepted, and agreed to by everybody who takes part there. */
    public String reviewed() {
        String number = accepted();
        reviewed(number);
        return number;
    }

    public void reviewed(String number) {
        reviewedBy(number, "health", "reviewByHealth");
        if (bureau.equals("zp")) {
            reviewedBy(number, "market", "reviewByMarket");
        } else {
            reviewedBy(number, "finance", "reviewByFinance");
            reviewedBy(number, "hrss", "reviewByHumanResources");
        }
    }

    /** A panel of the place's pool, none of whom works for the applicant. */
    public void advised(String number) {
        Map<String, String> experts = new LinkedHashMap<>();
        if (bureau.equals("zp")) {
            experts.putAll(Map.of("zp-e1", "CLINICAL", "zp-e2", "CLINICAL", "zp-e3", "PRICING"));
        } else {
            experts.putAll(Map.of("qz-e2", "CLINICAL", "qz-e3", "CLINICAL", "qz-e5", "PRICING"));
        }
        advisedBy(number, experts);
    }

    /** Before the head of the leading unit, who is to decide. */
    public String upToTheDecision() {
        String number = reviewed();
        advised(number);
        noticeLeftOut(number);
        return number;
    }

    public void decided(String number, String act) {
        act(outside("hsa-head"), number, "decideItem", act, Map.of("basis", "安全有效，定价合理。"), null)
                .expect(200);
        signed(number);
    }

    /** Approved in the place: the reply is signed and the trial has begun. */
    public String inTrial() {
        if (bureau.equals("qj")) {
            return approvedAbove();
        }
        String number = upToTheDecision();
        decided(number, "approveItem");
        return number;
    }

    private String approvedAbove() {
        String number = accepted();
        forwarded(number);
        act(outside("hsa"), number, "registerAnswer", "registerApproval", answer("198.00"), null)
                .expect(200);
        signed(number);
        return number;
    }

    /** 转报: an authority above decides. */
    public void forwarded(String number) {
        Map<String, Object> forwarding = Map.of(
                "authority", "重庆市医疗保障局",
                "documentNo", "綦医保〔2026〕8号",
                "forwardedOn", today().toString(),
                "opinion", "经审查，材料齐全，拟同意，请予审定。");
        act(outside("hsa"), number, "forwardItem", "forward", forwarding, null).expect(200);
    }

    /** What the authority above has answered today; with a price if it approves. */
    public Map<String, Object> answer(@Nullable String trialPrice) {
        Map<String, Object> answer = new HashMap<>(Map.of(
                "authority", "重庆市医疗保障局",
                "documentNo", "渝医保函〔2026〕21号",
                "answeredOn", today().toString(),
                "note", "已经研究，答复如上。"));
        if (trialPrice != null) {
            answer.put("trialPrice", trialPrice);
        }
        return answer;
    }

    /** The leading unit has set a price from today on, as where nobody prices themselves. */
    public void priced(String number) {
        act(
                        outside("hsa"),
                        number,
                        "setTrialPrice",
                        "setTrialPrice",
                        Map.of("price", "150.00", "from", today().toString(), "reason", "参照省内同类项目确定"),
                        null)
                .expect(200);
    }

    /** The leading unit publishes a notice for so many days from today. @return its id */
    public String noticed(String number, int days) {
        Map<String, Object> notice = Map.of(
                "subject",
                "关于拟批准新增医疗服务项目的公示",
                "body",
                "医院申报的新增医疗服务项目已经审查、会审和专家评审，拟予批准，现予公示。",
                "opensOn",
                today().toString(),
                "closesOn",
                today().plusDays(days - 1L).toString(),
                "checked",
                true);
        act(outside("hsa"), number, "publishNotice", "publishNotice", notice, null)
                .expect(200);
        JsonNode all =
                outside("hsa").get("/api/v1/cases/" + number + "/notices").expect(200);
        return all.path(all.size() - 1).path("notice").path("id").asString();
    }

    /** @param receipt number that whoever objects was given, @param outcome ADOPTED, PARTLY or NOT_ADOPTED */
    public void answered(String number, String receipt, String outcome) {
        String step = outside("hsa")
                .get("/api/v1/cases/" + number + "/objections")
                .expect(200)
                .valueStream()
                .filter(objection -> objection.path("receipt").asString().equals(receipt))
                .findFirst()
                .orElseThrow()
                .path("step")
                .asString();
        String item = outside("hsa")
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("open")
                .valueStream()
                .filter(view -> view.path("item").path("stepId").asString().equals(step))
                .findFirst()
                .orElseThrow()
                .path("item")
                .path("id")
                .asString();
        Map<String, Object> answer = Map.of("outcome", outcome, "answer", "已经核对，有关测算依据已补充说明。");
        outside("hsa")
                .post("/api/v1/work-items/" + item + "/acts", Map.of("act", "answerObjection", "data", answer))
                .expect(200);
    }

    /** The day by the clock of the application. */
    public LocalDate today() {
        return outside("hsa").today();
    }

    public Desk.Answer act(Desk who, String number, String step, String act, Object data, String comment) {
        Map<String, Object> body = new HashMap<>();
        body.put("act", act);
        body.put("data", data);
        body.put("comment", comment);
        return who.post("/api/v1/work-items/" + workItem(who, number, step) + "/acts", body);
    }

    /** The open work item of the step, as this person sees it. */
    public String workItem(Desk who, String number, String step) {
        for (JsonNode view : who.get("/api/v1/cases/" + number).expect(200).path("open")) {
            if (view.path("item").path("stepKey").asString().equals(step)) {
                return view.path("item").path("id").asString();
            }
        }
        throw new AssertionError(who.login() + " sees no open " + step + " of " + number + ", but " + open(number));
    }

    /** Keys of the steps that are open now. */
    public List<String> open(String number) {
        List<String> keys = new ArrayList<>();
        for (JsonNode step :
                inside("head").get("/api/v1/cases/" + number + "/steps").expect(200)) {
            if (step.path("state").asString().equals("OPEN")) {
                keys.add(step.path("key").asString());
            }
        }
        return keys;
    }

    public String state(String number) {
        return inside("head")
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("caseFile")
                .path("state")
                .asString();
    }
}
