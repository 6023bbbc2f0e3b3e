package cn.sanyi.pricing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a02.Trials;
import cn.sanyi.sample.SampleDays;
import cn.sanyi.workflow.TimersByHand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A trial of two years, to each of its ends and past its last day. */
@TestPropertySource(properties = "sanyi.test.group=trial")
class TrialEndsTest extends SanyiTest {

    private Trials trials;
    private LocalDate begun;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void aHospitalOfQuanzhou() {
        trials = new Trials(this::as, jdbc);
        begun = trials.today();
    }

    @AfterEach
    void backToToday() {
        SampleDays.backToToday(application);
    }

    @Test
    void theTermIsTwoYearsAndEveryPageSaysWhenItEnds() {
        String number = trials.inTrial();
        var item = trials.entry(number).path("item");
        LocalDate last = begun.plusMonths(24);

        assertThat(item.path("code").asString()).matches("QZ-XZ-\\d{4}");
        assertThat(item.path("trialUntil").asString()).isEqualTo(last.toString());
        assertThat(item.path("state").asString()).isEqualTo("TRIAL");
        assertThat(clock(number, "trial")).containsExactly(last.toString(), "RUNNING");
        assertThat(clock(number, "conversion-papers"))
                .containsExactly(last.minusMonths(6).toString(), "RUNNING");
        assertThat(trials.open(number)).containsExactly("inTrial");
        for (String who : List.of("qz-h1-dept", "qz-hsa", "qz-health", "qz-finance", "qz-hrss")) {
            assertThat(trials.notices(who, number)).as(who).anyMatch(text -> text.contains(last.toString()));
        }
    }

    @Test
    void theTermOfATrialCannotStandStill() {
        String number = trials.inTrial();
        String clock = jdbc.sql("select id::text from clock where case_number = ? and limit_key = 'trial'")
                .param(number)
                .query(String.class)
                .single();
        var refused = trials.desk("qz-hsa")
                .post(
                        "/api/v1/cases/" + number + "/clocks/" + clock + "/pause",
                        Map.of("reason", "PAUSE_EXPERTS", "note", "请专家评审"));
        assertThat(refused.refusedWith(422)).isEqualTo("clock-given");
        assertThat(clock(number, "trial")).contains("RUNNING");
    }

    @Test
    void convertedItHasAFormalPriceFromADayOnAndTheTrialPriceUntilThen() {
        String number = trials.inTrial();
        trials.file(number, "260.00", begun).expect(200);
        trials.moveTo(begun.plusMonths(17));
        trials.papersIn(number);
        LocalDate formal = begun.plusMonths(18);
        trials.decide(
                        number,
                        "convert",
                        Map.of(
                                "formalPrice",
                                "240.00",
                                "category",
                                "B",
                                "onDay",
                                formal.toString(),
                                "reason",
                                "疗效确切，纳入乙类支付"))
                .expect(200);

        assertThat(trials.caseState(number)).isEqualTo("CLOSED");
        assertThat(trials.desk("qz-hsa").get("/cases/" + number).text())
                .as("a term that is over is no submission")
                .contains("已结束")
                .doesNotContain("按时提交");
        assertThat(trials.entry(number).path("item").path("state").asString()).isEqualTo("FORMAL");
        assertThat(trials.priceOn(number, formal.minusDays(1))).isEqualTo("260.00");
        assertThat(trials.priceOn(number, formal)).isEqualTo("240.00");
        assertThat(trials.priceOn(number, begun.plusYears(9))).isEqualTo("240.00");
        assertThat(trials.entry(number).path("prices").path(0).path("insured").asBoolean())
                .isTrue();
        assertThat(clock(number, "trial").get(1)).isEqualTo("ENDED");
    }

