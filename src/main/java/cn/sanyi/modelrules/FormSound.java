package cn.sanyi.modelrules;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanyi.form.FormLint;
import java.util.stream.Stream;

/** A form of the bundle is one that browser and server understand alike, its id the file's name. */
final class FormSound implements Rule {

    @Override
    public String id() {
        return "form-sound";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return models.bundle().resources().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".form"))
                .flatMap(entry -> check(entry.getKey(), new String(entry.getValue(), UTF_8)));
    }

    private Stream<Finding> check(String resource, String form) {
        return FormLint.findings(resource.substring(resource.indexOf('/') + 1), form).stream()
                .map(found -> new Finding(
                        id(), resource, found.where(), found.message(), "在表单编辑器中修改（规则 " + found.rule() + "）"));
    }
}
