package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.approval.people.ItemMoves;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Nobody in 晋江 can do what is open: it falls to the head, then to the administrator, who assigns it and decides nothing. */
class FallbackTest extends ActTest {

    private final List<Runnable> undo = new ArrayList<>();

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ItemMoves moves;

    FallbackTest() {
        super("JJ");
    }

    @AfterEach
    void everybodyIsBack() {
        undo.forEach(Runnable::run);
    }

    @Test
    void whatOnlyTheAbsentChairMayDoIsAssignedToAMemberByTheAdministrator() {
        String number = plans.approvedByVote();
        plans.drafted(number);
        String item = plans.workItem("chair", number, "signReply", "sign");
        assertThat(as("admin-business").get("/api/v1/cases/" + number).status()).isEqualTo(404);
        absent.away("chair", "", Map.of());

        JsonNode row = listed("admin-business", number);
        assertThat(row.path("id").asString()).isEqualTo(item);
        assertThat(row.path("fallback").asString()).contains("林正平外出且没有可用的代理人");
        assertThat(as("admin-business").get("/api/v1/notices").text()).contains(number, "请指派办理人");
        assertThat(as("jj-office").get("/api/v1/cases/" + number).text()).contains("业务管理员指派");
        traces.refused(number, () -> plans.actOn("m1", item, "sign", Map.of()), 403, "not-yours", "主任委员", "已转业务管理员指派");
        traces.refused(
                number,
                () -> as("admin-business").post(acts(item), Map.of("act", "sign")),
                403,
                "not-yours",
                "业务管理员指派");
        traces.refused(number, () -> assign("jj-m1", item, "张海峰"), 422, "act-hindered", "只有本辖区的业务管理员");
        traces.refused(number, () -> assign("admin-business", item, "林正平"), 422, "assign-unable", "外出");
        traces.refused(number, () -> assign("admin-business", item, "陈立新"), 422, "assign-unable", "回避");
        traces.refused(number, () -> assign("admin-business", item, "施志远"), 422, "assign-elsewhere", "施志远");
        traces.refused(number, () -> assign("admin-business", item, "没有此人"), 422, "person-unknown", "没有此人");

        assertThat(as("jj-office").get("/cases/" + number).text()).contains("无人可办", "已转业务管理员指派");
        assign("admin-business", item, "张海峰").expect(200);
        assertThat(as("jj-office").get("/cases/" + number).text())
                .contains("指派</span>", "张海峰")
                .doesNotContain("无人可办");
        assertThat(as("jj-office").get("/cases").text()).contains("已指派");
        assertThat(plans.open("office", number)).containsExactly("signReply");
        assertThat(as("jj-m1").get("/api/v1/notices").text()).contains(number, "罗业成 指派给您办理");
        plans.actOn("m1", item, "sign", Map.of()).expect(200);
        plans.rendered(number);
        assertThat(as("jj-office").get("/api/v1/cases/" + number + "/record").text())
                .contains("转业务管理员指派", "\"assign\"", "恢复正常办理");
    }

    @Test
    void whoComesBackFindsTheirTaskAndTheAdministratorNoLonger() {
        String number = plans.accepted();
        String item = plans.workItem("finance", number, "reviewByFinance", "agree");
        absent.away("finance-head", "", Map.of());
        String absence = absent.away("finance", "", Map.of());
        assertThat(listed("admin-business", number).path("id").asString()).isEqualTo(item);

        as("jj-finance")
                .post("/api/v1/absences/" + absence + "/cancellation", Map.of("reason", "会议取消"))
                .expect(204);

        assertThat(listed("admin-business", number).isMissingNode()).isTrue();
        assertThat(assign("admin-business", item, "吴国强").refusedWith(404)).isEqualTo("unknown-work-item");
        plans.actOn("finance", item, "agree", Map.of("opinion", "无意见")).expect(200);
    }

    @Test
    void whatSomebodyTookBeforeTheyLeftFallsToTheHead() {
        String number = plans.submitted();
        String item = plans.workItem("office", number, "checkPlan", "accept");
        UUID clerk = jdbc.sql("select id from person where name = '施志远'")
                .query(UUID.class)
                .single();
        transactions.executeWithoutResult(status -> moves.handTo(UUID.fromString(item), clerk));
        traces.refused(
                number, () -> plans.actOn("office-head", item, "accept", Map.of()), 403, "not-yours", "施志远", "可以办理的人");
        absent.away("office", "", Map.of());

        assertThat(listed("jj-office-head", number).path("fallback").asString()).contains("施志远外出");
        assertThat(as("jj-office-head").get("/api/v1/notices").text()).contains(number, "请您以负责人身份办理");
        plans.actOn("office-head", item, "accept", Map.of()).expect(200);
    }

