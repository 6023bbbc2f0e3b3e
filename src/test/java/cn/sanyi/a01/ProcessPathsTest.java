package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.sample.SampleDays;
import cn.sanyi.workflow.TimersByHand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every element of the four models is passed by somebody's act, or this test says which is not. */
class ProcessPathsTest extends SanyiTest {

    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:bpmn2?:)?(?:\\w+Event|\\w*[tT]ask|\\w+Gateway|callActivity|subProcess)\\b[^>]*\\sid=\"([^\"]+)\"");

    private final Set<String> modelled = new TreeSet<>();
    private final Set<String> passed = new TreeSet<>();
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
        cases.add(lateAndNotYetSubmitted());
        cases.forEach(this::collect);

        assertThat(modelled)
                .contains("planClosed", "lateMarked", "corrected", "reviewed", "voted", "submissionLimit")
                .hasSizeGreaterThan(30);
        assertThat(passed).as("what was passed by the cases of this test").containsAll(modelled);
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
        for (String who : List.of("chair", "m1", "m2", "m3", "m4")) {
            plans.vote(who, number, choice).expect(200);
        }
        plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);
    }

    private void payReverseAndPayAgain(String number) {
        plans.pay(number, "1", "MI-1", "500000.00", "R-1").expect(200);
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
        plans.pay(number, "1", "MI-1", "500000.00", "R-1").expect(200);
        plans.pay(number, "1", "MI-2", "100000.00", "R-2").expect(200);
        plans.pay(number, "2", "MI-2", "400000.00", "R-3").expect(200);
    }

    private String lateAndNotYetSubmitted() {
        String number = plans.settled();
        plans.desk("mc").post("/api/v1/sample/clock", Map.of("plusDays", 90)).expect(200);
        assertThat(TimersByHand.fire(application, number)).isOne();
        return number;
    }

    private void collect(String number) {
        var progress =
                plans.desk("mc").get("/api/v1/cases/" + number + "/progress").expect(200);
        progress.path("passed").forEach(element -> passed.add(element.asString()));
        progress.path("current").forEach(element -> passed.add(element.asString()));
        progress.path("bpmn")
                .forEach(model ->
                        ELEMENT.matcher(model.asString()).results().forEach(found -> modelled.add(found.group(1))));
    }
}
