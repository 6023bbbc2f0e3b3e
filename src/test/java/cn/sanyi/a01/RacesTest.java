package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people at the same moment: one effect, and everybody is told the truth. */
class RacesTest extends SanyiTest {

    private static final List<String> ENTITLED = List.of("chair", "m1", "m2", "m3", "m4", "m5", "m6", "m7");
    private static final int MOTIONS = 20;

    private Plans plans;

    @BeforeEach
    void inAnxi() {
        plans = new Plans(this::as, "AX");
    }

    @AfterEach
    void everythingTellsTheSameStory() {
        new Consistency(jdbc).check();
    }

    @Test
    void twoCompetingSubmissionsMoveThePlanOnce() {
        for (int round = 0; round < 4; round++) {
            String number = plans.settled();
            plans.materials(number);
            String item = plans.workItem("mc", number, "draftPlan", "submit");

            var answers = atOnce(List.of(
                    () -> plans.actOn("mc", item, "submit", plans.plan()),
                    () -> plans.actOn("mc-chief", item, "submit", plans.plan())));

            assertThat(answers).extracting(Desk.Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(late(answers).refusedWith(409)).isEqualTo("step-moved-on");
            assertThat(late(answers).detail())
                    .contains(answers.get(0).status() == 200 ? "廖志成" : "白玉兰")
                    .contains(plans.today().toString());
            assertThat(plans.open("mc", number)).containsExactly("checkPlan");
        }
    }

    @Test
    void whoeverIsStillTypingWhenItIsSubmittedLeavesNoDraftBehind() {
        for (int round = 0; round < 4; round++) {
            String number = plans.settled();
            plans.materials(number);
            String item = plans.workItem("mc", number, "draftPlan", "submit");
            var answers =
                    atOnce(List.of(() -> plans.actOn("mc", item, "submit", plans.plan()), () -> plans.desk("mc-chief")
                            .put("/api/v1/work-items/" + item + "/draft", Map.of("narrative", "还在写"), 0)));
            answers.get(0).expect(200);
            assertThat(answers.get(1).status()).isIn(200, 409);
            assertThat(jdbc.sql("select count(*) from case_draft where case_number = ?")
                            .param(number)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aRequestRepeatedTwentyTimesAtOnceHasOneEffectAndOneAnswer() {
        String number = plans.settled();
        plans.materials(number);
        String item = plans.workItem("mc", number, "draftPlan", "submit");
        String key = UUID.randomUUID().toString();
        var plan = plans.plan();

        var answers = atOnce(Collections.nCopies(20, () -> plans.actOn("mc", item, "submit", plan, key)));

        assertThat(answers).extracting(Desk.Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.json().path("actId").asString())
                .containsOnly(answers.get(0).json().path("actId").asString());
        assertThat(jdbc.sql("select count(*) from act where case_number = ? and code = 'submit'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void eightSettlementsAtOnceAreNumberedWithoutAGapAndOneYearIsSettledOnce() {
        List<Supplier<Desk.Answer>> different = new ArrayList<>();
        IntStream.range(0, 8).forEach(count -> {
            var data = plans.settlement("1000000.00", plans.today());
            different.add(() -> plans.desk("agency").post("/api/v1/settlements", data));
        });
        assertThat(atOnce(different)).extracting(Desk.Answer::status).containsOnly(201);

        var same = plans.settlement("1000000.00", plans.today());
        var answers = atOnce(Collections.nCopies(6, () -> plans.desk("agency").post("/api/v1/settlements", same)));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 422))
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer.refusedWith(422)).isEqualTo("settlement-twice"));
    }

    @Test
    void eitherTheOfficeAcceptsOrTheApplicantWithdraws() {
        for (int round = 0; round < 5; round++) {
            String number = plans.submitted();
            String item = plans.workItem("office", number, "checkPlan", "accept");

            var answers = atOnce(List.of(() -> plans.actOn("office", item, "accept", Map.of()), () -> plans.desk("mc")
                    .post("/api/v1/cases/" + number + "/acts", Map.of("act", "withdraw", "comment", "数据有误"))));

            assertThat(answers).extracting(Desk.Answer::status).containsExactlyInAnyOrder(200, 409);
            boolean accepted = answers.get(0).status() == 200;
            assertThat(late(answers).refusedWith(409)).isEqualTo(accepted ? "too-late-to-withdraw" : "step-moved-on");
            assertThat(late(answers).detail())
                    .contains(accepted ? "汪建国" : "廖志成")
                    .contains(accepted ? "“受理”" : "撤回");
            assertThat(plans.state(number)).isEqualTo(accepted ? "IN_APPROVAL" : "DRAFTING");
        }
    }

    @Test
    void ofTwoWhoTakeTheSameTaskOneHasItAndTheOtherIsToldWho() {
        for (int round = 0; round < 4; round++) {
            String number = plans.submitted();
            String item = plans.workItem("office", number, "checkPlan", "accept");
            var answers = atOnce(List.of(
                    () -> plans.actOn("office", item, "claim", Map.of()),
                    () -> plans.actOn("office-head", item, "claim", Map.of())));

            boolean clerk = answers.get(0).status() == 200;
            answers.get(clerk ? 0 : 1).expect(200);
            assertThat(late(answers).refusedWith(403)).isEqualTo("not-yours");
            assertThat(late(answers).detail()).contains(clerk ? "汪建国" : "温秀英");
            assertThat(plans.actOn(clerk ? "office" : "office-head", item, "accept", Map.of())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aCountersignatureComesBeforeTheReturnOrIsToldOfIt() {
        for (int round = 0; round < 4; round++) {
            String number = plans.accepted();
            String returning = plans.workItem("hsa", number, "reviewByInsurance", "return");
            String signing = plans.workItem("health", number, "reviewByHealth", "agree");
            var answers = atOnce(List.of(
                    () -> plans.desk("hsa")
                            .post(
                                    "/api/v1/work-items/" + returning + "/acts",
                                    Map.of("act", "return", "data", Map.of(), "comment", "金额不符")),
                    () -> plans.actOn("health", signing, "agree", Map.of("opinion", "无意见"))));

            answers.get(0).expect(200);
            if (answers.get(1).status() != 200) {
                assertThat(answers.get(1).refusedWith(409)).isEqualTo("step-moved-on");
                assertThat(answers.get(1).detail()).contains("高文斌", "退回");
            }
            assertThat(plans.open("mc", number)).containsExactly("draftPlan");
            assertThat(jdbc.sql("select state from case_step where case_number = ? and key like 'reviewBy%'")
                            .param(number)
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .containsOnly("CLEARED");
        }
    }

    /** Everybody entitled votes at the same moment, motion after motion. */
    @Test
    void everyBallotOfEveryMotionCountsOnce() {
        var random = new Random(20261);
        String number = plans.submitted();
        for (int motion = 1; motion <= MOTIONS; motion++) {
            plans.accept(number);
            plans.reviewedBy(number, false);
            plans.convene(number);
            Map<String, Long> cast = voteAtOnce(number, random);
            plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);

            var counted = plans.desk("office")
                    .get("/api/v1/cases/" + number + "/motions")
                    .expect(200)
                    .get(motion - 1);
            var tally = counted.path("result").path("tally");
            assertThat(Map.of(
                            "AGREE",
                            tally.path("agree").asLong(),
                            "DISAGREE",
                            tally.path("disagree").asLong(),
                            "ABSTAIN",
                            tally.path("abstain").asLong()))
                    .as("motion " + motion)
                    .isEqualTo(cast);
            assertThat(counted.path("result").path("passed").asBoolean()).isEqualTo(cast.get("AGREE") > 4);
            if (cast.get("AGREE") > 4) {
                plans.act("office", number, "draftReply", "return", Map.of(), "改投下一轮")
                        .expect(200);
            }
            plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
        }
        assertThat(jdbc.sql("select count(*) from ballot join motion m on m.id = motion_id where m.case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(MOTIONS * ENTITLED.size());
    }

    /** Everybody votes, and the chair's second ballot is sent along with the first. @return how often each choice was cast */
    private Map<String, Long> voteAtOnce(String number, Random random) {
        Map<String, Long> cast = new HashMap<>(Map.of("AGREE", 0L, "DISAGREE", 0L, "ABSTAIN", 0L));
        List<Supplier<Desk.Answer>> votes = new ArrayList<>();
        for (String who : ENTITLED) {
            String choice = List.of("AGREE", "AGREE", "DISAGREE", "ABSTAIN").get(random.nextInt(4));
            String item = plans.workItem(who, number, "vote", "vote");
            cast.merge(choice, 1L, Long::sum);
            votes.add(() -> plans.actOn(who, item, "vote", Map.of("choice", choice)));
        }
        assertThat(atOnce(votes)).extracting(Desk.Answer::status).containsOnly(200);
        return cast;
    }

    @Test
    void ofTwoPaymentsAgainstTheLastRemainingAmountOneWins() {
        String number = plans.signed();
        assertThat(lastHundredPaidTwice(number, 1, "499900.00")).isEqualTo("payment-above-share");
        assertThat(lastHundredPaidTwice(number, 2, "99900.00")).isEqualTo("payment-above-line");
        var funds = jdbc.sql("select sum(case code when 'PAID' then balance end) from ledger_account a join case_file c"
                        + " on a.community = c.applicant and a.year = c.year where c.number = ?")
                .param(number)
                .query(java.math.BigDecimal.class)
                .single();
        assertThat(funds).isEqualByComparingTo("600000.00");
    }

    /** @return why the second was refused */
    private String lastHundredPaidTwice(String number, int member, String allButHundred) {
        pay("mc", number, member, allButHundred).get().expect(200);
        var answers = atOnce(List.of(pay("mc", number, member, "100.00"), pay("mc-chief", number, member, "100.00")));
        assertThat(answers).extracting(Desk.Answer::status).containsExactlyInAnyOrder(200, 422);
        return late(answers).refusedWith(422);
    }

    private Supplier<Desk.Answer> pay(String who, String number, int member, String amount) {
        String file = plans.desk("mc")
                .upload("/api/v1/cases/" + number + "/materials?slot=voucher", "v.pdf", Plans.PDF)
                .expect(201)
                .path("id")
                .asString();
        String item = plans.workItem(who, number, "carryOut", "pay");
        Map<String, Object> data = Map.of(
                "line",
                "1",
                "member",
                plans.member(member),
                "amount",
                amount,
                "paidOn",
                plans.today().toString(),
                "voucherNo",
                "V-" + UUID.randomUUID().toString().substring(0, 30),
                "file",
                file);
        return () -> plans.actOn(who, item, "pay", data);
    }

    @Test
    void aRevisionIsConfirmedOnce() {
        for (int round = 0; round < 3; round++) {
            String number = plans.settled();
            String revision = revised(number, "900000.00");

            var answers =
                    atOnce(List.of(() -> plans.confirm("mc", revision), () -> plans.confirm("mc-chief", revision)));

            assertThat(answers).extracting(Desk.Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(late(answers).refusedWith(409)).isEqualTo("settlement-decided");
            assertThat(late(answers).detail()).contains(answers.get(0).status() == 200 ? "廖志成" : "白玉兰");
            assertThat(jdbc.sql("select count(*) from journal where case_number = ? and kind = 'REDUCED'")
                            .param(number)
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    /** Whichever comes first: the vote keeps the revision waiting, or the revision takes the plan back before the vote. */
    @Test
    void eitherTheVoteBeginsOrTheRevisionTakesThePlanBack() {
        for (int round = 0; round < 3; round++) {
            String number = plans.accepted();
            plans.reviewedBy(number, false);
            String revision = revised(number, "900000.00");
            String item = plans.workItem("office", number, "convene", "convene");
            var meeting = Map.of("meetingOn", plans.today().toString(), "place", "县政府三楼会议室", "agenda", "审议方案");

            var answers = atOnce(List.of(
                    () -> plans.actOn("office", item, "convene", meeting), () -> plans.confirm("mc", revision)));

            boolean convened = answers.get(0).status() == 200;
            assertThat(late(answers).refusedWith(convened ? 422 : 409))
                    .isEqualTo(convened ? "settlement-under-vote" : "step-moved-on");
            assertThat(plans.open("mc", number)).containsOnly(convened ? "vote" : "draftPlan");
        }
    }

    private String revised(String number, String stated) {
        var now = plans.settlementOf(number);
        return plans.revise(now.path("id").asString(), plans.restated(number, stated))
                .expect(201)
                .path("settlement")
                .path("id")
                .asString();
    }

    @Test
    void aMembersAnswerCountsOrComesTooLateWhenTheConsultationIsEnded() {
        for (int round = 0; round < 4; round++) {
            String number = plans.settled();
            plans.act("mc", number, "draftPlan", "consult", plans.plan(), null).expect(200);
            String asked = plans.workItem("mi-1", number, "giveOpinion", "consent");
            String ends = plans.workItem("mc", number, "giveOpinion", "closeConsultation");

            var answers = atOnce(
                    List.of(() -> plans.actOn("mi-1", asked, "consent", Map.of("opinion", "同意")), () -> plans.desk("mc")
                            .post(
                                    "/api/v1/work-items/" + ends + "/acts",
                                    Map.of("act", "closeConsultation", "data", Map.of(), "comment", "时限将至"))));

            answers.get(1).expect(200);
            boolean answered = answers.get(0).status() == 200;
            if (!answered) {
                assertThat(answers.get(0).refusedWith(409)).isEqualTo("step-moved-on");
            }
            var latest = plans.desk("mc")
                    .get("/api/v1/cases/" + number + "/consultations")
                    .expect(200)
                    .path("rounds")
                    .get(0);
            assertThat(latest.path("state").asString()).isEqualTo("CLOSED");
            assertThat(latest.path("opinions").get(0).path("answer").asString()).isEqualTo(answered ? "CONSENT" : "");
        }
    }

    private static Desk.Answer late(List<Desk.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() >= 400)
                .findFirst()
                .orElseThrow();
    }

    /** Everybody stands ready before anybody begins. @return the answers in the order of the requests */
    static List<Desk.Answer> atOnce(List<Supplier<Desk.Answer>> requests) {
        var ready = new CyclicBarrier(requests.size());
        ExecutorService people = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<Desk.Answer>> answers = requests.stream()
                    .map(request -> people.submit(() -> {
                        ready.await();
                        return request.get();
                    }))
                    .toList();
            List<Desk.Answer> all = new ArrayList<>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            people.shutdownNow();
        }
    }
}