    @Test
    void whatAColleagueAsksOfAUnitWithNobodyFallsAtOnceAndEverybodySeesIt() {
        String number = plans.submitted();
        String item = plans.workItem("office", number, "checkPlan", "accept");
        absent.away("hrss", "", Map.of());
        between.act("office", item, "addBefore", Map.of("to", between.reference("JJ-HRSS", "曾晓燕")), "请核对岗位津贴")
                .expect(200);

        JsonNode row = listed("admin-business", number);
        assertThat(row.path("fallback").asString()).contains("曾晓燕外出");
        assertThat(plans.desk("office").get("/cases/" + number).text()).contains("无人可办", "已转业务管理员指派", "曾晓燕外出");
        JsonNode listed = plans.desk("office")
                .get("/api/v1/cases")
                .expect(200)
                .valueStream()
                .filter(each -> each.path("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("fallback").asString()).contains("待业务管理员指派", "曾晓燕外出");
        assertThat(plans.desk("office").get("/cases").text()).contains("待业务管理员指派");
        between.act("office", row.path("id").asString(), "removeSigner").expect(200);
    }

    @Test
    void whereNoUnitIsResponsibleTheAdministratorAssignsSomebodyOfThePlace() {
        nothingIsLeftToHumanResources();
        Map<String, Object> closing =
                new HashMap<>(Map.of("from", plans.today().toString(), "confirmed", true, "reason", "机构改革"));
        as("admin-business")
                .post("/api/v1/admin/units/JJ-HRSS/closing", closing)
                .expect(200);
        undo.add(() -> {
            as("admin-business").post("/api/v1/admin/units/JJ-HRSS/reopening", Map.of("reason", "测试完毕"));
            inTheirPostsAgain("JJ-HRSS");
        });
        var plan = plans.plan("STAFF_PAY", "600000.00", "400000.00");
        String number = plans.submitted(plan);
        plans.accept(number);

        JsonNode row = listed("admin-business", number);
        String item = row.path("id").asString();
        assertThat(row.path("fallback").asString()).contains("没有负责这一环节的单位");
        traces.refused(
                number,
                () -> plans.actOn("office", item, "agree", Map.of("opinion", "无意见")),
                403,
                "not-yours",
                "业务管理员指派");
        traces.refused(number, () -> assign("admin-business", item, "汪建国"), 422, "assign-elsewhere", "汪建国");
        assign("admin-business", item, "颜丽娟").expect(200);
        plans.actOn("health", item, "agree", Map.of("opinion", "代人社部门审核，无意见")).expect(200);
    }

    private Desk.Answer assign(String who, String item, String person) {
        return as(who).post(acts(item), Map.of("act", "assign", "data", Map.of("person", person), "comment", "主办人外出"));
    }

    /** Closing a unit ends the posts in it, and reopening appoints nobody. */
    private void inTheirPostsAgain(String unit) {
        jdbc.sql("update post set to_day = null where unit_id = (select id from unit where code = ?)"
                        + " and to_day between ?::date - 1 and ?::date")
                .params(unit, plans.today(), plans.today())
                .update();
    }

    /** A unit is closed when it has nothing to do any more, whatever others have asked of it before. */
    private void nothingIsLeftToHumanResources() {
        for (JsonNode row :
                plans.desk("hrss").get("/api/v1/work-items").expect(200).path("rows")) {
            String item = row.path("id").asString();
            boolean reviews = row.path("acts").valueStream().anyMatch(act -> act.asString()
                    .equals("agree"));
            Desk.Answer done = reviews
                    ? plans.actOn("hrss", item, "agree", Map.of("opinion", "无意见"))
                    : between.act("hrss", item, "advise", Map.of("standpoint", "NONE"), "无意见");
            done.expect(200);
        }
    }

    private JsonNode listed(String who, String number) {
        return as(who).get("/api/v1/work-items?q=" + number)
                .expect(200)
                .path("rows")
                .path(0);
    }

    private static String acts(String item) {
        return "/api/v1/work-items/" + item + "/acts";
    }
}