    @Test
    void extendedOnceItGoesOnAtItsPriceAndThenExpires() {
        String number = trials.inTrial();
        trials.file(number, "260.00", begun).expect(200);
        LocalDate first = begun.plusMonths(24);
        LocalDate last = first.plusMonths(12);
        trials.moveTo(first.minusDays(3));
        trials.papersIn(number);
        trials.decide(number, "extendTrial", Map.of("months", 13, "reason", "病例尚少，继续观察"))
                .refusedWith(422);
        trials.decide(number, "extendTrial", Map.of("months", 12, "reason", "病例尚少，继续观察"))
                .expect(200);

        assertThat(trials.open(number)).contains("inTrial");
        assertThat(clock(number, "trial")).containsExactly(last.toString(), "RUNNING");
        trials.moveTo(first.plusDays(1));
        assertThat(TimersByHand.fire(application, number)).isZero();
        assertThat(trials.priceOn(number, first.plusDays(1))).isEqualTo("260.00");

        trials.papersIn(number);
        assertThat(trials.decide(number, "extendTrial", Map.of("months", 6, "reason", "再延长一次"))
                        .refusedWith(422))
                .isEqualTo("extended-enough");
        trials.moveTo(last.plusDays(1));
        assertThat(TimersByHand.fire(application, number)).isOne();
        assertThat(trials.entry(number).path("item").path("state").asString()).isEqualTo("EXPIRED");
        assertThat(trials.priceOn(number, last)).isEqualTo("260.00");
        assertThat(trials.priceOn(number, last.plusDays(1))).isEmpty();
    }

    @Test
    void anExtensionDecidedEarlyDoesNotKeepPricesFromBeingFiledUntilItBegins() {
        String number = trials.inTrial();
        trials.file(number, "260.00", begun).expect(200);
        trials.moveTo(begun.plusMonths(7));
        trials.papersIn(number);
        trials.decide(number, "extendTrial", Map.of("months", 12, "reason", "病例尚少，继续观察"))
                .expect(200);

        trials.file(number, "265.00", begun.plusMonths(7)).expect(200);
        assertThat(trials.priceOn(number, begun.plusMonths(7).minusDays(1))).isEqualTo("260.00");
        assertThat(trials.priceOn(number, begun.plusMonths(7))).isEqualTo("265.00");
        assertThat(trials.priceOn(number, begun.plusMonths(30))).isEqualTo("265.00");
        assertThat(trials.priceOn(number, begun.plusMonths(36).plusDays(1))).isEmpty();
    }

    @Test
    void theHospitalIsRemindedOfItsPapersAndOfTheLastDayAndOfAMovedOneAnew() {
        String number = trials.inTrial();
        LocalDate first = begun.plusMonths(24);
        trials.moveTo(first.minusMonths(6).minusDays(7));
        assertThat(reminders(number)).anyMatch(text -> text.contains("转正材料") && text.contains("还有 7 天"));
        trials.moveTo(first.minusDays(3));
        assertThat(reminders(number)).anyMatch(text -> text.contains("还有 3 天到期（" + first));

        trials.papersIn(number);
        trials.decide(number, "extendTrial", Map.of("months", 12, "reason", "病例尚少，继续观察"))
                .expect(200);
        LocalDate last = first.plusMonths(12);
        trials.moveTo(last.minusDays(3));
        assertThat(reminders(number)).anyMatch(text -> text.contains("还有 3 天到期（" + last));
    }

    private List<String> reminders(String number) {
        return trials.notices("qz-h1-dept", number);
    }

    @Test
    void mergedItHasNoPriceOfItsOwnAfterTheLastDay() {
        String number = trials.inTrial();
        trials.file(number, "260.00", begun).expect(200);
        trials.moveTo(begun.plusMonths(20));
        trials.papersIn(number);
        LocalDate lastDay = begun.plusMonths(21);
        trials.decide(
                        number,
                        "mergeItem",
                        Map.of("mergedInto", "340100017 经颅磁刺激治疗", "onDay", lastDay.toString(), "reason", "现行项目可兼容"))
                .expect(200);

        var item = trials.entry(number).path("item");
        assertThat(item.path("state").asString()).isEqualTo("MERGED");
        assertThat(item.path("mergedInto").asString()).contains("340100017");
        assertThat(trials.priceOn(number, lastDay)).isEqualTo("260.00");
        assertThat(trials.priceOn(number, lastDay.plusDays(1))).isEmpty();
        assertThat(trials.caseState(number)).isEqualTo("CLOSED");
    }

