package cn.sanyi.approval.forms;

import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The refusal of what was filled in: how many fields are wrong, and in a sentence what is wrong with the first. */
final class FormRefusal {

    private static final Pattern INDEXED = Pattern.compile("(.*)\\[(\\d+)]");

    private FormRefusal() {}

    /** For problems that the form finds: they stand beside their field, so the sentence adds its label. */
    static Problem byForm(JsonNode schema, List<Problem.Field> wrong) {
        Problem.Field first = wrong.get(0);
        String label = label(schema, first.field());
        return refused(wrong, label.isEmpty() ? first.message() : "“" + label + "”" + first.message());
    }

    /** For problems of rules beyond the form: they name the field themselves. */
    static Problem byRule(List<Problem.Field> wrong) {
        return refused(wrong, wrong.get(0).message());
    }

    private static Problem refused(List<Problem.Field> wrong, String first) {
        return Problem.refused("form-refused", "有 " + wrong.size() + " 处填写不符合要求：" + first, wrong);
    }

    /** E.g. {@code 用途明细第 2 行 · 金额（元）} for {@code usages[1].amount}; the path itself where the form has no such field. */
    static String label(JsonNode schema, String field) {
        var label = new StringJoiner(" · ");
        JsonNode container = schema;
        for (String part : field.isEmpty() ? new String[0] : field.split("\\.")) {
            var indexed = INDEXED.matcher(part);
            boolean row = indexed.matches();
            Optional<JsonNode> found = find(container, row ? indexed.group(1) : part);
            if (found.isEmpty()) {
                return field;
            }
            container = found.get();
            String own = container.path("label").asString("");
            label.add(row ? own + "第 " + (Integer.parseInt(indexed.group(2)) + 1) + " 行" : own);
        }
        return label.toString();
    }

    static Optional<JsonNode> find(JsonNode container, String name) {
        return container
                .path("components")
                .valueStream()
                .flatMap(component ->
                        component.path("type").asString("").equals("group") ? inside(component) : Stream.of(component))
                .filter(component -> name.equals(
                        component.path("key").asString(component.path("path").asString(""))))
                .findFirst();
    }

    private static Stream<JsonNode> inside(JsonNode group) {
        return group.path("components").valueStream();
    }
}
