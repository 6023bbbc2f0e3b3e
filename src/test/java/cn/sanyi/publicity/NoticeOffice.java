package cn.sanyi.publicity;

import cn.sanyi.Desk;
import cn.sanyi.a01.Plans;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What an office does with public notices, act by act through the public API. */
public final class NoticeOffice {

    private final Plans plans;

    public NoticeOffice(Plans plans) {
        this.plans = plans;
    }

    /** The form, filled in for so many days from today. */
    public Map<String, Object> form(int days) {
        LocalDate today = plans.today();
        Map<String, Object> form = new HashMap<>();
        form.put("subject", "关于结余留用资金使用分配方案的公示");
        form.put("body", "现将方案主要内容公示如下：用于能力建设和健康管理，由成员单位按方案使用。");
        form.put("opensOn", today.toString());
        form.put("closesOn", today.plusDays(days - 1L).toString());
        form.put("checked", true);
        return form;
    }

    public void begin(String number) {
        plans.desk("office")
                .post("/api/v1/cases/" + number + "/beside", Map.of("process", "public-notice"))
                .expect(201);
    }

    public Desk.Answer publish(String number, Map<String, Object> form) {
        return plans.act("office", number, "publishNotice", "publishNotice", form, null);
    }

    /** A case that is being carried out, with a notice that stands for so many days. @return the notice's id */
    public String published(String number, int days) {
        begin(number);
        publish(number, form(days)).expect(200);
        return notice(number);
    }

    public String notice(String number) {
        JsonNode all =
                plans.desk("office").get("/api/v1/cases/" + number + "/notices").expect(200);
        return all.path(all.size() - 1).path("notice").path("id").asString();
    }

    public JsonNode objections(String who, String number) {
        return plans.desk(who).get("/api/v1/cases/" + number + "/objections").expect(200);
    }

    /** Answers the objection with this receipt. */
    public Desk.Answer answer(String number, String receipt, String outcome, String text) {
        for (JsonNode objection : objections("office", number)) {
            if (objection.path("receipt").asString().equals(receipt)) {
                return plans.actOn(
                        "office",
                        workItem(number, objection.path("step").asString()),
                        "answerObjection",
                        Map.of("outcome", outcome, "answer", text));
            }
        }
        throw new AssertionError("No objection " + receipt);
    }

    public String workItem(String number, String step) {
        for (JsonNode view :
                plans.desk("office").get("/api/v1/cases/" + number).expect(200).path("open")) {
            if (view.path("item").path("stepId").asString().equals(step)) {
                return view.path("item").path("id").asString();
            }
        }
        throw new AssertionError("No open item of step " + step);
    }
}
