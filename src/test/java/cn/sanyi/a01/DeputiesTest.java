package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Somebody is away in 安溪 and another acts for them: for what, until when, and how it is signed. */
class DeputiesTest extends ActTest {

    private static final String FINANCE = "詹国栋";
    private static final String HEALTH = "官丽琴";

    @Autowired
    private TransactionTemplate transactions;

    DeputiesTest() {
        super("AX");
    }

    @Test
    void theDeputyFindsTheTaskInTheirListAndActsAndItIsSignedForBoth() {
        String number = plans.accepted();
        assertThat(listed("ax-health", number)).hasSize(1);
        absent.away("finance", HEALTH, Map.of());

        JsonNode forFinance = listed("ax-health", number).stream()
                .filter(row -> row.path("step").asString().equals("财政审核"))
                .findFirst()
                .orElseThrow();
        assertThat(forFinance.path("standsInFor").asString()).isEqualTo(FINANCE);
        assertThat(listed("ax-health", number).stream()
                        .filter(row -> row.path("standsInFor").isNull()))
                .hasSize(1);
        plans.actOn("health", forFinance.path("id").asString(), "agree", Map.of("opinion", "资金来源清楚"))
                .expect(200);

        assertThat(as("ax-office").get("/api/v1/cases/" + number + "/timeline").text())
                .contains("官丽琴（代詹国栋）");
        assertThat(as("ax-office").get("/api/v1/cases/" + number + "/record").text())
                .contains("官丽琴（代詹国栋）");
        assertThat(listed("ax-health", number)).hasSize(1);
    }

    @Test
    void aDeputyFromElsewhereSeesTheCaseOnlyWhileTheyStandIn() {
        String number = plans.accepted();
        assertThat(as("ax-agency").get("/api/v1/cases/" + number).status()).isEqualTo(404);
        String absence = absent.away("finance", "谢春梅", Map.of());
        assertThat(as("ax-agency").get("/api/v1/cases/" + number).status()).isEqualTo(200);
        absent.deputyTakenBack("finance", absence).expect(204);
        assertThat(as("ax-agency").get("/api/v1/cases/" + number).status()).isEqualTo(404);
    }

    @Test
    void aDeputyForSmallAmountsOrOtherProceduresDoesNotStandInForThisCase() {
        String number = plans.accepted();
        String item = plans.workItem("finance", number, "reviewByFinance", "agree");
        String small = absent.away("finance", HEALTH, Map.of("upTo", "999999.99"));
        assertThat(listed("ax-health", number)).hasSize(1);
        traces.refused(
                number,
                () -> plans.actOn("health", item, "agree", Map.of("opinion", "无意见")),
                403,
                "not-yours",
                "安溪县财政局");
        absent.deputyTakenBack("finance", small).expect(204);
        absent.everybodyIsBack();

        absent.away("finance", HEALTH, Map.of("upTo", "1000000.00", "procedures", List.of("surplus-allocation")));
        assertThat(listed("ax-health", number)).hasSize(2);
        plans.actOn("health", item, "agree", Map.of("opinion", "无意见")).expect(200);
    }

