package cn.sanyi.form;

import cn.sanyi.form.FormLint.Finding;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What every field that takes data must say: its label, its limits, its options, on what it rests. */
final class LintedField {

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");

    private final Component field;
    private final List<Finding> findings;

    private LintedField(Component field, List<Finding> findings) {
        this.field = field;
        this.findings = findings;
    }

    static void check(Component field, List<Finding> findings) {
        LintedField linted = new LintedField(field, findings);
        linted.checkSource();
        if (!field.isExpression()) {
            linted.checkLabel();
        }
        if (field.isInput()) {
            linted.checkReadOnly();
        }
        if (field.isList()) {
            linted.checkRows();
        }
    }

    private void checkSource() {
        if (field.property("clause").isEmpty() || field.property("grade").isEmpty()) {
            find("form-clause", "须在自定义属性中写明条款（clause）与证据等级（grade）");
        }
    }

    private void checkLabel() {
        if (field.text("label").isBlank()
                && field.text("dateLabel").isBlank()
                && field.text("timeLabel").isBlank()) {
            find("form-label", "须有标签");
        }
    }

    /** The viewer holds read-only fields against their rules, the server drops what they send: so they have none. */
    private void checkReadOnly() {
        JsonNode readOnly = field.node().path("readonly");
        demand("form-readonly", readOnly.isMissingNode() || readOnly.isBoolean(), "只读只能写 true 或 false");
        if (readOnly.asBoolean(false)) {
            demand("form-readonly", field.node().path("validate").isEmpty(), "只读字段由系统填写，不得有校验规则");
        } else {
            checkLimits();
        }
    }

    private void checkLimits() {
        if (TEXTS.contains(field.type())) {
            demand("form-length", isLimit("maxLength"), "须有最大长度");
            checkPattern();
        } else if (field.type().equals("number")) {
            demand("form-range", isLimit("min") && isLimit("max"), "须有最小值和最大值");
            demand("form-decimals", field.decimalDigits() != null, "须写明小数位数");
        } else if (CHOICES.contains(field.type())) {
            checkOptions();
        } else if (field.type().equals("datetime")) {
            demand("form-subtype", Set.of("date", "time", "datetime").contains(field.text("subtype")), "须写明日期或时间");
        }
    }

    private void checkRows() {
        int most = field.property("maxRows", Values.MOST_ROWS);
        boolean possible = field.property("minRows", 0) <= most && most <= Values.MOST_ROWS;
        demand("form-rows", possible, "行数上限不得超过 " + Values.MOST_ROWS + "，且不得小于下限");
    }

    private void checkPattern() {
        String pattern = field.rule("pattern").asString("");
        demand("form-pattern", pattern.isEmpty() || FormPatterns.isSafe(pattern), "正则不可用或可能无限回溯：" + pattern);
        boolean plain =
                Set.of("", "custom").contains(field.rule("validationType").asString(""));
        demand("form-validation-type", plain, "不支持的校验类型，请用自定义正则");
    }

    private void checkOptions() {
        boolean written = !field.node().path("values").isEmpty()
                || !field.text("valuesKey").isEmpty();
        demand("form-options", written && field.text("valuesExpression").isEmpty(), "选项须写在表单中或由 valuesKey 提供");
    }

    /** A number, or an expression that is evaluated when the form is filled in. */
    private boolean isLimit(String rule) {
        JsonNode limit = field.rule(rule);
        return Decimals.read(limit) != null || Feel.isExpression(limit.asString(""));
    }

    private void demand(String rule, boolean met, String message) {
        if (!met) {
            find(rule, message);
        }
    }

    private void find(String rule, String message) {
        findings.add(new Finding(rule, field.id(), message));
    }
}
