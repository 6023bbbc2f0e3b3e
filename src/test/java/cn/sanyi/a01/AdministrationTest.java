package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What administrators change counts for cases, and what cases rest on cannot be taken away: through the API, by real roles. */
class AdministrationTest extends SanyiTest {

    private static final String WHY = "晋卫〔2026〕12号";

    private final Plans plans = new Plans(this::as, "JJ");
    private final Plans anxi = new Plans(this::as, "AX");

    @Test
    void aRecusalFactKeepsAnOfficialFromActingUntilItEnds() {
        String number = plans.accepted();
        String item = plans.workItem("hsa", number, "reviewByInsurance", "agree");
        String fact = business("/api/v1/admin/recusal-facts", stated("洪建华", plans.member(1)))
                .expect(201)
                .path("id")
                .asString();

        Desk.Answer refused = plans.actOn("hsa", item, "agree", Map.of("opinion", "无意见"));
        assertThat(refused.refusedWith(403)).isEqualTo("not-yours");
        assertThat(refused.detail()).contains("晋江市医院", "亲属", "不能办理此办件");

        String yesterday = plans.today().minusDays(1).toString();
        business("/api/v1/admin/recusal-facts/" + fact + "/end", Map.of("last", yesterday, "reason", WHY))
                .expect(204);
        plans.actOn("hsa", item, "agree", Map.of("opinion", "无意见")).expect(200);
    }

    @Test
    void aRecusalFactRecusesAMemberOfTheCommitteeWithItsReason() {
        String number = anxi.accepted();
        anxi.reviewedBy(number, false);
        String fact = business("/api/v1/admin/recusal-facts", stated("沈海燕", anxi.community()))
                .expect(201)
                .path("id")
                .asString();
        anxi.convene(number);

        JsonNode motion = as("ax-office")
                .get("/api/v1/cases/" + number + "/motions")
                .expect(200)
                .path(0);
        assertThat(motion.toString()).contains("沈海燕", "登记的回避事实", "配偶任副院长");
        business(
                        "/api/v1/admin/recusal-facts/" + fact + "/end",
                        Map.of("last", anxi.today().minusDays(1).toString(), "reason", WHY))
                .expect(204);
        assertThat(as("ax-office").get("/api/v1/cases/" + number + "/motions").text())
                .as("who may vote was settled when the vote was called")
                .contains("登记的回避事实");
    }

    @Test
    void aUnitWithOpenTasksAndAnApplicantWithAnOpenCaseAreNotClosed() {
        String number = plans.submitted();
        Map<String, Object> closing = Map.of("from", plans.today().toString(), "confirmed", true, "reason", WHY);

        Desk.Answer office = business("/api/v1/admin/units/JJ-MGMT_COMMITTEE_OFFICE/closing", closing);
        assertThat(office.refusedWith(422)).isEqualTo("unit-in-use");
        assertThat(office.detail()).contains("项未办结的任务");
        assertThat(business("/api/v1/admin/units/" + plans.community() + "/closing", closing)
                        .detail())
                .contains("还未办结");
        assertThat(as("jj-office").get("/api/v1/cases/" + number).status()).isEqualTo(200);
    }

    @Test
    void closingTheOnlyResponsibleUnitOfAnOfferedProcedureWantsToBeConfirmed() {
        String unit = business(
                        "/api/v1/admin/units",
                        Map.of("name", "惠安县财政局", "role", "FINANCE", "jurisdiction", "HA", "reason", WHY))
                .expect(201)
                .path("code")
                .asString();
        String closing = "/api/v1/admin/units/" + unit + "/closing";
        String day = plans.today().plusDays(3).toString();

        Desk.Answer refused = business(closing, Map.of("from", day, "reason", WHY));
        assertThat(refused.refusedWith(422)).isEqualTo("closing-unconfirmed");
        assertThat(refused.detail()).contains("A01", "财政");
        business(closing, Map.of("from", day, "reason", WHY, "confirmed", true)).expect(200);
        business("/api/v1/admin/units/" + unit + "/reopening", Map.of("reason", WHY))
                .expect(200);
        assertThat(as("admin-business").get("/api/v1/admin/units/" + unit).text())
                .contains("新增单位", "关闭单位", "恢复单位", WHY);
    }

    @Test
    void theMembersOfAYearStayOnceItsPlanIsUnderWay() {
        String number = plans.submitted();
        int year = as("jj-mc")
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("caseFile")
                .path("year")
                .asInt();

        Desk.Answer refused = business(
                "/api/v1/admin/communities/" + plans.community() + "/removals",
                Map.of("member", plans.member(5), "fromYear", year, "toYear", year, "reason", WHY));
        assertThat(refused.refusedWith(422)).isEqualTo("year-settled");
        assertThat(refused.detail()).contains(year + " 年已有办件 JJ-A01-");
    }

