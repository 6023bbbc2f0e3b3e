package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.PassedElements;
import cn.sanyi.SanyiTest;
import cn.sanyi.publicity.NoticeOffice;
import cn.sanyi.publicity.Visitor;
import cn.sanyi.sample.SampleDays;
import cn.sanyi.workflow.TimersByHand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every element of the models is passed by somebody's act, or this test says which is not. */
class ProcessPathsTest extends SanyiTest {

    private final PassedElements elements = new PassedElements();
    private final Map<String, Desk> desks = new HashMap<>();
    private final List<Runnable> posted = new ArrayList<>();
    private Plans plans;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void inAnxi() {
        plans = new Plans(
                login -> desks.computeIfAbsent(
                        login, key -> Desk.of(port, login).recording((path, body, idempotencyKey, answer) -> {
                            if (answer != null && answer.status() < 300) {
                                posted.add(() -> assertThat(desks.get(login)
                                                .post(path, body, idempotencyKey)
                                                .json())
                                        .as(path)
                                        .isEqualTo(answer.json()));
                            }
                        })),
                "AX");
    }

    @AfterEach
    void backToToday() {
        SampleDays.backToToday(application);
    }

    @Test
    void everyStartEndBoundaryStepAndGatewayIsPassed() {
        List<String> cases = new ArrayList<>();
        cases.add(correctedVotedDownAdjournedRedraftedAndClosed());
        cases.add(passedWithChangesAmendedReportedNoticedAndRepliedAnew());
        cases.add(lateAndNotYetSubmitted());
        cases.forEach(number -> elements.collect(plans.desk("mc"), number));

        // The shared review has a branch of market supervision, which the table of this procedure never asks.
        elements.requireAll(
                55,
                List.of("reviewByMarket"),
                List.of(
                        "planClosed",
                        "lateMarked",
                        "corrected",
                        "reviewed",
                        "voted",
                        "submissionLimit",
                        "opinionsGiven",
                        "reported",
                        "replyReplaced"));
        new Consistency(jdbc).check();
        cases.forEach(this::everyRequestOnceMoreChangesNothing);
    }

    /** Everything that was done, with the keys it had: the same answers and no second effect. */
    private void everyRequestOnceMoreChangesNothing(String number) {
        var traces = new Traces(jdbc);
        var before = traces.of(number);
        List.copyOf(posted).forEach(Runnable::run);
        assertThat(traces.of(number)).isEqualTo(before);
    }

    /** One plan through everything that can happen to it between settlement and closing. */
    private String correctedVotedDownAdjournedRedraftedAndClosed() {
        String number = plans.submitted(plans.plan("STAFF_PAY", "600000.00", "400000.00"));
        plans.act(
                        "office",
                        number,
                        "checkPlan",
                        "correct",
                        Map.of(
                                "corrections",
                                List.of(Map.of("target", "narrative", "reason", "UNCLEAR", "note", "请说明"))),
                        null)
                .expect(200);
        plans.act("mc", number, "supplement", "supplement", plans.plan("STAFF_PAY", "600000.00", "400000.00"), null)
                .expect(200);
        vote(number, "DISAGREE");
        assertThat(plans.open("mc", number)).containsExactly("draftPlan");

        plans.act("mc", number, "draftPlan", "submit", plans.plan("STAFF_PAY", "600000.00", "400000.00"), null)
                .expect(200);
        plans.accept(number);
        plans.reviewedBy(number, true);
        plans.convene(number);
        plans.act("chair", number, "vote", "adjourn", Map.of(), "到会人数不足").expect(200);
        ballots(number, "AGREE");
        plans.drafted(number);
        plans.act("chair", number, "signReply", "redraft", Map.of(), "措辞有误").expect(200);
        plans.drafted(number);
        plans.act("chair", number, "signReply", "sign", Map.of(), null).expect(200);
        payReverseAndPayAgain(number);
        plans.act("mc", number, "carryOut", "complete", Map.of(), "全部落实到位").expect(200);
        plans.act("office", number, "closePlan", "return", Map.of(), "请补充凭证说明").expect(200);
        plans.act("mc", number, "carryOut", "complete", Map.of(), "已补充").expect(200);
        plans.act("office", number, "closePlan", "close", Map.of("assessment", "已按计划全部落实到位，凭证齐全。"), null)
                .expect(200);
        assertThat(plans.state(number)).isEqualTo("CLOSED");
        return number;
    }

    private void vote(String number, String choice) {
        plans.accept(number);
        plans.reviewedBy(number, true);
        ballots(number, choice);
    }

    private void ballots(String number, String choice) {
        plans.convene(number);
        ballotsCast(number, choice);
    }

