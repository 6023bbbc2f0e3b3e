package cn.sanyi.a02;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.sample.ClockOfThePast;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * Self-pricing in 泉州 as the years went by: before 泉政办〔2022〕56号, under it from 2022-12-29, under 泉政办〔2024〕15号 from
 * 2024-06-05, and with the scope of that opened. One trial of a public hospital of level three, one of a private hospital, one of a
 * hospital of level one, on the shipped models.
 */
@Import(ClockOfThePast.class)
class DatedRulesTest extends SanyiTest {

    private static final LocalDate FIRST = ClockOfThePast.FIRST;
    private static final LocalDate Q56 = LocalDate.of(2022, 12, 29);
    private static final LocalDate Q15 = LocalDate.of(2024, 6, 5);

    private Trials trials;
    private Items publicHospital;
    private Items privateHospital;

    @Test
    void whoMayPriceFollowsTheDaysOfTheDocuments() {
        trials = new Trials(this::as, jdbc);
        publicHospital = new Items(this::as, "qz-h1", "qz");
        privateHospital = new Items(this::as, "qz-h2", "qz");
        assertThat(trials.today()).isEqualTo(FIRST);
        // No document was there to take it from: the place had said for itself how long a trial lasts.
        new DecidedParameters(this::as, "QZ", FIRST).set("pricing.trial-months", "24");

        trials.moveTo(Q56.minusDays(1));
        String ours = beforeTheDocument();
        refused("qz-h1", ours, "没有赋予自主定价权的规定");

        trials.moveTo(Q56);
        filed("qz-h1", ours, "140.00", "Q56-4，明");
        assertThat(trials.priceOn(ours, Q56.minusDays(1))).isEqualTo("150.00");
        assertThat(trials.priceOn(ours, Q56)).isEqualTo("140.00");
        String theirs = privateHospital.inTrial();
        assertThat(privateHospital.open(theirs)).containsExactly("setTrialPrice");
        privateHospital.priced(theirs);
        refused("qz-h2", theirs, "Q56-4", "社会办");

        trials.moveTo(Q15.minusDays(1));
        filed("qz-h1", ours, "130.00", "Q56-4，明");
        refused("qz-h2", theirs, "Q56-4", "社会办");

        trials.moveTo(Q15);
        filed("qz-h1", ours, "120.00", "Q15-21，明");
        refused("qz-h2", theirs, "Q15-21", "社会办", "二级及以上公立");

        trials.moveTo(Q15.plusDays(1));
        nowOfLevelOne();
        refused("qz-h1", ours, "Q15-21", "一级");

        LocalDate opened = Q15.plusDays(2);
        new DecidedParameters(this::as, "QZ", opened).set("pricing.self-pricing-2024", "true");
        refused("qz-h2", theirs, "Q15-21", "社会办");
        trials.moveTo(opened);
        filed("qz-h1", ours, "110.00", "Q15-21，明", "各级各类");
        filed("qz-h2", theirs, "140.00", "Q15-21，明", "各级各类");
        assertThat(trials.entry(ours).path("filings").valueStream().map(filing -> filing.path("amount")
                        .asString()))
                .containsExactly("110.00", "120.00", "130.00", "140.00", "150.00");
        assertThat(trials.priceOn(theirs, opened.minusDays(1))).isEqualTo("150.00");
        assertThat(trials.priceOn(theirs, opened)).isEqualTo("140.00");
    }

    /** Approved on the day before, when nobody took part beside the leading unit, and priced by the authority. */
    private String beforeTheDocument() {
        String number = publicHospital.accepted();
        publicHospital.advised(number);
        publicHospital.noticeLeftOut(number);
        publicHospital.decided(number, "approveItem");
        assertThat(publicHospital.open(number)).containsExactly("setTrialPrice");
        publicHospital.priced(number);
        return number;
    }

    private void nowOfLevelOne() {
        jdbc.sql("insert into institution_grade (unit_id, level, ownership, from_day, source)"
                        + " select id, 'ONE', 'PUBLIC', ?, '样例' from unit where code = 'QZ-HOSP-1'")
                .param(trials.today())
                .update();
    }

    /** The price holds from today on, and its filing names the row that decided. */
    private void filed(String hospital, String number, String price, String... said) {
        file(hospital, number, price).expect(200);
        JsonNode filing = trials.entry(number).path("filings").path(0);
        assertThat(filing.path("amount").asString()).isEqualTo(price);
        assertThat(filing.path("insured").asBoolean()).isFalse();
        assertThat(filing.path("reason").asString()).isEqualTo("按成本测算确定试行价格");
        assertThat(filing.path("rule").asString()).startsWith(said[0]).contains(said);
    }

    private void refused(String hospital, String number, String... said) {
        Desk.Answer answer = file(hospital, number, "99.00");
        assertThat(answer.refusedWith(422)).isEqualTo("not-self-pricing");
        assertThat(answer.detail()).contains(said);
    }

    private Desk.Answer file(String hospital, String number, String price) {
        return trials.act(
                hospital + "-pricing", number, "inTrial", "filePrice", trials.price(price, trials.today()), null);
    }
}
