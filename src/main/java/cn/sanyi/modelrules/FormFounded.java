package cn.sanyi.modelrules;

import cn.sanyi.form.FormLint;
import cn.sanyi.policy.Grade;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every field rests on a clause that exists and says how well. */
final class FormFounded implements Rule {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String id() {
        return "form-founded";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return models.bundle().resources().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".form"))
                .flatMap(entry -> sources(entry.getValue())
                        .filter(source -> !founded(source, vocabulary))
                        .map(source -> unfounded(entry.getKey(), source)));
    }

    /** None for what is no JSON: that is reported as unsound. */
    private static Stream<FormLint.Source> sources(byte[] form) {
        try {
            return FormLint.sources(JSON.readTree(form)).stream();
        } catch (JacksonException unreadable) {
            return Stream.empty();
        }
    }

    private static boolean founded(FormLint.Source source, Vocabulary vocabulary) {
        return vocabulary.clauses().contains(source.clause())
                && Arrays.stream(Grade.values()).anyMatch(grade -> grade.label().equals(source.grade()));
    }

    private Finding unfounded(String resource, FormLint.Source source) {
        String basis = source.clause() + "，" + source.grade();
        return new Finding(
                id(), resource, source.component(), "字段的依据“" + basis + "”不存在", "在字段的自定义属性 clause、grade 中写明条款和等级");
    }
}
