package cn.sanyi.approval;

import cn.sanyi.form.FormLabels;
import cn.sanyi.platform.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A refusal of what was filled in: its sentence names the first field and the rule, its list names them all. */
final class WrongFields {

    private WrongFields() {}

    static Problem refusal(JsonNode schema, List<Problem.Field> wrong) {
        Problem.Field first = wrong.get(0);
        String named = FormLabels.of(schema, first.field())
                .filter(label -> !first.message().contains(label))
                .map(label -> "“" + label + "”" + first.message())
                .orElse(first.message());
        String others = wrong.size() == 1 ? "" : "（共 " + wrong.size() + " 处不符合要求）";
        return Problem.refused("form-refused", named + others, wrong);
    }
}
