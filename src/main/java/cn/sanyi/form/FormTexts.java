package cn.sanyi.form;

import cn.sanyi.platform.Problem;

/** Every sentence a form can refuse a value with; the browser's dictionary says the same. */
enum FormTexts {
    REQUIRED("required", "此项必填"),
    NUMBER("number", "请填写数字"),
    INTEGER("integer", "请填写整数"),
    DECIMALS("decimals", "最多保留 %s 位小数"),
    INCREMENT("increment", "最接近的可填数值是 %s 和 %s"),
    MIN("min", "不得小于 %s"),
    MAX("max", "不得大于 %s"),
    MIN_LENGTH("minLength", "至少填写 %s 个字"),
    MAX_LENGTH("maxLength", "最多填写 %s 个字"),
    PATTERN("pattern", "格式不符合要求（%s）"),

    /** From here on only the server speaks: the browser cannot send such a thing. */
    OPTION("option", "请选择列表中的选项"),
    DATE("date", "日期格式不正确"),
    TYPE("type", "数据类型不正确"),
    CHARACTERS("characters", "含有不能保存的字符"),
    ROWS("rows", "行数须为 %s 行"),
    MIN_ROWS("minRows", "至少填写 %s 行"),
    MAX_ROWS("maxRows", "最多填写 %s 行"),
    UNKNOWN("unknown", "表单中没有此项");

    private final String rule;
    private final String text;

    FormTexts(String rule, String text) {
        this.rule = rule;
        this.text = text;
    }

    /** @param values what the sentence names, in its order */
    Violation says(Object... values) {
        return new Violation(rule, text.formatted(values));
    }

    /** A broken rule whose sentence the form brings along. */
    Violation saysInstead(String message) {
        return new Violation(rule, message);
    }

    /** @param rule stable code; @param message as shown */
    record Violation(String rule, String message) {

        Problem.Field at(String path) {
            return new Problem.Field(path, rule, message);
        }
    }
}
