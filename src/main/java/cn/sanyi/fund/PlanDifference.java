package cn.sanyi.fund;

import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where an entered plan differs from the one it has to be, line by line. */
final class PlanDifference {

    private static final Map<String, List<String>> LISTS = Map.of(
            "usages",
            List.of("usage", "purpose", "amount", "payrollApprovalNo"),
            "shares",
            List.of("member", "amount"));

    private static final Map<String, String> LABELS = Map.of(
            "usages",
            "用途",
            "shares",
            "成员单位分配",
            "usage",
            "用途类别",
            "purpose",
            "具体内容",
            "amount",
            "金额",
            "payrollApprovalNo",
            "批文号",
            "member",
            "成员单位",
            "narrative",
            "方案说明");

    private final List<Problem.Field> problems = new ArrayList<>();

    private PlanDifference() {}

    static List<Problem.Field> between(ObjectNode expected, ObjectNode entered) {
        var difference = new PlanDifference();
        for (String list : List.of("usages", "shares")) {
            difference.rows(list, expected.path(list), entered.path(list));
        }
        difference.field("narrative", LABELS.get("narrative"), expected.path("narrative"), entered.path("narrative"));
        return List.copyOf(difference.problems);
    }

    private void rows(String list, JsonNode expected, JsonNode entered) {
        String label = LABELS.getOrDefault(list, list);
        if (expected.size() != entered.size()) {
            problems.add(new Problem.Field(
                    list,
                    "change-not-decided",
                    "%s：决定为 %d 行，填了 %d 行；只能填入决定的修改。".formatted(label, expected.size(), entered.size())));
            return;
        }
        for (int index = 0; index < expected.size(); index++) {
            for (String field : LISTS.getOrDefault(list, List.of())) {
                field(
                        "%s[%d].%s".formatted(list, index, field),
                        "%s第%d行%s".formatted(label, index + 1, LABELS.get(field)),
                        expected.path(index).path(field),
                        entered.path(index).path(field));
            }
        }
    }

    private void field(
            String path, @org.jspecify.annotations.Nullable String label, JsonNode expected, JsonNode entered) {
        String wanted = expected.asString("");
        String given = entered.asString("");
        if (!wanted.equals(given) && !(path.endsWith("amount") && sameAmount(wanted, given))) {
            boolean amount = path.endsWith("amount");
            problems.add(new Problem.Field(
                    path,
                    "change-not-decided",
                    "%s：决定为%s，填了%s；只能填入决定的修改。"
                            .formatted(
                                    label,
                                    amount ? yuan(wanted) : quoted(wanted),
                                    amount ? yuan(given) : quoted(given))));
        }
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }

    /** As people read amounts; what is none, as it was entered. */
    private static String yuan(String amount) {
        try {
            return ChineseAmount.grouped(Money.yuan(amount)) + " 元";
        } catch (Problem notAnAmount) {
            return quoted(amount);
        }
    }

    private static boolean sameAmount(String one, String other) {
        try {
            return Money.yuan(one).equals(Money.yuan(other));
        } catch (Problem notAnAmount) {
            return false;
        }
    }
}
