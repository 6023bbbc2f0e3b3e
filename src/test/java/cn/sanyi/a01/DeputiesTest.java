package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Somebody is away in 安溪 and another acts for them: for what, until when, and how it is signed. */
@TestPropertySource(properties = "sanyi.test.group=people")
class DeputiesTest extends SanyiTest {

    private static final String FINANCE = "詹国栋";
    private static final String HEALTH = "官丽琴";

    private final List<Runnable> undo = new ArrayList<>();

    @Autowired
    private TransactionTemplate transactions;

    private Plans plans;
    private Traces traces;

    @BeforeEach
    void inAnxi() {
        plans = new Plans(this::as, "AX");
        traces = new Traces(jdbc);
    }

    @AfterEach
    void everybodyIsBack() {
        undo.forEach(Runnable::run);
        new Consistency(jdbc).check();
    }

    @Test
    void theDeputyFindsTheTaskInTheirListAndActsAndItIsSignedForBoth() {
        String number = plans.accepted();
        assertThat(listed("ax-health", number)).hasSize(1);
        away("ax-finance", HEALTH, Map.of());

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
        String absence = away("ax-finance", "谢春梅", Map.of());
        assertThat(as("ax-agency").get("/api/v1/cases/" + number).status()).isEqualTo(200);
        revoke("ax-finance", absence).expect(204);
        assertThat(as("ax-agency").get("/api/v1/cases/" + number).status()).isEqualTo(404);
    }

    @Test
    void aDeputyForSmallAmountsOrOtherProceduresDoesNotStandInForThisCase() {
        String number = plans.accepted();
        String item = plans.workItem("finance", number, "reviewByFinance", "agree");
        String small = away("ax-finance", HEALTH, Map.of("upTo", "999999.99"));
        assertThat(listed("ax-health", number)).hasSize(1);
        traces.refused(
                number,
                () -> plans.actOn("health", item, "agree", Map.of("opinion", "无意见")),
                403,
                "not-yours",
                "安溪县财政局");
        revoke("ax-finance", small).expect(204);
        undoAll();

        away("ax-finance", HEALTH, Map.of("upTo", "1000000.00", "procedures", List.of("surplus-allocation")));
        assertThat(listed("ax-health", number)).hasSize(2);
        plans.actOn("health", item, "agree", Map.of("opinion", "无意见")).expect(200);
    }

    @Test
    void aScopeThatMakesNoSenseIsRefused() {
        String today = plans.today().toString();
        assertThat(absence("ax-finance", today, HEALTH, Map.of("procedures", List.of("no-such")))
                        .refusedWith(422))
                .isEqualTo("deputy-scope");
        assertThat(absence("ax-finance", today, HEALTH, Map.of("upTo", "-5")).refusedWith(422))
                .isEqualTo("deputy-amount");
        assertThat(absence("ax-finance", today, HEALTH, Map.of("upTo", "许多")).refusedWith(422))
                .isEqualTo("deputy-amount");
        assertThat(absence("ax-finance", today, "", Map.of("upTo", "5.00")).refusedWith(422))
                .isEqualTo("deputy-scope");
        assertThat(jdbc.sql("select count(*) from absence where reason = '参加省局培训'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyStandsInInACircle() {
        away("ax-finance", HEALTH, Map.of());
        Desk.Answer circle = absence("ax-health", plans.today().toString(), FINANCE, Map.of());
        assertThat(circle.refusedWith(422)).isEqualTo("deputy-circle");
        assertThat(circle.detail()).contains("相互代理", FINANCE, HEALTH);
    }

    @Test
    void aRecusedDeputyIsRefusedAtTheAct() {
        String number = plans.accepted();
        String item = plans.workItem("finance", number, "reviewByFinance", "agree");
        away("ax-finance", "池立伟", Map.of());
        traces.refused(
                number, () -> plans.actOn("m8", item, "agree", Map.of("opinion", "无意见")), 403, "not-yours", "回避");
    }

    @Test
    void aVoteIsNotDelegated() {
        String number = plans.accepted();
        plans.reviewedBy(number, false);
        plans.convene(number);
        String ballot = plans.workItem("m1", number, "vote", "vote");
        away("ax-m1", "钟志刚", Map.of());
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
            String absence = away("ax-finance", HEALTH, Map.of());

            ExecutorService both = Executors.newFixedThreadPool(2);
            var ready = new CountDownLatch(1);
            var act = both.submit(() -> {
                ready.await();
                return plans.actOn("health", item, "agree", Map.of("opinion", "无意见"));
            });
            var back = both.submit(() -> {
                ready.await();
                return revoke("ax-finance", absence);
            });
            ready.countDown();
            back.get().expect(204);
            Desk.Answer acted = act.get();
            both.shutdown();

            assertThat(acted.status()).isIn(200, 403);
            if (acted.status() == 403) {
                assertThat(acted.detail()).contains("您对 " + FINANCE + " 的代理已由 " + FINANCE + " 于");
            }
            undoAll();
        }
    }

    /** The act has found the deputy entitled and then waits; the deputy is taken back before it goes on. */
    @Test
    void anActThatWaitsForARevocationIsRefusedAndToldByWhom() throws Exception {
        String number = plans.accepted();
        String item = plans.workItem("finance", number, "reviewByFinance", "agree");
        String absence = away("ax-finance", HEALTH, Map.of());
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

    private String away(String who, String deputy, Map<String, Object> scope) {
        String id = absence(who, plans.today().toString(), deputy, scope)
                .expect(201)
                .path("id")
                .asString();
        undo.add(() -> as(who).post("/api/v1/absences/" + id + "/cancellation", Map.of("reason", "提前返回")));
        return id;
    }

    private Desk.Answer absence(String who, String day, String deputy, Map<String, Object> scope) {
        Map<String, Object> wanted = new HashMap<>(scope);
        wanted.putAll(Map.of("from", day, "to", day, "reason", "参加省局培训", "deputy", deputy));
        return as(who).post("/api/v1/absences", wanted);
    }

    private Desk.Answer revoke(String who, String absence) {
        return as(who).post("/api/v1/absences/" + absence + "/revocation", Map.of("reason", "本人可以办理"));
    }

    private void undoAll() {
        undo.forEach(Runnable::run);
        undo.clear();
    }
}
