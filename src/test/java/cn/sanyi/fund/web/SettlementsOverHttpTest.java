package cn.sanyi.fund.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SettlementsOverHttpTest extends SanyiTest {

    private final Plans jinjiang = new Plans(this::as, "JJ");

    @Test
    void theAgencyGetsTheFormWithTheCommunitiesOfItsPlace() {
        // Before the form is asked for: it may have to be founded.
        String community = jinjiang.community();
        JsonNode form = as("jj-agency").get("/api/v1/settlements/form").expect(200);

        assertThat(form.path("schema").path("id").asString()).isEqualTo("settlement");
        assertThat(form.path("context").path("communities").findValuesAsString("value"))
                .contains(community)
                .allMatch(each -> each.startsWith("JJ-"));
        assertThat(as("jj-mc").get("/api/v1/settlements/form").refusedWith(403)).isEqualTo("settlement-not-agency");
    }

    @Test
    void aRecordedSettlementIsListedWithItsCaseAndAmountsAsText() {
        var data = jinjiang.settlement("1000000.01", jinjiang.today());
        JsonNode recorded = as("jj-agency").post("/api/v1/settlements", data).expect(201);
        String id = recorded.path("settlement").path("id").asString();

        assertThat(recorded.path("next").asString()).isEqualTo("/settlements/" + id);
        assertThat(recorded.path("message").asString()).contains("相差 0.01 元");
        assertThat(as("jj-mc").get("/").text()).contains("待我确认的结算", "/settlements/" + id);
        String number = jinjiang.confirmed(id).path("caseNumber").asString();
        JsonNode one = as("jj-mc")
                .get("/api/v1/settlements/"
                        + recorded.path("settlement").path("id").asString())
                .expect(200);
        assertThat(one.path("statedRetained").asString()).isEqualTo("1000000.01");
        assertThat(one.path("statedRetained").isString()).isTrue();
        String page =
                as("jj-agency").get("/settlements?year=" + data.get("year")).text();
        assertThat(page).contains(number, "1,000,000.01", "相差 0.01", "登记结算");
        assertThat(as("ax-mc").get("/settlements").text()).doesNotContain(number);
    }

    @Test
    void withoutSurplusThePageSaysWhyNoPlanWasStarted() {
        var data = jinjiang.settlement("-1.00", jinjiang.today());
        JsonNode confirmed = jinjiang.confirmed(jinjiang.proposed(data));

        assertThat(confirmed.path("caseNumber").isNull()).isTrue();
        assertThat(as("jj-mc").get("/settlements?year=" + data.get("year")).text())
                .contains("结余为零或为负");
        JsonNode execution = as("jj-mc").get(execution(data)).expect(200);
        assertThat(execution.path("rate").isNull()).isTrue();
    }

    @Test
    void aSecondSettlementAndOneInTheFutureAreRefused() {
        var data = jinjiang.settlement("1000000.00", jinjiang.today());
        jinjiang.settled(data);
        Desk.Answer second = as("jj-agency").post("/api/v1/settlements", data);

        assertThat(second.refusedWith(422)).isEqualTo("settlement-twice");
        assertThat(second.detail()).contains("JJ-A01-", "登记");
        var future = jinjiang.settlement("1000000.00", jinjiang.today().plusDays(1));
        assertThat(as("jj-agency").post("/api/v1/settlements", future).refusedWith(422))
                .isEqualTo("settlement-date-future");
    }

    @ParameterizedTest
    @CsvSource({"spending, -0.01", "total, 100000000000", "deposit, 1.005"})
    void anAmountTheFormRefusesIsRefusedHere(String field, String amount) {
        var data = jinjiang.settlement("1000000.00", jinjiang.today());
        var lines = new ArrayList<Object>((List<?>) data.get("lines"));
        var line = new HashMap<Object, Object>((Map<?, ?>) lines.get(0));
        line.put(field, amount);
        lines.set(0, line);
        data.put("lines", lines);

        Desk.Answer refused = as("jj-agency").post("/api/v1/settlements", data);

        assertThat(refused.refusedWith(422)).isEqualTo("form-refused");
        assertThat(refused.json().path("fields").get(0).path("field").asString())
                .isEqualTo("lines[0]." + field);
    }

    @Test
    void fromSettlementToPaymentTheExecutionEqualsTheLedger() {
        String number = jinjiang.signed();
        jinjiang.pay(number, "1", 1, "250000.00", "记-2026-0001").expect(200);

        JsonNode funds = as("jj-mc").get("/api/v1/cases/" + number + "/funds").expect(200);
        int year = funds.path("settlement").path("year").asInt();
        JsonNode execution = as("jj-mc")
                .get("/api/v1/communities/" + jinjiang.community() + "/years/" + year + "/execution")
                .expect(200);

        assertThat(execution.path("plan").path("value").asString()).isEqualTo("1000000.00");
        assertThat(execution.path("paid").path("value").asString())
                .isEqualTo("250000.00")
                .isEqualTo(balance(funds, "PAID"));
        assertThat(execution.path("rate").path("value").decimalValue()).isEqualByComparingTo("0.25");
        assertThat(execution.path("daysLate").path("value").asInt()).isZero();
        assertThat(balance(funds, "RESERVED")).isEqualTo("750000.00");
        assertThat(as("jj-mc")
                        .get("/api/v1/cases/" + number + "/payments")
                        .expect(200)
                        .size())
                .isEqualTo(1);
        assertThat(as("ax-mc").get("/api/v1/cases/" + number + "/funds").status())
                .isEqualTo(404);
        assertThat(as("jj-mc").get("/cases/" + number + "?tab=funds").text())
                .contains("记-2026-0001", "750,000.00", "申请冲正");
    }

    @Test
    void onlyTheAgencyOpensThePageThatRecords() {
        assertThat(as("jj-agency").get("/settlements/new").text())
                .contains("/api/v1/settlements/form", "data-act=\"record\"");
        assertThat(as("jj-mc").get("/settlements/new").status()).isEqualTo(403);
    }

    private static String balance(JsonNode funds, String code) {
        for (JsonNode account : funds.path("accounts")) {
            if (account.path("book").asString().equals("BUNDLE")
                    && account.path("code").asString().equals(code)) {
                return account.path("balance").asString();
            }
        }
        throw new AssertionError("no account " + code);
    }

    private static String execution(Map<String, Object> data) {
        return "/api/v1/communities/" + data.get("community") + "/years/" + data.get("year") + "/execution";
    }
}
