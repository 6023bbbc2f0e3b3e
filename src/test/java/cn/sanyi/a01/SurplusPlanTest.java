package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line of A01 from settlement to closed case, each way it can take, act by act as the people do it. */
class SurplusPlanTest extends SanyiTest {

    private Plans plans;

    @BeforeEach
    void inJinjiang() {
        plans = new Plans(this::as, "JJ");
    }

    @Test
    void goesFromSettlementToAClosedCase() {
        String number = plans.signed();
        assertThat(plans.state(number)).isEqualTo("CARRYING_OUT");

        plans.pay(number, "1", 1, "500000.00", "V-1-" + number).expect(200);
        plans.pay(number, "1", 2, "100000.00", "V-2-" + number).expect(200);
        plans.pay(number, "2", 2, "400000.00", "V-3-" + number).expect(200);
        plans.act("mc", number, "carryOut", "complete", Map.of(), "全部落实到位").expect(200);
        plans.act("office", number, "closePlan", "close", Map.of("assessment", "已按计划全部落实到位，凭证齐全。"), null)
                .expect(200);

        assertThat(plans.state(number)).isEqualTo("CLOSED");
        assertThat(plans.open("mc", number)).isEmpty();
        var verification = plans.desk("mc")
                .get("/api/v1/cases/" + number + "/record/verification")
                .expect(200);
        assertThat(verification.path("brokenAt").isNull()).isTrue();
    }

    @Test
    void isCorrectedOnceAndReviewedWithoutHumanResources() {
        String number = plans.submitted();

        plans.act(
                        "office",
                        number,
                        "checkPlan",
                        "correct",
                        Map.of(
                                "corrections",
                                List.of(Map.of("target", "narrative", "reason", "UNCLEAR", "note", "请说明资金来源"))),
                        null)
                .expect(200);
        assertThat(plans.state(number)).isEqualTo("SUPPLEMENTING");
        plans.act("mc", number, "supplement", "supplement", plans.plan(), null).expect(200);
        plans.accept(number);

        assertThat(plans.open("mc", number))
                .containsExactlyInAnyOrder("reviewByInsurance", "reviewByHealth", "reviewByFinance");
    }

    @Test
    void isReviewedByHumanResourcesWhereStaffIsPaid() {
        String number = plans.submitted(plans.plan("STAFF_PAY", "120000.00", "880000.00"));
        plans.accept(number);

        assertThat(plans.open("mc", number)).contains("reviewByHumanResources");
    }

    @Test
    void fallsBackToTheApplicantWhenReturnedDuringReview() {
        String number = plans.accepted();
        plans.agree("hsa", number, "reviewByInsurance");

        plans.act("finance", number, "reviewByFinance", "return", Map.of(), "用途二与预算不符")
                .expect(200);

        assertThat(plans.open("mc", number)).containsExactly("draftPlan");
        assertThat(plans.state(number)).isEqualTo("DRAFTING");
    }

    @Test
    void isReopenedWhenTheCommitteeVotesItDown() {
        String number = plans.accepted();
        plans.reviewedBy(number, false);
        plans.convene(number);
        for (String who : List.of("chair", "m1", "m2", "m3", "m4")) {
            plans.vote(who, number, "DISAGREE").expect(200);
        }
        plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);

        assertThat(plans.open("mc", number)).containsExactly("draftPlan");
    }

    @Test
    void isCalledAgainWhenTooFewMembersCame() {
        String number = plans.accepted();
        plans.reviewedBy(number, false);
        plans.convene(number);
        plans.vote("m1", number, "AGREE").expect(200);

        assertThat(plans.act("chair", number, "vote", "closeVote", Map.of(), null)
                        .refusedWith(422))
                .isEqualTo("no-quorum");
        plans.act("chair", number, "vote", "adjourn", Map.of(), "到会人数不足").expect(200);

        assertThat(plans.open("office", number)).containsExactly("convene");
    }

    @Test
    void canBeWithdrawnBeforeAcceptanceButNotAfter() {
        String number = plans.submitted();
        plans.desk("mc")
                .post("/api/v1/cases/" + number + "/acts", Map.of("act", "withdraw", "comment", "数据有误"))
                .expect(200);
        assertThat(plans.open("mc", number)).containsExactly("draftPlan");

        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
        plans.accept(number);
        assertThat(plans.desk("mc")
                        .post("/api/v1/cases/" + number + "/acts", Map.of("act", "withdraw", "comment", "再改"))
                        .refusedWith(409))
                .isEqualTo("too-late-to-withdraw");
    }
}
