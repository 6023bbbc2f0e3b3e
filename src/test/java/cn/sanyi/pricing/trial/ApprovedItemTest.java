package cn.sanyi.pricing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a02.Items;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An application that is approved goes on to the trial, by the process that is shipped. */
class ApprovedItemTest extends SanyiTest {

    private final Items items = new Items(this::as, "zp-h1", "zp");

    @Test
    void theSignedReplyPutsTheItemIntoTheRegister() {
        String number = items.inTrial();
        assertThat(items.open(number)).contains("setTrialPrice");
        String code = jdbc.sql("select code from trial_item where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
        JsonNode entry = items.outside("hsa").get("/api/v1/trial-items/" + code).expect(200);
        assertThat(entry.path("replyNumber").asString()).startsWith("漳");
        assertThat(entry.path("item").path("name").asString()).isNotBlank();
        assertThat(entry.path("item").path("connotation").asString()).isNotBlank();
        assertThat(entry.path("item").path("unit").asString()).isNotBlank();

        String today =
                LocalDate.parse(entry.path("item").path("trialFrom").asString()).toString();
        items.act(
                        items.outside("hsa"),
                        number,
                        "setTrialPrice",
                        "setTrialPrice",
                        Map.of("price", "150.00", "from", today, "reason", "参照省内同类项目确定"),
                        null)
                .expect(200);
        String name = entry.path("item").path("name").asString();
        JsonNode found = items.inside("dept")
                .get("/api/v1/trial-items?place=ZP&state=TRIAL&q="
                        + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8))
                .expect(200)
                .path("lines");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("price").path("amount").asString()).isEqualTo("150.00");
    }

    @Test
    void theSameNameCannotBeAppliedForAgain() {
        String number = items.inTrial();
        String name = jdbc.sql("select name from trial_item where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
        String again = items.readyToSubmit(Items.data(name));
        String check = items.inside("head")
                .post(
                        "/api/v1/work-items/" + items.workItem(items.inside("head"), again, "submitItem")
                                + "/self-check",
                        Map.of("data", Items.data(name)))
                .text();
        assertThat(check).contains("已在试行项目册中");

        var handedIn = items.act(items.inside("head"), again, "submitItem", "submit", Items.data(name), null);
        assertThat(handedIn.refusedWith(422)).isEqualTo("form-refused");
        assertThat(handedIn.text()).contains("item-name-registered", "不必再申报");
        assertThat(items.open(again)).containsExactly("submitItem");
    }
}
