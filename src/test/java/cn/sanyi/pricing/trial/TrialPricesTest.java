package cn.sanyi.pricing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a02.Trials;
import cn.sanyi.sample.SampleDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Who prices an item in trial, at what price since when, and what is refused. */
@TestPropertySource(properties = "sanyi.test.group=trial")
class TrialPricesTest extends SanyiTest {

    private Trials trials;
    private LocalDate begun;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void inQuanzhou() {
        trials = new Trials(this::as, jdbc);
        begun = trials.today();
    }

    @AfterEach
    void backToToday() {
        SampleDays.backToToday(application);
    }

    @Test
    void aPublicHospitalOfLevelThreePricesItselfAndIsNotPaidByInsurance() {
        String number = trials.inTrial();
        trials.file(number, "260.00", begun).expect(200);

        JsonNode filing = trials.entry(number).path("filings").path(0);
        assertThat(filing.path("mode").asString()).isEqualTo("SELF");
        assertThat(filing.path("insured").asBoolean()).isFalse();
        assertThat(filing.path("cost").asString()).isEqualTo("180.50");
        assertThat(filing.path("costs")).hasSize(2);
        assertThat(filing.path("rule").asString()).contains("Q15-21", "Q56-4");
        assertThat(trials.notices("qz-hsa", number)).anyMatch(text -> text.contains("260.00"));
    }

    @Test
    void everyChangeIsAnotherFilingAndThePriceOfADayStays() {
        String number = trials.inTrial();
        trials.file(number, "260.00", begun).expect(200);
        trials.moveTo(begun.plusDays(40));
        trials.file(number, "240.00", begun.plusDays(50)).expect(200);

        assertThat(trials.desk("qz-h1-dept")
                        .get("/api/v1/work-items/" + trials.workItem("qz-h1-pricing", number, "inTrial") + "/form")
                        .expect(200)
                        .path("context")
                        .path("trialText")
                        .asString())
                .contains("现行价格 260.00 元", "已备案 240.00 元", begun.plusDays(50) + " 起");
        assertThat(trials.priceOn(number, begun.minusDays(1))).isEmpty();
        assertThat(trials.priceOn(number, begun)).isEqualTo("260.00");
        assertThat(trials.priceOn(number, begun.plusDays(49))).isEqualTo("260.00");
        assertThat(trials.priceOn(number, begun.plusDays(50))).isEqualTo("240.00");
        assertThat(trials.entry(number).path("filings")).hasSize(2);
        assertThat(trials.file(number, "230.00", begun.plusDays(45)).refusedWith(422))
                .isEqualTo("price-before-last");
        assertThat(trials.file(number, "230.00", begun.plusDays(39)).refusedWith(422))
                .isEqualTo("price-outside-trial");
        assertThat(trials.file(number, "230.00", begun.plusMonths(24).plusDays(1))
                        .refusedWith(422))
                .isEqualTo("price-outside-trial");
        assertThat(trials.entry(number).path("filings")).hasSize(2);
    }

    @Test
    void aPriceIsRaisedAfterHalfAYearAndByLessThanHalf() {
        String number = trials.inTrial();
        trials.file(number, "200.00", begun).expect(200);
        trials.moveTo(begun.plusDays(30));
        var soon = trials.file(number, "210.00", begun.plusMonths(6).minusDays(1));
        assertThat(soon.refusedWith(422)).isEqualTo("price-raised-too-soon");
        assertThat(soon.detail()).contains("6 个月", "建议值", begun.plusMonths(6).toString());
        var much = trials.file(number, "300.00", begun.plusMonths(6));
        assertThat(much.refusedWith(422)).isEqualTo("price-above-guard");
        assertThat(much.detail()).contains("50%", "徐州");
        trials.file(number, "299.99", begun.plusMonths(6)).expect(200);

        // What falls is not guarded.
        trials.moveTo(begun.plusMonths(6).plusDays(1));
        trials.file(number, "150.00", begun.plusMonths(6).plusDays(2)).expect(200);
        assertThat(trials.entry(number).path("filings")).hasSize(3);
    }

