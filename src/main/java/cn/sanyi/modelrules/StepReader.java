package cn.sanyi.modelrules;

import cn.sanyi.policy.Grade;
import cn.sanyi.procedure.BesideDefinition;
import cn.sanyi.procedure.StepDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a bundle. The bundle has passed the rule book. */
public final class StepReader {

    private final Models models;
    private final Set<String> read = new HashSet<>();

    private StepReader(Models models) {
        this.models = models;
    }

    /**
     * All steps in the order of the procedure's process, those of a called process where it is called first; then those
     * of the processes beside it.
     *
     * @throws IllegalArgumentException if the bundle could not be read or has no process of its own
     */
    public static List<StepDefinition> steps(ModelBundle bundle) {
        Models models = models(bundle);
        StepReader reader = new StepReader(models);
        return Stream.concat(Stream.of(main(models)), models.beside().stream())
                .flatMap(reader::steps)
                .toList();
    }

    /** The processes that may run beside the main one, in the order in which it names them. @throws IllegalArgumentException likewise */
    public static List<BesideDefinition> beside(ModelBundle bundle) {
        return models(bundle).beside().stream().map(StepReader::beside).toList();
    }

    private static BesideDefinition beside(ProcessModel process) {
        return new BesideDefinition(
                process.id(),
                process.element().getAttribute("name"),
                orNull(process.property("startedBy")),
                process.list("whileIn"),
                process.property("clause"),
                Grade.labelled(process.property("grade")));
    }

    private static Models models(ModelBundle bundle) {
        Gate gate = new Gate(bundle);
        if (!gate.findings().isEmpty()) {
            throw new IllegalArgumentException(
                    "Not passed by the rule book: " + gate.findings().get(0));
        }
        return gate.models();
    }

    private static ProcessModel main(Models models) {
        return models.main()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No process " + models.bundle().key()));
    }

    private Stream<StepDefinition> steps(ProcessModel process) {
        return read.add(process.id()) ? process.nodes().stream().flatMap(this::steps) : Stream.empty();
    }

    private Stream<StepDefinition> steps(FlowNode node) {
        return node.waits()
                ? Stream.of(step(node))
                : models.process(node.attribute("calledElement")).stream().flatMap(this::steps);
    }

    private static StepDefinition step(FlowNode node) {
        String rule = node.property("rule");
        return new StepDefinition(
                node.id(),
                node.attribute("name"),
                node.process().id(),
                node.property("role"),
                node.property("level"),
                orNull(node.property("post")),
                node.property("clause"),
                Grade.labelled(node.property("grade")),
                orNull(node.camunda("formRef")),
                node.acts(),
                rule.isEmpty() ? "one" : rule,
                orNull(node.property("outcomeFact")),
                orNull(node.property("limit")),
                node.property("returnTarget").equals("true"),
                orNull(node.property("withdrawTarget")),
                node.property("statutory").equals("true"),
                counting(node));
    }

    private static StepDefinition.@Nullable Counting counting(FlowNode node) {
        String share = node.property("share");
        return share.isEmpty() ? null : new StepDefinition.Counting(share, node.property("weights"));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
