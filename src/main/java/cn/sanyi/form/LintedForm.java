package cn.sanyi.form;

import cn.sanyi.form.FormLint.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Goes through the components of a form: what they are, how they are called, where they stand. */
final class LintedForm {

    /** What form-js can show, less what lets strange content in (html, iframe, image) or cannot be checked (files). */
    private static final Set<String> SHOWN = Set.of("text", "spacer", "separator", "table", "group", "dynamiclist");

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    /** Names with a meaning of their own in expressions. */
    private static final Set<String> RESERVED = Set.of("this", "parent", "i");

    private static final int DEEPEST = 6;

    private final String fileName;
    private final List<Finding> findings;
    private final Set<String> ids = new HashSet<>();

    LintedForm(String fileName, List<Finding> findings) {
        this.fileName = fileName;
        this.findings = findings;
    }

    void check(JsonNode schema) {
        ids.add(schema.path("id").asString(""));
        components(schema, new HashSet<>(), 1);
    }

    /** @param names of this form or row so far: they must differ, also across groups */
    private void components(JsonNode container, Set<String> names, int depth) {
        if (depth > DEEPEST) {
            find("form-depth", fileName, "嵌套过深（最多 " + DEEPEST + " 层）");
            return;
        }
        for (Component component : Component.in(container)) {
            identity(component);
            if (component.holdsValue()) {
                name(component, names);
                LintedField.check(component, findings);
            }
            LintedExpressions.check(component, findings);
            components(component.node(), component.isList() ? new HashSet<>() : names, depth + 1);
        }
    }

    private void identity(Component component) {
        if (component.id().isEmpty() || !ids.add(component.id())) {
            find("form-component-id", component.id(), "组件须有唯一的 id（也不得与表单的 id 相同）：" + component.id());
        }
        if (!component.holdsValue() && !SHOWN.contains(component.type())) {
            find("form-type", component.id(), "不支持的组件类型：" + component.type());
        }
        if (component.isGroup() && !component.text("path").isEmpty()) {
            find("form-path", component.id(), "分组不得设置 path");
        }
    }

    private void name(Component component, Set<String> names) {
        String name = component.name();
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            find("form-key", component.id(), "变量名须为小写字母开头的字母数字（不得为 this、parent、i）：" + name);
        }
        if (!names.add(name)) {
            find("form-key-twice", component.id(), "变量名重复：" + name);
        }
    }

    private void find(String rule, String where, String message) {
        findings.add(new Finding(rule, where, message));
    }
}
