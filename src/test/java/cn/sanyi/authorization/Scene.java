package cn.sanyi.authorization;

import cn.sanyi.Desk;
import cn.sanyi.a01.Plans;
import cn.sanyi.a02.Items;
import cn.sanyi.publicity.NoticeOffice;
import cn.sanyi.publicity.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the table's requests are about: cases of 晋江 at four stages and what an administration has, all of it real. */
final class Scene {

    private static final String REASON = "权限核对";
    private static final Map<String, String> WHY = Map.of("reason", REASON);

    private final Function<String, Desk> desks;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final Map<String, String> objects = new HashMap<>();

    Scene(Function<String, Desk> desks, JdbcClient jdbc) {
        this.desks = desks;
        this.plans = new Plans(desks, "JJ");
        this.jdbc = jdbc;
    }

    /** @return ids, numbers and codes by the names that the table uses */
    Map<String, String> set() {
        objects.put("today", plans.today().toString());
        beingPlanned();
        underReview();
        beingVotedOn();
        beingCarriedOut();
        closed();
        inTrial();
        settings();
        register();
        return objects;
    }

    /** A case whose plan is still the applicant's, and the settlement of the next year that nobody has confirmed. */
    private void beingPlanned() {
        String number = plans.settled();
        objects.put("planned-case", number);
        objects.put("plan-item", plans.workItem("mc", number, "draftPlan", "submit"));
        objects.put("open-settlement", plans.proposed(plans.settlement("1000000.00", plans.today())));
        JsonNode snapshot = desk("jj-health")
                .post(
                        "/api/v1/score-snapshots",
                        Map.of(
                                "community",
                                plans.community(),
                                "year",
                                year(number),
                                "source",
                                "JJ-1",
                                "asOf",
                                objects.get("today"),
                                "members",
                                plans.members(Integer.parseInt(year(number))).stream()
                                        .map(member -> Map.of("member", member, "score", "1", "workload", "1"))
                                        .toList()))
                .expect(201);
        objects.put("snapshot", snapshot.path("id").asString());
    }

    private String year(String number) {
        return one("select year::text from case_file where number = ?", number);
    }

    /** A case in review: the bureaus of insurance, health and finance have items, human resources and the committee have none. */
    private void underReview() {
        String number = plans.accepted();
        objects.put("case", number);
        objects.put("year", year(number));
        objects.put("community", plans.community());
        objects.put("item", plans.workItem("finance", number, "reviewByFinance", "agree"));
        objects.put("material", one("select id::text from material where case_number = ? limit 1", number));
        objects.put("clock", one("select id::text from clock where case_number = ? order by id limit 1", number));
        objects.put("settlement", plans.settlementOf(number).path("id").asString());
        objects.put(
                "inbox-notice",
                one(
                        "select id::text from notice where case_number = ? and unit_id = (select id from unit where code ="
                                + " 'JJ-FINANCE') limit 1",
                        number));
    }

    /** A case on the agenda of a meeting that has not begun to vote. */
    private void beingVotedOn() {
        String number = plans.accepted();
        plans.reviewedBy(number, false);
        plans.convene(number);
        objects.put("voted-case", number);
        objects.put("meeting", meetingOf(number));
        objects.put("person-id", one("select person_id::text from account where login = 'jj-m7'"));
    }

    private String meetingOf(String number) {
        return one(
                "select i.meeting_id::text from meeting_item i join motion m on m.id = i.motion_id"
                        + " where m.case_number = ?",
                number);
    }

