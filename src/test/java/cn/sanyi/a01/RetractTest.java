package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 收回: what somebody completed is theirs again until the next one has opened it. */
class RetractTest extends ActTest {

    RetractTest() {
        super("AX");
    }

    @Test
    void theOfficeTakesItsAcceptanceBackAndAllReviewsAreGone() {
        String number = plans.accepted();

        retract("office", number).expect(200);

        assertThat(plans.open("mc", number)).containsExactly("checkPlan");
        assertThat(plans.state(number)).isEqualTo("IN_APPROVAL");
        assertThat(jdbc.sql("select state from clock where case_number = ? and limit_key = 'check-plan'"
                                + " order by started_on, state desc")
                        .param(number)
                        .query(String.class)
                        .list())
                .contains("RUNNING");
        plans.accept(number);
        assertThat(plans.open("mc", number))
                .containsExactlyInAnyOrder("reviewByInsurance", "reviewByHealth", "reviewByFinance");
    }

    @Test
    void aBureauTakesItsOwnOpinionBackWhileOthersStillReview() {
        String number = plans.accepted();
        plans.agree("hsa", number, "reviewByInsurance");
        plans.agree("health", number, "reviewByHealth");

        retract("hsa", number).expect(200);

        assertThat(plans.open("mc", number)).containsExactlyInAnyOrder("reviewByInsurance", "reviewByFinance");
        plans.agree("finance", number, "reviewByFinance");
        assertThat(plans.open("mc", number)).containsExactly("reviewByInsurance");
        plans.act("hsa", number, "reviewByInsurance", "object", Map.of("opinion", "结算数有误"), "请核对")
                .expect(200);
        assertThat(plans.open("mc", number)).containsExactly("convene");
        assertThat(jdbc.sql("select outcome from case_step where case_number = ? and key = 'reviewByInsurance'"
                                + " and state = 'DONE'")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("object");
    }

    @Test
    void whoAnsweredLastTakesThatBackUntilTheOfficeHasOpenedTheMeeting() {
        String number = plans.accepted();
        plans.agree("hsa", number, "reviewByInsurance");
        plans.agree("health", number, "reviewByHealth");
        plans.agree("finance", number, "reviewByFinance");
        for (String who : List.of("hsa", "health")) {
            traces.refused(number, () -> retract(who, number), 409, "too-late-to-retract", "收齐", "最后办结");
        }
        assertThat(offered("finance", number)).contains("retract");

        retract("finance", number).expect(200);

        assertThat(plans.open("mc", number)).containsExactly("reviewByFinance");
        traces.refused(
                number,
                () -> plans.act("finance", number, "reviewByFinance", "object", Map.of(), null),
                422,
                "comment-required");
        plans.act("finance", number, "reviewByFinance", "object", Map.of("opinion", "列支有误"), "请核对")
                .expect(200);
        assertThat(plans.open("mc", number)).containsExactly("convene");
        assertThat(opinions(number))
                .containsExactly("insuranceOpinion agree", "healthOpinion agree", "financeOpinion object");

        String item = plans.workItem("office", number, "convene", "convene");
        plans.desk("office").get("/api/v1/work-items/" + item).expect(200);
        traces.refused(number, () -> retract("finance", number), 409, "too-late-to-retract", "召集会议", "打开");
        plans.convene(number);
        assertThat(plans.open("mc", number)).containsExactly("vote");
    }

    /** What the case's own process has been told by the reviews. */
    private List<String> opinions(String number) {
        return jdbc.sql("select v.name_ || ' ' || v.text_ from act_ru_variable v join act_ru_execution e"
                        + " on e.id_ = v.proc_inst_id_ where e.business_key_ = ? and e.super_exec_ is null"
                        + " and v.name_ like '%Opinion' and v.text_ is not null"
                        + " order by array_position(array['i', 'h', 'f'], left(v.name_, 1))")
                .param(number)
                .query(String.class)
                .list();
    }

    @Test
    void onceOpenedByTheNextItIsTooLateAndTheOpenerIsNamed() {
        String number = plans.approvedByVote();
        plans.drafted(number);
        String item = plans.workItem("chair", number, "signReply", "sign");
        assertThat(offered("office", number)).contains("retract");
        plans.desk("chair").get("/api/v1/work-items/" + item).expect(200);

        traces.refused(number, () -> retract("office", number), 409, "too-late-to-retract", "签发批复", "已于", "打开");
        assertThat(offered("office", number)).doesNotContain("retract");
    }

    @Test
    void aDraftedReplyIsTakenBackAndDraftedOnce() {
        String number = plans.approvedByVote();
        plans.drafted(number);

        retract("office", number).expect(200);

        assertThat(plans.open("mc", number)).containsExactly("draftReply");
        plans.drafted(number);
        plans.act("chair", number, "signReply", "sign", Map.of(), null).expect(200);
        plans.rendered(number);
        assertThat(plans.state(number)).isEqualTo("CARRYING_OUT");
    }

    @Test
    void aSubmissionAConvocationASignatureAndOthersWorkAreNotTakenBack() {
        String submitted = plans.submitted();
        traces.refused(submitted, () -> retract("mc", submitted), 409, "too-late-to-retract", "撤回");
        traces.refused(submitted, () -> retract("office", submitted), 403, "nothing-to-retract", "上一环节");

        String voted = plans.accepted();
        plans.reviewedBy(voted, false);
        plans.convene(voted);
        traces.refused(voted, () -> retract("office", voted), 409, "too-late-to-retract", "撤下议题");

        String signed = plans.signed();
        traces.refused(signed, () -> retract("chair", signed), 409, "too-late-to-retract", "已经生效");
        traces.refused(signed, () -> retract("office", signed), 409, "too-late-to-retract", "已经办理");
        traces.refused(
                signed,
                () -> as("jj-office")
                        .post("/api/v1/cases/" + signed + "/acts", Map.of("act", "retract", "comment", "误办")),
                404,
                "unknown-case",
                signed);
    }

    private Desk.Answer retract(String who, String number) {
        return plans.desk(who)
                .post("/api/v1/cases/" + number + "/acts", Map.of("act", "retract", "comment", "误点，意见未写全"));
    }

    private List<String> offered(String who, String number) {
        return plans.desk(who)
                .get("/api/v1/cases/" + number)
                .expect(200)
                .path("acts")
                .findValuesAsString("code");
    }
}
