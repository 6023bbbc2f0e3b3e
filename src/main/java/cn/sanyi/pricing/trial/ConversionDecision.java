package cn.sanyi.pricing.trial;

import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the form {@code conversion-decision} holds, read by the act that checks it and by the effect that carries it out. */
record ConversionDecision(JsonNode data) {

    static final String FORM = "conversion-decision";

    Money price() {
        return Money.yuan(required("formalPrice", "正式价格"));
    }

    /** First day of the formal price, or last day of the trial price where the item is merged or stopped. */
    LocalDate day() {
        return LocalDate.parse(required("onDay", "执行（终止）日期"));
    }

    InsuranceCategory category() {
        return InsuranceCategory.valueOf(required("category", "医保支付类别"));
    }

    int months() {
        return Integer.parseInt(required("months", "延长月数"));
    }

    String into() {
        return required("mergedInto", "并入的项目");
    }

    String reason() {
        return required("reason", "理由");
    }

    private String required(String field, String label) {
        String value = data.path(field).asString("").strip();
        if (value.isEmpty()) {
            throw refused(field, "decision-field-missing", "这一决定须填写“" + label + "”。");
        }
        return value;
    }

    static Problem refused(String field, String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field(field, code, message)));
    }
}
