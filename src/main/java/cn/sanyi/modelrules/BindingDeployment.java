package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** Forms, decisions and called processes are those of the same release: the engine's default would change running cases. */
final class BindingDeployment implements NodeRule {

    @Override
    public String id() {
        return "binding-deployment";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        return Stream.of("formRef", "decisionRef", "calledElement")
                .filter(reference -> names(node, reference))
                .filter(reference -> !node.camunda(reference + "Binding").equals("deployment"))
                .map(reference ->
                        finding(node, "的 " + reference + " 没有绑定到同一次发布", "把 " + reference + "Binding 设为 deployment"));
    }

    private static boolean names(FlowNode node, String reference) {
        return reference.equals("calledElement")
                ? node.is("callActivity")
                : !node.camunda(reference).isEmpty();
    }
}