    /** A case with a signed document, a meeting that has ended, a public notice and an objection with a file. */
    private void beingCarriedOut() {
        String number = plans.signed();
        var office = new NoticeOffice(plans);
        String notice = office.published(number, 3);
        var visitor = new Visitor(Integer.parseInt(plans.desk("mc").base().replaceFirst(".*:", "")));
        Map<String, String> form = visitor.objectionForm(notice);
        form.putAll(Map.of("name", "李四", "contact", "13812345678", "content", "方案中能力建设的金额依据不清，请说明测算办法。"));
        visitor.post(notice, form, "证据.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        objects.put("approved-case", number);
        objects.put("public-notice", notice);
        objects.put(
                "objection",
                office.objections("office", number).path(0).path("id").asString());
        objects.put("document", one("select id::text from reply where case_number = ?", number));
        objects.put("payment-item", plans.workItem("mc", number, "carryOut", "pay"));
        objects.put("past-meeting", meetingOf(number));
    }

    /** An item of 漳平 in trial: the register is open to everybody, its case to those it concerns. */
    private void inTrial() {
        String number = new Items(desks, "zp-h1", "zp").inTrial();
        objects.put("trial-item", one("select code from trial_item where case_number = ?", number));
    }

    /** A closed case, with a published document, and the same community's plan of the next year. */
    private void closed() {
        var plans = new Plans(desks, "JJ");
        String number = plans.signed();
        objects.put("closed-case", number);
        plans.pay(number, "1", 1, "500000.00", "Q-1" + number).expect(200);
        plans.pay(number, "1", 2, "100000.00", "Q-2" + number).expect(200);
        plans.pay(number, "2", 2, "400000.00", "Q-3" + number).expect(200);
        plans.act("mc", number, "carryOut", "complete", Map.of(), "全部落实到位").expect(200);
        plans.act("office", number, "closePlan", "close", Map.of("assessment", "已按计划全部落实到位，凭证齐全。"), null)
                .expect(200);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> plans.desk("office")
                .get("/api/v1/cases/" + number + "/archive-package")
                .json()
                .path("sha256")
                .isString());
        String next = plans.settled();
        objects.put("next-item", plans.workItem("mc", next, "draftPlan", "submit"));
        String document = one("select id::text from reply where case_number = ?", number);
        objects.put("public-document", document);
        jdbc.sql("update reply_disclosure set published_by = decided_by, publisher = decider, published_at = decided_at"
                        + " where reply_id = cast(? as uuid)")
                .param(document)
                .update();
    }

    private void settings() {
        Desk business = desk("admin-business");
        Map<String, Object> change =
                new HashMap<>(Map.of("key", "lamp.severe-days", "jurisdiction", "YC", "mode", "VALUE"));
        change.putAll(Map.of(
                "value", "20", "effectiveFrom", plans.today().plusDays(400).toString()));
        change.putAll(Map.of("grade", "SUGGESTED", "source", "会议纪要", "reason", REASON));
        objects.put(
                "parameter-change",
                business.post("/api/v1/admin/parameter-changes", change)
                        .expect(201)
                        .path("change")
                        .path("id")
                        .asString());
        objects.put(
                "template",
                business.post(
                                "/api/v1/admin/reply-templates",
                                Map.of(
                                        "procedure", "surplus-allocation",
                                        "jurisdiction", "YC",
                                        "title", "关于{{subject}}的批复",
                                        "recipient", "{{applicant}}",
                                        "body", "同意。",
                                        "reason", REASON))
                        .expect(201)
                        .path("template")
                        .path("id")
                        .asString());
        objects.put("calendar", calendar(business));
        objects.put(
                "webhook",
                desk("admin-system")
                        .post(
                                "/api/v1/admin/system/webhooks",
                                Map.of(
                                        "unit", "AX-FINANCE",
                                        "name", "工作群",
                                        "style", "WECOM",
                                        "url", "https://robot.invalid/send?key=k",
                                        "kinds", List.of("REVOKED"),
                                        "reason", REASON))
                        .expect(201)
                        .path("id")
                        .asString());
    }

