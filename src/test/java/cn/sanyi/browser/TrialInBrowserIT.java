package cn.sanyi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a02.Items;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An item in trial in front of a browser: its price, the register, what the public sees, the case's tab. */
class TrialInBrowserIT extends SanyiTest {

    private final Items items = new Items(this::as, "zp-h1", "zp");

    @Test
    void thePriceIsSetAndEverybodyFindsIt() {
        String number = items.inTrial();
        String code = jdbc.sql("select code from trial_item where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
        String today = jdbc.sql("select trial_from::text from trial_item where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
        try (var bureau = at("zp-hsa", Person.DESK)) {
            bureau.openCase(number, "act");
            bureau.sees("今天的判定：审批机关定价");
            bureau.picture("trial-price-desk");
        }
        items.act(
                        items.outside("hsa"),
                        number,
                        "setTrialPrice",
                        "setTrialPrice",
                        Map.of("price", "150.00", "from", today, "reason", "参照省内同类项目确定"),
                        null)
                .expect(200);
        try (var hospital = at("zp-h1-dept", Person.DESK)) {
            hospital.openCase(number, "act");
            hospital.picture("trial-hospital-desk");
            hospital.openCase(number, "trial");
            hospital.sees("150.00");
            hospital.sees("本季度的监测报告");
            hospital.picture("trial-tab-desk");
            hospital.openCase(number, "clock");
            hospital.sees("试行期");
            hospital.picture("trial-clock-desk");
            hospital.openCase(number, "diagram");
            hospital.picture("trial-diagram-desk");
            hospital.open("/trial-items");
            hospital.sees(code);
            hospital.picture("trial-items-desk");
            hospital.open("/trial-items/" + code);
            hospital.sees("某一天的价格");
            hospital.picture("trial-item-desk");
        }
        try (var phone = at("zp-h1-dept", Person.PHONE)) {
            phone.open("/trial-items");
            phone.picture("trial-items-phone");
            phone.open("/trial-items/" + code);
            phone.picture("trial-item-phone");
            phone.openCase(number, "trial");
            phone.picture("trial-tab-phone");
            phone.openCase(number, "act");
            phone.picture("trial-hospital-phone");
            phone.open("/public/trial-items");
            phone.picture("trial-public-phone");
            phone.open("/public/trial-items/" + code);
            phone.sees("150.00");
            phone.picture("trial-public-item-phone");
        }
        try (var desk = at("zp-h1-dept", Person.DESK)) {
            desk.open("/public/trial-items");
            desk.picture("trial-public-desk");
        }
        assertThat(items.open(number)).contains("inTrial");
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
