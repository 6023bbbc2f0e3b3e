package cn.sanyi.portal;

import cn.sanyi.approval.Timeline;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An act in the timeline with what is worth reading of its form. */
record OpinionLine(Timeline.Entry entry, Map<String, String> details) {

    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    private static final Set<String> AMOUNTS = Set.of("usageTotal", "amount");

    static {
        LABELS.put("opinion", "意见");
        LABELS.put("conditions", "附加条件");
        LABELS.put("meetingOn", "会议日期");
        LABELS.put("place", "地点");
        LABELS.put("agenda", "议程");
        LABELS.put("title", "标题");
        LABELS.put("recipient", "主送");
        LABELS.put("usageTotal", "用途合计（元）");
        LABELS.put("amount", "金额（元）");
        LABELS.put("paidOn", "拨付日期");
        LABELS.put("voucherNo", "凭证号");
        LABELS.put("assessment", "落实评价");
        LABELS.put("remark", "备注");
        LABELS.put("reason", "理由");
    }

    private static String grouped(JsonNode amount) {
        return ChineseAmount.grouped(Money.yuan(amount.asString()));
    }

    /** @param reasonOf the label of a reason's code */
    static Map<String, String> details(ObjectNode data, UnaryOperator<String> reasonOf) {
        Map<String, String> details = new LinkedHashMap<>();
        String code = data.path("reasonCode").asString("");
        if (!code.isEmpty()) {
            details.put("原因", reasonOf.apply(code));
        }
        LABELS.forEach((key, label) -> {
            JsonNode value = data.path(key);
            if (value.isValueNode() && !value.asString("").isBlank()) {
                details.put(label, AMOUNTS.contains(key) ? grouped(value) : value.asString());
            }
        });
        return details;
    }
}
