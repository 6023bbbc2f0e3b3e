package cn.sanyi.modelrules;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that acts is on the diagram: what cannot be seen cannot be reviewed. */
final class Drawn implements Rule {

    @Override
    public String id() {
        return "drawn";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return models.processes().stream().flatMap(process -> {
            Set<String> drawn = Xml.all(
                            Objects.requireNonNull(models.documents().get(process.resource())))
                    .filter(shape -> shape.hasAttribute("bpmnElement"))
                    .map(shape -> shape.getAttribute("bpmnElement"))
                    .collect(Collectors.toSet());
            return Stream.concat(
                    process.nodes().stream()
                            .filter(node -> !drawn.contains(node.id()))
                            .map(node -> finding(node, "没有画在图上", MEND)),
                    process.flows().stream()
                            .filter(flow -> !drawn.contains(flow.id()))
                            .map(flow -> finding(flow, "没有画在图上", MEND)));
        });
    }

    private static final String MEND = "在编辑器中重新放置";
}
