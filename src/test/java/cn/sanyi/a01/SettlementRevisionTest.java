package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A settlement is confirmed by both sides; a wrong one is replaced by a revision that shows what it changes. */
class SettlementRevisionTest extends SanyiTest {

    private Plans plans;
    private Map<String, Object> settled;
    private String settlement;
    private String number;

    @BeforeEach
    void aSettledYear() {
        plans = new Plans(this::as, "JJ");
        settled = plans.settlement("1000000.00", plans.today().minusDays(10));
        settlement = plans.proposed(settled);
        number = plans.confirmed(settlement).path("caseNumber").asString();
    }

    @AfterEach
    void everythingTellsTheSameStory() {
        new Consistency(jdbc).check();
    }

    @Test
    void theAgencyCannotConfirmWhatItRecordedAndTheCommunityCanOnlyOnce() {
        String id = plans.proposed(plans.settlement("5.00", plans.today()));
        assertThat(plans.confirm("agency", id).refusedWith(403)).isEqualTo("settlement-not-community");
        assertThat(plans.confirm("office", id).refusedWith(403)).isEqualTo("settlement-not-community");
        assertThat(as("ax-mc")
                        .post("/api/v1/settlements/" + id + "/confirmation", Map.of())
                        .status())
                .isEqualTo(404);
        plans.confirmed(id);
        assertThat(plans.confirm("mc-chief", id).refusedWith(409)).isEqualTo("settlement-decided");
    }

    @Test
    void aDisputedOneIsReplacedByTheNextAndOnlyThatOpensTheCase() {
        var data = plans.settlement("800000.00", plans.today());
        String first = plans.proposed(data);
        String url = "/api/v1/settlements/" + first;
        assertThat(plans.desk("mc")
                        .post(url + "/dispute", Map.of("comment", " "))
                        .refusedWith(422))
                .isEqualTo("settlement-reason");
        plans.desk("mc").post(url + "/dispute", Map.of("comment", "支出少计一笔")).expect(200);
        assertThat(plans.confirm("mc", first).refusedWith(409)).isEqualTo("settlement-decided");
        assertThat(plans.desk("agency").get("/").text()).contains("支出少计一笔");

        data.put("statedRetained", "750000.00");
        String second = plans.revise(first, data)
                .expect(201)
                .path("settlement")
                .path("id")
                .asString();
        assertThat(plans.revise(first, data).refusedWith(422)).isEqualTo("settlement-revision-open");
        JsonNode confirmed = plans.confirmed(second);

        assertThat(confirmed.path("revision").asInt()).isEqualTo(2);
        assertThat(funds(confirmed.path("caseNumber").asString()).path("AVAILABLE"))
                .isEqualTo("750000.00");
    }

    @Test
    void theAgencyWithdrawsWhatWaitsAndRecordsAnew() {
        var data = plans.settlement("800000.00", plans.today());
        String first = plans.proposed(data);
        plans.desk("agency")
                .post("/api/v1/settlements/" + first + "/withdrawal", Map.of("comment", "填错年度"))
                .expect(200);
        assertThat(plans.confirm("mc", first).refusedWith(409)).isEqualTo("settlement-decided");
        String second = plans.revise(first, data)
                .expect(201)
                .path("settlement")
                .path("id")
                .asString();
        assertThat(plans.confirmed(second).path("caseNumber").asString()).startsWith("JJ-A01");
    }

    @Test
    void whileItIsFilledInARevisionChangesAmountClockAndLedger() {
        LocalDate corrected = plans.today().minusDays(20);
        String revision = revised("900000.00", corrected);

        JsonNode change = change(revision);
        assertThat(change.path("consequence").asString()).isEqualTo("REDISTRIBUTE");
        assertThat(change.path("movements").findValuesAsString("kind")).containsExactly("REDUCED");
        assertThat(change.path("movements").get(0).path("amount").asString()).isEqualTo("100000.00");
        assertThat(change.path("due").path("from").asString())
                .isEqualTo(plans.today().minusDays(10).toString());
        assertThat(change.path("dueAfter").path("from").asString()).isEqualTo(corrected.toString());
        plans.confirmed(revision);

        assertThat(funds(number).path("AVAILABLE")).isEqualTo("900000.00");
        JsonNode clock = plans.desk("mc")
                .get("/api/v1/cases/" + number + "/clocks")
                .expect(200)
                .get(0);
        assertThat(clock.toString())
                .contains(change.path("dueAfter").path("on").asString())
                .contains("更正起算日", corrected.toString());
        plans.materials(number);
        assertThat(plans.act("mc", number, "draftPlan", "submit", plans.plan(), null)
                        .detail())
                .contains("900,000.00");
    }

