package cn.sanyi.browser;

import cn.sanyi.SanyiTest;
import cn.sanyi.a02.Items;
import cn.sanyi.a02.Trials;
import cn.sanyi.publicity.Visitor;
import cn.sanyi.sample.SampleDays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A new service item of 泉州 on the pages of everybody it comes to, at a desk and on a phone: panel, notice, decision, trial. */
class ItemWalkInBrowserIT extends SanyiTest {

    private static final List<Integer> WIDTHS = List.of(Person.DESK, Person.PHONE);

    @Autowired
    private ApplicationContext application;

    private final Items items = new Items(this::as, "qz-h1", "qz");

    @AfterEach
    void backToToday() {
        SampleDays.backToToday(application);
    }

    @Test
    void thePanelIsAppointedAssessesAndConcludes() {
        String number = items.reviewed();
        looked("qz-hsa", number, "act", "组建专家组", "walk-panel-appoint");
        items.appointed(number, List.of("qz-e2", "qz-e3", "qz-e5"), List.of("CLINICAL", "CLINICAL", "PRICING"));
        looked("qz-e3", number, "act", "专家评审", "walk-panel-expert");
        looked("qz-hsa", number, "panel", "谢文海", "walk-panel-bureau");
        List.of("qz-e2", "qz-e3", "qz-e5").forEach(expert -> items.assessed(number, expert));
        looked("qz-e2", number, "act", "形成评审结论", "walk-panel-chair");
        items.concluded(number, "qz-e2");
        looked("qz-hsa", number, "panel", "余静怡", "walk-panel-concluded");
        looked("qz-h1-dept", number, "panel", "建议", "walk-panel-applicant");
        each("admin-business", "/admin/business/experts", "walk-experts");
        looked("qz-hsa", number, "act", "发布公示", "walk-notice-publish");
    }

    @Test
    void aNoticeIsObjectedToAndTheReplySigned() {
        String number = items.reviewed();
        items.advised(number);
        String notice = items.noticed(number, 5);
        new Visitor(port).object(notice, "李四", "13812345678", "成本测算中的人员工时偏高，请说明依据。");
        looked("qz-hsa", number, "act", "答复异议", "walk-notice-bureau");
        looked("qz-hsa", number, "notices", "公示", "walk-notice-tab");
        for (int width : WIDTHS) {
            try (var citizen = Person.stranger("http://127.0.0.1:" + port, width)) {
                citizen.looksAt("/public/notices/" + notice, "walk-notice-public-" + width);
                citizen.looksAt("/public/notices/" + notice + "/objection", "walk-objection-" + width);
                citizen.looksAt("/public/trial-items", "walk-register-public-" + width);
            }
        }
    }

    @Test
    void theTrialIsFiledReportedAndConverted() {
        var trials = new Trials(this::as, jdbc);
        String decided = items.upToTheDecision();
        looked("qz-hsa-head", decided, "act", "审批决定", "walk-decision");
        items.act(items.outside("hsa-head"), decided, "decideItem", "approveItem", Map.of("basis", "安全有效，定价合理。"), null)
                .expect(200);
        looked("qz-hsa", decided, "act", "拟制批复", "walk-reply-draft");
        items.drafted(decided);
        looked("qz-hsa-head", decided, "act", "签发", "walk-reply-sign");
        items.act(items.outside("hsa-head"), decided, "signReply", "sign", Map.of(), null)
                .expect(200);
        looked("qz-h1-pricing", decided, "act", "备案价格", "walk-filing");
        trials.file(decided, "200.00", items.today()).expect(200);
        trials.file(decided, "190.00", items.today().plusDays(40)).expect(200);
        items.inside("dept")
                .post("/api/v1/cases/" + decided + "/trial-reports", Map.of())
                .expect(201);
        looked("qz-h1-dept", decided, "act", "监测报告", "walk-report");
        looked("qz-hsa", decided, "trial", "200.00", "walk-trial-tab");
        each("qz-hsa", "/trial-items", "walk-register");
        each("qz-hsa", "/trial-items/" + trials.code(decided), "walk-item");
        each("qz-hsa", "/public/trial-items/" + trials.code(decided), "walk-item-public");
        items.act(items.inside("pricing"), decided, "inTrial", "applyConversion", Map.of(), null)
                .expect(200);
        looked("qz-h1-dept", decided, "act", "报送转正材料", "walk-conversion-papers");
        items.act(items.inside("dept"), decided, "conversionPapers", "submitConversion", trials.papers(), null)
                .expect(200);
        looked("qz-hsa", decided, "act", "审查转正材料", "walk-conversion-check");
        items.act(items.outside("hsa"), decided, "checkConversion", "accept", Map.of(), null)
                .expect(200);
        looked("qz-hsa-head", decided, "act", "期满决定", "walk-conversion-decide");
    }

    @Test
    void theApplicationShowsItsCostCalculation() {
        Map<String, Object> data = Items.data(Items.newName());
        String number = items.begun(data.get("itemName").toString());
        items.draft("dept", number, "draftItem", data);
        looked("qz-h1-dept", number, "act", "成本测算", "walk-application");
    }

    private void looked(String login, String number, String tab, String seen, String picture) {
        for (int width : WIDTHS) {
            try (var person = Person.at("http://127.0.0.1:" + port, login, width)) {
                person.openCase(number, tab);
                person.sees(seen);
                person.picture(picture + "-" + width);
            }
        }
    }

    private void each(String login, String path, String picture) {
        for (int width : WIDTHS) {
            try (var person = Person.at("http://127.0.0.1:" + port, login, width)) {
                person.looksAt(path, picture + "-" + width);
            }
        }
    }
}
