package cn.sanyi.acts;

import cn.sanyi.a02.Items;
import cn.sanyi.acts.Parameters.Asked;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What people fill in on the way of a new service item, mostly right. */
final class ServiceForms {

    /** Each with a field of theirs; the last works for the hospital that applies. */
    private static final List<List<String>> EXPERTS = List.of(
            List.of("qz-e1", "CLINICAL"),
            List.of("qz-e2", "CLINICAL"),
            List.of("qz-e3", "CLINICAL"),
            List.of("qz-e4", "NURSING"),
            List.of("qz-e5", "PRICING"),
            List.of("qz-e6", "CLINICAL"));

    private static final List<String> ADVICE = List.of("PASS", "PASS", "REVISE", "REJECT");

    private ServiceForms() {}

    static Parameters parameters() {
        Parameters all = new Parameters();
        for (String act : List.of("submit", "supplement")) {
            all.with(act, ServiceForms::application);
        }
        for (String act : List.of("agree", "object")) {
            all.with(act, (asked, data) -> data.put("opinion", "意见" + asked.number()));
        }
        for (String act : List.of("approveItem", "rejectItem")) {
            all.with(act, (asked, data) -> data.put("basis", "安全有效，定价合理。"));
        }
        for (String act : List.of("convert", "extendTrial", "mergeItem", "stopItem")) {
            all.with(act, ServiceForms::decision);
        }
        return all.with("correct", ServiceForms::correction)
                .with("appointPanel", ServiceForms::panel)
                .with("assess", ServiceForms::assessment)
                .with("concludePanel", (asked, data) -> data.put("recommendation", Turn.pick(ADVICE, asked.number()))
                        .put("conclusion", "专家组经评议，形成上述结论。"))
                .with("publishNotice", SurplusForms::notice)
                .with("draftReply", (asked, data) -> data.put("title", "关于新增医疗服务项目的批复")
                        .put("recipient", "申报医院")
                        .put("body", "经研究，现批复如下。请遵照执行。"))
                .with("filePrice", ServiceForms::price)
                .with("submitConversion", ServiceForms::papers);
    }

    /** In some the cost does not add up. */
    private static void application(Asked asked, ObjectNode data) {
        data.setAll(application(ServiceItems.nameOf(asked.the())));
        if (asked.number() % 11 == 5) {
            data.put("statedCost", "1.00");
        }
    }

    static ObjectNode application(String name) {
        return ActsApplication.JSON.valueToTree(Items.data(name));
    }

    private static void correction(Asked asked, ObjectNode data) {
        data.withArray("corrections")
                .addObject()
                .put("target", "risk")
                .put("reason", "UNCLEAR")
                .put("note", "请补充禁忌证");
        if (asked.number() % 2 == 0) {
            data.put("furtherReason", "确需再次补正");
        }
    }

    /** Three or four; now and then one who has to stand back, or a chair who is not among them. */
    private static void panel(Asked asked, ObjectNode data) {
        int first = asked.number() % 7 == 3 ? 3 : asked.number() % 2;
        int number = asked.number() % 5 == 2 ? 4 : 3;
        List<List<String>> experts = EXPERTS.subList(first, Math.min(first + number, EXPERTS.size()));
        for (List<String> expert : experts) {
            data.withArray("members")
                    .addObject()
                    .put("expert", person(asked, expert.get(0)))
                    .put("field", expert.get(1));
        }
        String chair = asked.number() % 13 == 6 ? "qz-e6" : experts.get(0).get(0);
        data.put("chair", person(asked, chair))
                .put("dueOn", today(asked).plusDays(14).toString());
    }

    private static void assessment(Asked asked, ObjectNode data) {
        data.put("necessity", asked.number())
                .put("safety", 85)
                .put("innovation", 80)
                .put("economy", 75)
                .put("recommendation", Turn.pick(ADVICE, asked.number()))
                .put("opinion", "安全有效，定价合理，建议如上。")
                .put("declaration", asked.number() % 11 != 5);
    }

    /** A price that is raised meets its guard. */
    private static void price(Asked asked, ObjectNode data) {
        data.put("price", (150 + asked.number()) + ".00")
                .put("from", today(asked).plusDays(asked.number() % 3).toString())
                .put("reason", "按成本测算确定试行价格");
        data.withArray("costs")
                .addObject()
                .put("kind", "LABOUR")
                .put("what", "医师、技师各一人")
                .put("amount", "120.00");
    }

    private static void papers(Asked asked, ObjectNode data) {
        data.put("cases", 420)
                .put("income", "109200.00")
                .put("adverseEvents", 1)
                .put("proposedPrice", "240.00")
                .put("category", "B")
                .put("summary", "疗效确切，患者满意，成本稳定，没有严重不良事件。");
    }

    /** Everything any of the four decisions asks for, behind all prices that are filed; now and then for a day that has passed. */
    private static void decision(Asked asked, ObjectNode data) {
        data.put("formalPrice", "230.00")
                .put("category", "B")
                .put(
                        "onDay",
                        today(asked).plusDays(asked.number() % 9 == 4 ? -1 : 9).toString())
                .put("months", 6)
                .put("mergedInto", "经皮消融术")
                .put("reason", "试行期内疗效和成本稳定");
    }

    private static String person(Asked asked, String login) {
        return asked.the().application().people().person(login).toString();
    }

    private static LocalDate today(Asked asked) {
        return asked.the().application().today();
    }
}
