package cn.sanyi.form;

import cn.sanyi.form.FormLint.Finding;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every expression of a component must be one that browser and server can read. */
final class LintedExpressions {

    private static final int LONGEST = 3_000;

    /** An inserted value of a text; loops and conditions of the template language are not used. */
    private static final Pattern INSERTED = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    private static final List<String> LIMITS = List.of("min", "max", "minLength", "maxLength");
    private static final List<String> TEXTS = List.of("text", "label", "description", "dateLabel", "timeLabel");

    private LintedExpressions() {}

    static void check(Component component, List<Finding> findings) {
        if (component.isExpression() && !isGood(component.expression())) {
            find(component, component.expression(), findings);
        }
        if (!component.hide().isEmpty() && !isGood(component.hide())) {
            find(component, component.hide(), findings);
        }
        LIMITS.stream()
                .map(limit -> component.rule(limit).asString(""))
                .filter(limit -> Feel.isExpression(limit) && !isGood(limit))
                .forEach(limit -> find(component, limit, findings));
        TEXTS.stream().map(component::text).forEach(text -> checkText(component, text, findings));
    }

    private static void checkText(Component component, String text, List<Finding> findings) {
        if (Feel.isExpression(text) && !isGood(text)) {
            find(component, text, findings);
        }
        INSERTED.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(inserted ->
                        "=" + inserted.substring(2, inserted.length() - 2).strip())
                .filter(inserted -> !isGood(inserted))
                .forEach(inserted -> find(component, inserted, findings));
    }

    private static boolean isGood(String expression) {
        return expression.length() <= LONGEST && Feel.parses(expression);
    }

    private static void find(Component component, String expression, List<Finding> findings) {
        String shown = expression.length() > 80 ? expression.substring(0, 80) + "…" : expression;
        findings.add(new Finding("form-feel", component.id(), "表达式须以 = 开头且能解析：" + shown));
    }
}
