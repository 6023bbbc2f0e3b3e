package cn.sanyi.modelrules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bundle has the procedure's process and what that reaches, nothing else: a stray process would be deployed under
 * whatever key it claims.
 */
final class ResourceUsed implements Rule {

    @Override
    public String id() {
        return "resource-used";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        Set<String> used = new HashSet<>();
        models.main().ifPresent(main -> reach(main, models, used));
        models.beside().forEach(beside -> reach(beside, models, used));
        Stream<Finding> strays = models.bundle().resources().keySet().stream()
                .filter(resource -> !used.contains(resource))
                .map(resource -> new Finding(id(), resource, "", "发布包中没有流程用到这个资源", "从发布包中去掉它，或在流程中引用它"));
        String own = models.bundle().key() + "/" + models.bundle().key() + ".bpmn";
        return used.contains(own) ? strays : Stream.of(new Finding(id(), own, "", "发布包中没有事项自己的流程", "加入与事项同名的流程文件"));
    }

    private static void reach(ProcessModel process, Models models, Set<String> used) {
        if (used.add(process.resource())) {
            process.nodes().forEach(node -> {
                models.form(node.camunda("formRef")).ifPresent(used::add);
                models.decision(node.camunda("decisionRef"))
                        .map(Decision::resource)
                        .ifPresent(used::add);
                models.process(node.attribute("calledElement")).ifPresent(called -> reach(called, models, used));
            });
        }
    }
}
