package cn.sanyi.modelrules;

import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form is a JSON object whose id is its file's name: that is the key steps bind it by. */
final class FormKey implements Rule {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String id() {
        return "form-key";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return models.bundle().resources().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".form"))
                .filter(entry -> !entry.getKey().endsWith("/" + idOf(entry.getValue()) + ".form"))
                .map(entry -> new Finding(
                        id(), entry.getKey(), "", "表单无法读取，或编号“" + idOf(entry.getValue()) + "”与文件名不同", "表单编号与文件名相同"));
    }

    private static String idOf(byte[] form) {
        try {
            JsonNode schema = JSON.readTree(form);
            return schema.path("id").asString("");
        } catch (JacksonException broken) {
            return "";
        }
    }
}