    @Test
    void aSubmittedPlanGoesBackToBeFilledInAndReservesAnew() {
        plans.materials(number);
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
        plans.accept(number);
        String revision = revised("900000.00", plans.today().minusDays(10));

        assertThat(change(revision).path("consequence").asString()).isEqualTo("RETURNS");
        assertThat(change(revision).path("movements").findValuesAsString("kind"))
                .containsExactly("RELEASED", "REDUCED");
        plans.confirmed(revision);

        assertThat(plans.open("mc", number)).containsExactly("draftPlan");
        assertThat(funds(number).path("RESERVED")).isEqualTo("0.00");
        var plan = plans.plan("CAPACITY", "500000.00", "400000.00");
        plan.put(
                "shares",
                List.of(
                        Map.of("member", plans.member(1), "amount", "500000.00"),
                        Map.of("member", plans.member(2), "amount", "400000.00")));
        plans.act("mc", number, "draftPlan", "submit", plan, null).expect(200);
        assertThat(funds(number).path("RESERVED")).isEqualTo("900000.00");
    }

    @Test
    void duringTheVoteItIsRefusedAndAfterwardsItCounts() {
        plans.materials(number);
        plans.act("mc", number, "draftPlan", "submit", plans.plan(), null).expect(200);
        plans.accept(number);
        plans.reviewedBy(number, false);
        plans.convene(number);
        String revision = revised("1100000.00", plans.today().minusDays(10));

        assertThat(change(revision).path("refusal").path("code").asString()).isEqualTo("settlement-under-vote");
        var refused = plans.confirm("mc", revision);
        assertThat(refused.refusedWith(422)).isEqualTo("settlement-under-vote");
        assertThat(refused.detail()).contains(number, "休会");

        plans.act("chair", number, "vote", "adjourn", Map.of(), "等待结算更正").expect(200);
        plans.confirmed(revision);
        assertThat(plans.open("mc", number)).containsExactly("draftPlan");
        assertThat(funds(number).path("AVAILABLE")).isEqualTo("1100000.00");
    }

    @Test
    void withoutSurplusLeftTheCaseEndsAndALaterRevisionOpensANewOne() {
        String revision = revised("-1.00", plans.today().minusDays(10));
        assertThat(change(revision).path("consequence").asString()).isEqualTo("ENDS");
        plans.confirmed(revision);
        assertThat(plans.state(number)).isEqualTo("TERMINATED");
        settlement = revision;
        String again = plans.confirmed(revised("1000000.00", plans.today().minusDays(10)))
                .path("caseNumber")
                .asString();
        assertThat(again).isNotEqualTo(number);
        assertThat(plans.state(again)).isEqualTo("DRAFTING");
    }

    @Test
    void aRevisionThatChangesNothingOrAnotherYearIsRefused() {
        assertThat(plans.revise(settlement, settled).refusedWith(422)).isEqualTo("settlement-revision-same");
        var other = new HashMap<>(settled);
        other.put("year", (int) settled.get("year") + 1);
        assertThat(plans.revise(settlement, other).refusedWith(422)).isEqualTo("settlement-revision-year");
        assertThat(plans.desk("mc")
                        .post(
                                "/api/v1/settlements/" + settlement + "/revisions",
                                Map.of("data", settled, "comment", "更正"))
                        .refusedWith(403))
                .isEqualTo("settlement-not-agency");
    }

    private String revised(String stated, LocalDate confirmedOn) {
        var data = new HashMap<>(settled);
        data.put("statedRetained", stated);
        data.put("confirmedOn", confirmedOn.toString());
        return plans.revise(settlement, data)
                .expect(201)
                .path("settlement")
                .path("id")
                .asString();
    }

    private JsonNode change(String id) {
        return plans.desk("mc")
                .get("/api/v1/settlements/" + id + "/change")
                .expect(200)
                .path("change");
    }

    /** Balances of the bundle's book by account. */
    private Balances funds(String caseNumber) {
        Map<String, String> balances = new HashMap<>();
        plans.desk("mc")
                .get("/api/v1/cases/" + caseNumber + "/funds")
                .expect(200)
                .path("accounts")
                .valueStream()
                .filter(account -> account.path("book").asString().equals("BUNDLE"))
                .forEach(account -> balances.put(
                        account.path("code").asString(), account.path("balance").asString()));
        return new Balances(balances);
    }

    private record Balances(Map<String, String> byCode) {

        String path(String code) {
            return byCode.getOrDefault(code, "none");
        }
    }
}
