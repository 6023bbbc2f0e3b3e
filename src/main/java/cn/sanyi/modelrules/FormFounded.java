package cn.sanyi.modelrules;

import cn.sanyi.form.FormLint;
import cn.sanyi.policy.Grade;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every field rests on a clause that exists and says how well. A shared form may leave the clause to the step that shows it;
 * it cannot know that this one states the field.
 */
final class FormFounded implements Rule {

    private static final String MEND = "在字段的自定义属性 clause、grade 中写明条款和等级；共享表单可写 CALLER，取使用它的环节的条款，等级不得为“明”";

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
                        .filter(source -> !founded(entry.getKey(), source, vocabulary))
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

    private static boolean founded(String resource, FormLint.Source source, Vocabulary vocabulary) {
        boolean leftOpen = CallersClause.isLeftOpen(resource, source.clause());
        return (leftOpen || vocabulary.clauses().contains(source.clause()))
                && Arrays.stream(Grade.values())
                        .filter(grade -> !leftOpen || grade != Grade.STATED)
                        .anyMatch(grade -> grade.label().equals(source.grade()));
    }

    private Finding unfounded(String resource, FormLint.Source source) {
        String basis = source.clause() + "，" + source.grade();
        return new Finding(id(), resource, source.component(), "字段的依据“" + basis + "”不存在", MEND);
    }
}