    @Test
    void aPrivateHospitalIsToldWhichRowSaysNoAndTheLeadingUnitPrices() {
        String number = trials.inTrial("qz-h2", "qz");
        assertThat(trials.open(number)).containsExactly("setTrialPrice");
        trials.act(
                        "qz-hsa",
                        number,
                        "setTrialPrice",
                        "setTrialPrice",
                        Map.of("price", "150.00", "from", begun.toString(), "reason", "参照同类项目确定"),
                        null)
                .expect(200);

        var filed = trials.act(
                "qz-h2-pricing", number, "inTrial", "filePrice", trials.price("180.00", begun.plusDays(1)), null);
        assertThat(filed.refusedWith(422)).isEqualTo("not-self-pricing");
        assertThat(filed.detail()).contains("社会办", "Q15-21", "二级");
        assertThat(trials.entry(number).path("prices").path(0).path("mode").asString())
                .isEqualTo("AUTHORITY");
        assertThat(trials.priceOn(number, begun)).isEqualTo("150.00");
    }

    @Test
    void inZhangpingTheAuthorityPricesAndNumbersByItself() {
        String number = trials.inTrial("zp-h1", "zp");
        assertThat(trials.code(number)).matches("ZP-XZ-\\d{4}");
        trials.act(
                        "zp-hsa",
                        number,
                        "setTrialPrice",
                        "setTrialPrice",
                        Map.of("price", "99.90", "from", begun.toString(), "reason", "参照省内同类项目"),
                        null)
                .expect(200);
        var filed = trials.act(
                "zp-h1-pricing", number, "inTrial", "filePrice", trials.price("80.00", begun.plusDays(1)), null);
        assertThat(filed.refusedWith(422)).isEqualTo("not-self-pricing");
        assertThat(filed.detail()).contains("ZP11-(12)");
    }

    @Test
    void aHospitalThatLosesItsLevelCannotPriceFromThatDay() {
        String number = trials.inTrial();
        trials.file(number, "260.00", begun).expect(200);
        jdbc.sql(
                        """
                insert into institution_grade (unit_id, level, ownership, from_day, source)
                select id, 'ONE', 'PUBLIC', ?, '测试' from unit where code = 'QZ-HOSP-1'""")
                .param(begun.plusDays(5))
                .update();
        trials.moveTo(begun.plusDays(5));
        var filed = trials.file(number, "250.00", begun.plusDays(6));
        jdbc.sql("delete from institution_grade where source = '测试'").update();
        assertThat(filed.refusedWith(422)).isEqualTo("not-self-pricing");
        assertThat(filed.detail()).contains("一级");
    }

    @Test
    void aPriceWithoutReasonOrCalculationIsRefusedByTheForm() {
        String number = trials.inTrial();
        Map<String, Object> bare = new HashMap<>(trials.price("260.00", begun));
        bare.remove("reason");
        bare.put("costs", java.util.List.of());
        var filed = trials.act("qz-h1-pricing", number, "inTrial", "filePrice", bare, null);
        assertThat(filed.status()).isEqualTo(422);
        assertThat(filed.text()).contains("reason", "costs");
        assertThat(trials.entry(number).path("filings")).isEmpty();
    }

    @Test
    void numbersOfAPlaceHaveNoGap() {
        String first = trials.code(trials.inTrial());
        String second = trials.code(trials.inTrial());
        assertThat(Integer.parseInt(second.substring(6))).isEqualTo(Integer.parseInt(first.substring(6)) + 1);
    }

    @Test
    void costsAreShownToWhoSeesTheCaseOnly() {
        String number = trials.inTrial();
        trials.file(number, "260.00", begun).expect(200);
        String code = trials.code(number);
        JsonNode stranger = as("zp-hsa").get("/api/v1/trial-items/" + code).expect(200);
        assertThat(stranger.path("filings").path(0).path("costs")).isEmpty();
        assertThat(stranger.path("filings").path(0).path("cost").isNull()).isTrue();
        assertThat(stranger.path("prices")).hasSize(1);
        String open = as("zp-hsa").get("/api/v1/public/trial-items/" + code).text();
        assertThat(open).contains("260.00").doesNotContain("180.50", number, "陈思远");
    }
}