    @Test
    void aScopeThatMakesNoSenseIsRefused() {
        String today = plans.today().toString();
        assertThat(absent.stated("finance", today, HEALTH, Map.of("procedures", List.of("no-such")))
                        .refusedWith(422))
                .isEqualTo("deputy-scope");
        assertThat(absent.stated("finance", today, HEALTH, Map.of("upTo", "-5")).refusedWith(422))
                .isEqualTo("deputy-amount");
        assertThat(absent.stated("finance", today, HEALTH, Map.of("upTo", "许多")).refusedWith(422))
                .isEqualTo("deputy-amount");
        assertThat(absent.stated("finance", today, "", Map.of("upTo", "5.00")).refusedWith(422))
                .isEqualTo("deputy-scope");
        assertThat(jdbc.sql("select count(*) from absence where reason = '参加省局培训'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyStandsInInACircle() {
        absent.away("finance", HEALTH, Map.of());
        Desk.Answer circle = absent.stated("health", plans.today().toString(), FINANCE, Map.of());
        assertThat(circle.refusedWith(422)).isEqualTo("deputy-circle");
        assertThat(circle.detail()).contains("相互代理", FINANCE, HEALTH);
    }

    @Test
    void aRecusedDeputyIsRefusedAtTheAct() {
        String number = plans.accepted();
        String item = plans.workItem("finance", number, "reviewByFinance", "agree");
        absent.away("finance", "池立伟", Map.of());
        traces.refused(
                number, () -> plans.actOn("m8", item, "agree", Map.of("opinion", "无意见")), 403, "not-yours", "回避");
    }

    @Test
    void aVoteIsNotDelegated() {
        String number = plans.accepted();
        plans.reviewedBy(number, false);
        plans.convene(number);
        String ballot = plans.workItem("m1", number, "vote", "vote");
        absent.away("m1", "钟志刚", Map.of());
        traces.refused(
                number,
                () -> plans.actOn("m2", ballot, "vote", Map.of("choice", "AGREE")),
                403,
                "not-yours",
                "沈海燕",
                "本人");
        assertThat(listed("ax-m2", number)).hasSize(1).allMatch(row -> row.path("standsInFor")
                .isNull());
    }

    @Test
    void whoeverTakesTheDeputyBackInTheMiddleOfTheActComesBeforeOrAfterIt() throws Exception {
        for (int round = 0; round < 4; round++) {
            String number = plans.accepted();
            String item = plans.workItem("finance", number, "reviewByFinance", "agree");
            String absence = absent.away("finance", HEALTH, Map.of());

            ExecutorService both = Executors.newFixedThreadPool(2);
            var ready = new CountDownLatch(1);
            var act = both.submit(() -> {
                ready.await();
                return plans.actOn("health", item, "agree", Map.of("opinion", "无意见"));
            });
            var back = both.submit(() -> {
                ready.await();
                return absent.deputyTakenBack("finance", absence);
            });
            ready.countDown();
            back.get().expect(204);
            Desk.Answer acted = act.get();
            both.shutdown();

            assertThat(acted.status()).isIn(200, 403);
            if (acted.status() == 403) {
                assertThat(acted.detail()).contains("您对 " + FINANCE + " 的代理已由 " + FINANCE + " 于");
            }
            absent.everybodyIsBack();
        }
    }

    /** The act has found the deputy entitled and then waits; the deputy is taken back before it goes on. */
    @Test
    void anActThatWaitsForARevocationIsRefusedAndToldByWhom() throws Exception {
        String number = plans.accepted();
        String item = plans.workItem("finance", number, "reviewByFinance", "agree");
        String absence = absent.away("finance", HEALTH, Map.of());
        ExecutorService deputy = Executors.newSingleThreadExecutor();
        var before = traces.of(number);

        var acted = transactions.execute(status -> {
            jdbc.sql("update absence set revoked_at = now(), revoked_by_name = '詹国栋' where id = ?::uuid")
                    .param(absence)
                    .update();
            var waiting = deputy.submit(() -> plans.actOn("health", item, "agree", Map.of("opinion", "无意见")));
            awaitLockWait();
            return waiting;
        });
        Desk.Answer answer = acted.get();
        deputy.shutdown();

        assertThat(answer.refusedWith(403)).isEqualTo("deputy-revoked");
        assertThat(answer.detail()).contains("詹国栋", "撤销", "没有办理");
        assertThat(traces.of(number)).isEqualTo(before);
    }

    private void awaitLockWait() {
        org.awaitility.Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    private List<JsonNode> listed(String who, String number) {
        JsonNode rows =
                as(who).get("/api/v1/work-items?q=" + number).expect(200).path("rows");
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
