package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** A form named is a form of the bundle. */
final class FormResolves implements NodeRule {

    @Override
    public String id() {
        return "form-resolves";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        String form = node.camunda("formRef");
        return form.isEmpty() || models.form(form).isPresent()
                ? Stream.empty()
                : Stream.of(finding(node, "的表单“" + form + "”不在发布包中", "选择一个已有的表单，或先新建它"));
    }
}