    /** The calendar of this year once more, waiting for the second administrator. */
    private String calendar(Desk business) {
        int year = plans.today().getYear();
        try (var file = Scene.class.getResourceAsStream("/deadline/holidays.json")) {
            for (JsonNode each : JsonMapper.builder().build().readTree(Objects.requireNonNull(file))) {
                if (each.path("year").asInt() == year) {
                    return business.upload(
                                    "/api/v1/admin/calendars?source=Circular-2026-1&reason=Once-more&year=" + year,
                                    "year.json",
                                    each.toString().getBytes(StandardCharsets.UTF_8))
                            .expect(201)
                            .path("calendar")
                            .path("id")
                            .asString();
                }
            }
            throw new AssertionError("no published calendar of " + year);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What waits for the second administrator is taken back: one place and year has one such change at a time. */
    void strike() {
        Desk business = desk("admin-business");
        business.post("/api/v1/admin/parameter-changes/" + objects.get("parameter-change") + "/withdrawal", WHY)
                .expect(200);
        business.post("/api/v1/admin/calendars/" + objects.get("calendar") + "/rejection", WHY)
                .expect(200);
        business.post("/api/v1/admin/reply-templates/" + objects.get("template") + "/retirement", WHY)
                .expect(200);
        desk("admin-system")
                .post("/api/v1/admin/system/webhooks/" + objects.get("webhook") + "/retirement", WHY)
                .expect(200);
        desk("jj-hrss")
                .post("/api/v1/absences/" + objects.get("absence") + "/cancellation", WHY)
                .expect(204);
        desk("jj-finance")
                .post("/api/v1/absences/" + objects.get("deputised-absence") + "/cancellation", WHY)
                .expect(204);
        jdbc.sql("delete from public_attempt").update();
        jdbc.sql("delete from login_attempt").update();
        jdbc.sql("delete from api_token").update();
    }

    private void register() {
        String day = plans.today().plusDays(300).toString();
        objects.put("deputised-absence", away());
        objects.put(
                "absence",
                desk("jj-hrss")
                        .post("/api/v1/absences", Map.of("from", day, "to", day, "reason", "参加培训"))
                        .expect(201)
                        .path("id")
                        .asString());
        objects.put(
                "recusal",
                desk("admin-business")
                        .post(
                                "/api/v1/admin/recusal-facts",
                                Map.of(
                                        "person", "叶晓红", "unit", "AX-MI-1", "kind", "KINSHIP", "note", "配偶任副院长", "from",
                                        day, "reason", REASON))
                        .expect(201)
                        .path("id")
                        .asString());
        objects.put(
                "post",
                one(
                        "select po.id::text from post po join account a on a.person_id = po.person_id where a.login = 'ax-m7'"));
        objects.put("account", one("select id::text from account where login = 'ax-m7'"));
        objects.put(
                "person",
                "P%05d"
                        .formatted(
                                Integer.parseInt(
                                        one(
                                                "select pe.number::text from person pe join account a on a.person_id = pe.id where a.login = 'ax-m7'"))));
        objects.put("unit", "AX-HRSS");
        objects.put("committee", "AX-MGMT_COMMITTEE");
        objects.put("login", "ax-m7");
        objects.put("token", token("jj-hrss"));
        objects.put("login-token", token("ax-m7"));
    }

    /** An access token of somebody. @return its id */
    private String token(String login) {
        return desk(login)
                .put(
                        "/api/v1/account/tokens/matrix-" + UUID.randomUUID(),
                        Map.of("scope", "READ", "until", objects.get("today")),
                        0)
                .expect(201)
                .path("token")
                .path("id")
                .asString();
    }

    /** Finance is away today, and insurance stands in. @return the absence's id */
    private String away() {
        String today = objects.get("today");
        return desk("jj-finance")
                .post("/api/v1/absences", Map.of("from", today, "to", today, "reason", "出差", "deputy", "洪建华"))
                .expect(201)
                .path("id")
                .asString();
    }

    /** An id like the object's, of something that does not exist. */
    static String unknown(String object) {
        if (object.matches("[0-9a-f]{8}-.*")) {
            return UUID.randomUUID().toString();
        }
        return object.matches("[A-Z]+-A\\d+-\\d{4}-\\d+") ? object.replaceFirst("-\\d{4}-.*", "-1999-0001") : object;
    }

    private Desk desk(String login) {
        return desks.apply(login);
    }

    private String one(String query, Object... parameters) {
        return jdbc.sql(query).params(parameters).query(String.class).list().stream()
                .findFirst()
                .orElse(UUID.randomUUID().toString());
    }
}