    @Test
    void anAccountLivesFromOpeningToForcedLogOutWithoutAnySql() {
        Desk security = as("admin-security");
        String person = security.post("/api/v1/admin/people", Map.of("name", "欧阳海", "reason", WHY))
                .expect(201)
                .path("number")
                .asString();
        String reference = "P%05d".formatted(Integer.parseInt(person));
        security.post(
                        "/api/v1/admin/people/" + reference + "/posts",
                        Map.of("unit", "JJ-HEALTH", "kind", "CLERK", "reason", WHY))
                .expect(201);
        String login = "ouyang-" + UUID.randomUUID().toString().substring(0, 6);
        assertThat(put(
                                security,
                                "/api/v1/admin/accounts/" + login,
                                "{\"person\":\"" + reference + "\",\"reason\":\"入职\"}")
                        .expect(201)
                        .path("oneTimePassword")
                        .asString())
                .hasSizeGreaterThan(12);
        assertThat(put(
                                security,
                                "/api/v1/admin/accounts/" + login + "-2",
                                "{\"person\":\"" + reference + "\",\"reason\":\"重复\"}")
                        .refusedWith(422))
                .isEqualTo("account-exists");
        assertThat(security.get("/api/v1/admin/accounts?state=NEVER&q=" + login).text())
                .contains(login);

        Desk.Answer out = security.post("/api/v1/admin/accounts/" + login + "/logout", Map.of("reason", "离岗"));
        assertThat(out.expect(200).path("history").toString()).contains("强制退出", "开立账号");
        security.post("/api/v1/admin/accounts/" + login + "/disablement", Map.of("reason", "离职"))
                .expect(200);
        assertThat(jdbc.sql("select count(*) from idempotency where body like '%oneTime%'")
                        .query(Long.class)
                        .single())
                .as("one-time passwords are kept nowhere")
                .isZero();
    }

    @Test
    void theSystemAdministratorEndsARunningLogin() {
        Desk clerk = Desk.of(port, "ax-m3");
        clerk.get("/api/v1/session").expect(200);
        Desk system = as("admin-system");
        assertThat(system.get("/api/v1/admin/system/sessions?q=ax-m3").text()).contains("ax-m3");

        assertThat(system.post("/api/v1/admin/system/sessions/ax-m3/end", Map.of("reason", "终端遗失"))
                        .expect(200)
                        .path("sessions")
                        .asInt())
                .isPositive();

        loggedOut("ax-m3");
        assertThat(clerk.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(system.post("/api/v1/admin/system/sessions/admin-system/end", Map.of("reason", "自己"))
                        .refusedWith(422))
                .isEqualTo("own-account");
    }

    @Test
    void everybodyEntersTheirOwnAbsencesAndNobodyElses() {
        Desk clerk = as("jj-health");
        String from = plans.today().plusDays(40).toString();
        String id = clerk.post("/api/v1/absences", Map.of("from", from, "to", from, "reason", "参加培训", "deputy", "吴国强"))
                .expect(201)
                .path("id")
                .asString();

        assertThat(clerk.get("/api/v1/absences").text()).contains("参加培训", "吴国强");
        assertThat(as("jj-finance")
                        .post("/api/v1/absences/" + id + "/cancellation", Map.of("reason", "不是我的"))
                        .refusedWith(404))
                .isEqualTo("absence-unknown");
        assertThat(clerk.post("/api/v1/absences", Map.of("from", from, "to", from, "reason", "又一次"))
                        .refusedWith(422))
                .isEqualTo("absence-overlap");
        clerk.post("/api/v1/absences/" + id + "/cancellation", Map.of("reason", "培训取消"))
                .expect(204);
    }

    @Test
    void whatCannotBeReadIsRefusedWithoutATrace() {
        Map<String, Object> wanted = new HashMap<>(Map.of("unit", "NOWHERE", "kind", "CLERK", "reason", WHY));
        Desk security = as("admin-security");
        assertThat(security.post("/api/v1/admin/people/P00001/posts", wanted).refusedWith(422))
                .isEqualTo("post-unit");
        assertThat(security.post("/api/v1/admin/people/P99999/posts", wanted).refusedWith(404))
                .isEqualTo("person-unknown");
        wanted.put("from", "2026-02-30");
        assertThat(security.post("/api/v1/admin/people/P00001/posts", wanted).status())
                .isEqualTo(400);
        wanted.put("from", plans.today().toString());
        wanted.put("kind", "EMPEROR");
        assertThat(security.post("/api/v1/admin/people/P00001/posts", wanted).status())
                .isEqualTo(400);
        assertThat(business("/api/v1/admin/units", Map.of("name", "局".repeat(1000), "reason", WHY))
                        .refusedWith(422))
                .isEqualTo("unit-name");
        assertThat(business("/api/v1/admin/units", Map.of()).refusedWith(422)).isEqualTo("unit-name");
        assertThat(as("admin-business").get("/api/v1/admin/units/%00").status()).isBetween(400, 404);
    }

    private Desk.Answer business(String path, Object body) {
        return as("admin-business").post(path, body);
    }

    private static Desk.Answer put(Desk desk, String path, String body) {
        return desk.send("PUT", path, body, "Content-Type", "application/json");
    }

    private Map<String, Object> stated(String person, String unit) {
        return Map.of(
                "person",
                person,
                "unit",
                unit,
                "kind",
                "KINSHIP",
                "note",
                "配偶任副院长",
                "from",
                plans.today().toString(),
                "reason",
                WHY);
    }
}
