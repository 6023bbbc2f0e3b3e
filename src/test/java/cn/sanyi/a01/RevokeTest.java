package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 撤销: a case that has lost its object ends before it is approved, by the post the catalogue names. */
class RevokeTest extends ActTest {

    private static final Map<String, Object> MERGED = Map.of("reasonCode", "REVOKE_MERGED");

    RevokeTest() {
        super("AX");
    }

    @Test
    void duringReviewMoneyClocksAndItemsAreReleasedAndTheApplicantIsTold() {
        String number = plans.accepted();
        plans.agree("hsa", number, "reviewByInsurance");

        JsonNode done = revoke("office-head", number, MERGED).expect(200);

        assertThat(done.path("caseState").asString()).isEqualTo("TERMINATED");
        assertThat(done.path("open")).isEmpty();
        assertThat(count("work_item where case_number = ? and state = 'OPEN'", number))
                .isZero();
        assertThat(count("clock where case_number = ? and state <> 'ENDED'", number))
                .isZero();
        assertThat(balance(number, "RESERVED")).isEqualTo("0.00");
        assertThat(notices("mc", number)).contains("已由温秀英撤销").contains("医共体撤并：申请单位并入市医共体");
        assertThat(notices("health", number)).contains("撤销");
        assertThat(jdbc.sql("select payload::text from record_entry where chain = ? and action = 'revoke'")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("REVOKE_MERGED", "医共体撤并");
        assertThat(plans.desk("mc").get("/cases/" + number).text()).contains("已终止");
        traces.refused(number, () -> revoke("office-head", number, MERGED), 409, "too-late-to-revoke", "已终止", "审核通过之前");
    }

    @Test
    void duringTheVoteTheMotionFallsAndNobodyVotesAnyMore() {
        String number = plans.accepted();
        plans.reviewedBy(number, false);
        plans.convene(number);
        plans.vote("m1", number, "AGREE").expect(200);
        String ballot = plans.workItem("m2", number, "vote", "vote");

        revoke("office-head", number, MERGED).expect(200);

        assertThat(count("motion where case_number = ? and state in ('OPEN', 'PASSED')", number))
                .isZero();
        assertThat(plans.actOn("m2", ballot, "vote", Map.of("choice", "AGREE")).refusedWith(409))
                .isEqualTo("step-moved-on");
    }

    @Test
    void beforeItWasEverSubmittedAndWhileMembersAreAsked() {
        String number = plans.settled();
        plans.material(number, "confirmation");
        plans.material(number, "resolution");
        plans.act("mc", number, "draftPlan", "consult", plans.plan(), null).expect(200);

        assertThat(plans.desk("office-head").get("/api/v1/cases").expect(200).findValuesAsString("number"))
                .as("its head sees it before it reaches the office")
                .contains(number);
        revoke("office-head", number, MERGED).expect(200);

        assertThat(count("consultation where case_number = ? and state = 'RUNNING'", number))
                .isZero();
        assertThat(plans.desk("m8").get("/api/v1/cases/" + number).status()).isIn(200, 404);
    }

    @Test
    void theYearIsSettledAnewAndOpensAnotherCase() {
        Map<String, Object> stated = plans.settlement("1000000.00", plans.today());
        String settlement = plans.proposed(stated);
        String number = plans.confirmed(settlement).path("caseNumber").asString();
        plans.materials(number);
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
        revoke("office-head", number, Map.of("reasonCode", "REVOKE_SETTLEMENT")).expect(200);

        String again = plans.revise(settlement, stated)
                .expect(201)
                .path("settlement")
                .path("id")
                .asString();
        String next = plans.confirmed(again).path("caseNumber").asString();

        assertThat(next).isNotEqualTo(number);
        assertThat(plans.open("mc", next)).containsExactly("draftPlan");
        plans.materials(next);
        plans.act("mc", next, "draftPlan", "submit", plans.plan(), null).expect(200);
        assertThat(balance(next, "RESERVED")).isEqualTo("1000000.00");
    }

    @Test
    void onlyTheHeadOfTheOfficeWithAReasonAndBeforeApproval() {
        String number = plans.submitted();
        traces.refused(number, () -> revoke("office", number, MERGED), 403, "not-the-revoker", "医管委办公室", "负责人");
        traces.refused(number, () -> revoke("mc-chief", number, MERGED), 403, "not-the-revoker", "您不能撤销");
        traces.refused(
                number,
                () -> as("jj-office-head")
                        .post("/api/v1/cases/" + number + "/acts", Map.of("act", "revoke", "comment", "撤")),
                404,
                "unknown-case",
                number);
        traces.refused(
                number,
                () -> revoke("office-head", number, Map.of("reasonCode", "RETURN_RULE")),
                422,
                "revocation-reason-unknown",
                "原因代码");
        traces.refused(
                number,
                () -> plans.desk("office-head")
                        .post("/api/v1/cases/" + number + "/acts", Map.of("act", "revoke", "data", MERGED)),
                422,
                "comment-required",
                "撤销",
                "理由");
        assertThat(offered("office-head", number)).contains("revoke");
        assertThat(offered("office", number)).doesNotContain("revoke");

        String approved = plans.signed();
        traces.refused(
                approved,
                () -> revoke("office-head", approved, MERGED),
                409,
                "too-late-to-revoke",
                "落实中",
                "填报中",
                "变更、冲正或办结");
        assertThat(offered("office-head", approved)).doesNotContain("revoke");
    }

    private Desk.Answer revoke(String who, String number, Map<String, Object> data) {
        Map<String, Object> body = new HashMap<>(Map.of("act", "revoke", "data", data, "comment", "申请单位并入市医共体"));
        return plans.desk(who).post("/api/v1/cases/" + number + "/acts", body);
    }

    private List<String> offered(String who, String number) {
        return plans.desk(who)
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("acts")
                .findValuesAsString("code");
    }

    private String notices(String who, String number) {
        return plans.desk(who)
                .get("/api/v1/notices")
                .expect(200)
                .path("notices")
                .valueStream()
                .filter(notice -> number.equals(notice.path("caseNumber").asString("")))
                .map(JsonNode::toString)
                .reduce("", String::concat);
    }

    private String balance(String number, String account) {
        return plans.desk("mc")
                .get("/api/v1/cases/" + number + "/funds")
                .expect(200)
                .path("accounts")
                .valueStream()
                .filter(each -> each.path("code").asString().equals(account)
                        && each.path("book").asString().equals("BUNDLE"))
                .findFirst()
                .map(each -> each.path("balance").asString())
                .orElse("0.00");
    }

    private int count(String from, String number) {
        return jdbc.sql("select count(*) from " + from)
                .param(number)
                .query(Integer.class)
                .single();
    }
}