    @Test
    void stoppedNotEvenAPriceFiledForLaterHolds() {
        String number = trials.inTrial();
        trials.file(number, "260.00", begun).expect(200);
        trials.file(number, "250.00", begun.plusMonths(3)).expect(200);
        trials.papersIn(number);
        trials.decide(number, "stopItem", Map.of("onDay", begun.plusDays(10).toString(), "reason", "疗效不明显"))
                .expect(200);

        assertThat(trials.entry(number).path("item").path("state").asString()).isEqualTo("STOPPED");
        assertThat(trials.priceOn(number, begun.plusDays(10))).isEqualTo("260.00");
        assertThat(trials.priceOn(number, begun.plusDays(11))).isEmpty();
        assertThat(trials.priceOn(number, begun.plusMonths(4))).isEmpty();
        assertThat(trials.entry(number).path("filings")).hasSize(2);
    }

    @Test
    void withoutADecisionThePriceEndsOnTheLastDayAndEverybodyIsTold() {
        String number = trials.inTrial();
        trials.file(number, "260.00", begun).expect(200);
        LocalDate last = begun.plusMonths(24);
        trials.moveTo(last);
        assertThat(TimersByHand.fire(application, number)).isZero();
        trials.moveTo(last.plusDays(1));

        // Nothing may be filed or decided from here on, though nobody has entered the end yet.
        assertThat(trials.file(number, "255.00", last.plusDays(1)).refusedWith(422))
                .isEqualTo("trial-over");
        assertThat(trials.act("qz-h1-pricing", number, "inTrial", "applyConversion", Map.of(), null)
                        .refusedWith(422))
                .isEqualTo("trial-over");
        assertThat(trials.priceOn(number, last.plusDays(1))).isEmpty();

        assertThat(TimersByHand.fire(application, number)).isOne();
        assertThat(trials.caseState(number)).isEqualTo("CLOSED");
        assertThat(trials.entry(number).path("item").path("state").asString()).isEqualTo("EXPIRED");
        assertThat(trials.priceOn(number, last)).isEqualTo("260.00");
        for (String who : List.of("qz-h1-dept", "qz-hsa", "qz-health", "qz-finance", "qz-hrss")) {
            assertThat(trials.notices(who, number))
                    .as(who)
                    .anyMatch(text -> text.contains("届满") && text.contains(last.toString()));
        }
        assertThat(as("qz-oversight")
                        .get("/api/v1/public/trial-items/" + trials.code(number))
                        .expect(200)
                        .path("state")
                        .asString())
                .isEqualTo("EXPIRED");
    }

    @Test
    void papersThatAreNotDecidedOnDoNotKeepTheTrialAlive() {
        String number = trials.inTrial();
        trials.file(number, "260.00", begun).expect(200);
        LocalDate last = begun.plusMonths(24);
        trials.moveTo(last.minusDays(2));
        trials.papersIn(number);
        trials.moveTo(last.plusDays(1));
        assertThat(trials.decide(
                                number,
                                "convert",
                                Map.of(
                                        "formalPrice",
                                        "240.00",
                                        "category",
                                        "B",
                                        "onDay",
                                        last.plusDays(2).toString(),
                                        "reason",
                                        "纳入乙类支付"))
                        .refusedWith(422))
                .isEqualTo("trial-over");

        assertThat(TimersByHand.fire(application, number)).isOne();
        assertThat(trials.entry(number).path("item").path("state").asString()).isEqualTo("EXPIRED");
    }

    /** Last day and state of the case's newest clock of the limit. */
    private List<String> clock(String number, String limit) {
        return jdbc.sql(
                        "select due_on, state from clock where case_number = ? and limit_key = ? order by started_on desc")
                .params(number, limit)
                .query((row, index) -> List.of(row.getString("due_on"), row.getString("state")))
                .list()
                .get(0);
    }
}