    private void ballotsCast(String number, String choice) {
        for (String who : List.of("chair", "m1", "m2", "m3", "m4")) {
            plans.vote(who, number, choice).expect(200);
        }
        plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);
    }

    private void payReverseAndPayAgain(String number) {
        plans.pay(number, "1", 1, "500000.00", "R-1").expect(200);
        String payment = plans.desk("mc")
                .get("/api/v1/cases/" + number + "/payments")
                .expect(200)
                .get(0)
                .path("id")
                .asString();
        plans.act("mc", number, "carryOut", "requestReversal", Map.of("payment", payment, "reason", "收款单位有误"), null)
                .expect(200);
        assertThat(plans.act("mc", number, "carryOut", "confirmReversal", Map.of("payment", payment), null)
                        .refusedWith(403))
                .isEqualTo("reversal-same-person");
        assertThat(plans.act("mc", number, "carryOut", "complete", Map.of(), "落实")
                        .refusedWith(422))
                .isEqualTo("reversal-open");
        plans.act("mc-chief", number, "carryOut", "confirmReversal", Map.of("payment", payment), null)
                .expect(200);
        plans.pay(number, "1", 1, "500000.00", "R-1").expect(200);
        plans.pay(number, "1", 2, "100000.00", "R-2").expect(200);
        plans.pay(number, "2", 2, "400000.00", "R-3").expect(200);
    }

    /** One plan through everything that an approval may bring with it. */
    private String passedWithChangesAmendedReportedNoticedAndRepliedAnew() {
        String number = plans.submitted();
        plans.accept(number);
        plans.reviewedBy(number, false);
        plans.convene(number);
        plans.act("chair", number, "vote", "proposeChanges", changes(), null).expect(200);
        ballotsCast(number, "AGREE");
        assertThat(plans.open("mc", number)).containsExactly("enterChanges");
        assertThat(plans.act("mc", number, "enterChanges", "enterChanges", plans.plan(), null)
                        .detail())
                .contains("用途第1行金额", "500,000.00 元");
        plans.act("mc", number, "enterChanges", "enterChanges", changed(), null).expect(200);
        plans.act("office", number, "confirmChanges", "return", Map.of(), "再核对一次")
                .expect(200);
        plans.act("mc", number, "enterChanges", "enterChanges", changed(), null).expect(200);
        plans.act("office", number, "confirmChanges", "confirmChanges", Map.of(), null)
                .expect(200);
        signed(number);
        amendments(number);
        repliedAnew(number);
        noticed(number);
        reported(number);
        return number;
    }

    private static Map<String, Object> changes() {
        return Map.of(
                "changes",
                List.of(
                        Map.of("target", "usages/1", "after", "500000.00", "note", "设备放缓"),
                        Map.of("target", "usages/2", "after", "500000.00", "note", "加强健康管理")));
    }

    private Map<String, Object> changed() {
        return plans.plan("CAPACITY", "500000.00", "500000.00");
    }

    private void signed(String number) {
        plans.drafted(number);
        plans.act("chair", number, "signReply", "sign", Map.of(), null).expect(200);
        plans.rendered(number);
    }

    private void amendments(String number) {
        plans.act("mc", number, "carryOut", "amend", Map.of(), "调整用途").expect(200);
        plans.act("mc", number, "draftAmendment", "abandonAmendment", Map.of(), "暂不调整")
                .expect(200);
        amend(number, "DISAGREE");
        assertThat(plans.open("mc", number)).containsExactly("carryOut");
        amend(number, "AGREE");
        signed(number);
    }

    private void amend(String number, String choice) {
        plans.act("mc", number, "carryOut", "amend", Map.of(), "调整用途").expect(200);
        plans.act(
                        "mc",
                        number,
                        "draftAmendment",
                        "submitAmendment",
                        plans.plan("CAPACITY", "700000.00", "300000.00"),
                        null)
                .expect(200);
        plans.act("office", number, "checkAmendment", "accept", Map.of(), null).expect(200);
        plans.agree("hsa", number, "reviewByInsurance");
        plans.agree("finance", number, "reviewByFinance");
        ballots(number, choice);
    }

    private void repliedAnew(String number) {
        String reply = plans.desk("office")
                .get("/api/v1/cases/" + number + "/documents")
                .expect(200)
                .valueStream()
                .filter(each -> each.path("state").asString().equals("SIGNED"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        plans.desk("chair")
                .post("/api/v1/documents/" + reply + "/voiding", Map.of("reason", "主送单位有误"))
                .expect(200);
        plans.desk("office")
                .post("/api/v1/cases/" + number + "/beside", Map.of("process", "reply-replacement"))
                .expect(201);
        plans.draftedIn("draftNewReply", number);
        plans.act("chair", number, "signNewReply", "sign", Map.of(), null).expect(200);
        plans.rendered(number);
    }

    private void noticed(String number) {
        var office = new NoticeOffice(plans);
        office.begin(number);
        plans.act("office", number, "publishNotice", "dropNotice", Map.of(), "先不公示")
                .expect(200);
        String notice = office.published(number, 3);
        String receipt = new Visitor(port)
                .object(notice, "李四", "13812345678", "对分配办法有疑问，请说明测算依据和各单位工作量。")
                .element("receipt-number");
        office.answer(number, receipt, "PARTLY", "已补充说明测算依据。").expect(200);
        plans.act("office", number, "noticeOpen", "withdrawNotice", Map.of(), "内容有误，另行公示")
                .expect(200);
    }

    private void reported(String number) {
        new ReportCycles(this::as, plans).quarterly("AX", () -> {
            assertThat(plans.open("mc", number)).contains("fillReport");
            plans.act("mc", number, "fillReport", "submitReport", ReportCycles.report(2), null)
                    .expect(200);
            plans.act("office", number, "acknowledgeReport", "return", Map.of(), "请补充佐证")
                    .expect(200);
            plans.act("mc", number, "fillReport", "submitReport", ReportCycles.report(2), null)
                    .expect(200);
            plans.act("office", number, "acknowledgeReport", "acknowledge", Map.of(), null)
                    .expect(200);
        });
    }

    private String lateAndNotYetSubmitted() {
        String number = plans.settled();
        plans.desk("mc").post("/api/v1/sample/clock", Map.of("plusDays", 90)).expect(200);
        assertThat(TimersByHand.fire(application, number)).isOne();
        return number;
    }
}
