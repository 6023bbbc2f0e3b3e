package cn.sanyi.modelrules;

import cn.sanyi.policy.Clause;
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
        String clause = main(models).property("clause");
        return Stream.concat(Stream.of(main(models)), models.beside().stream())
                .flatMap(process -> reader.steps(process, clause))
                .toList();
    }

    /** The processes that may run beside the main one, in the order in which it names them. @throws IllegalArgumentException likewise */
    public static List<BesideDefinition> beside(ModelBundle bundle) {
        Models models = models(bundle);
        String clause = main(models).property("clause");
        return models.beside().stream().map(process -> beside(process, clause)).toList();
    }

    private static BesideDefinition beside(ProcessModel process, String mainClause) {
        return new BesideDefinition(
                process.id(),
                process.element().getAttribute("name"),
                orNull(process.property("startedBy")),
                process.list("whileIn"),
                Clause.of(process.property("clause"), mainClause),
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

    /** @param clause on which it runs: that of the call, or of the procedure where it runs beside */
    private Stream<StepDefinition> steps(ProcessModel process, String clause) {
        return read.add(process.id()) ? process.nodes().stream().flatMap(node -> steps(node, clause)) : Stream.empty();
    }

    private Stream<StepDefinition> steps(FlowNode node, String clause) {
        return node.waits()
                ? Stream.of(step(node, clause))
                : models.process(node.attribute("calledElement")).stream()
                        .flatMap(called -> steps(called, CallersClause.passedOn(node, clause)));
    }

    private StepDefinition step(FlowNode node, String clause) {
        String rule = node.property("rule");
        FlowNode seat = Signer.of(node, models);
        return new StepDefinition(
                node.id(),
                node.attribute("name"),
                node.process().id(),
                seat.property("role"),
                seat.property("level"),
                orNull(seat.property("post")),
                Clause.of(node.property("clause"), clause),
                Grade.labelled(node.property("grade")),
                orNull(node.camunda("formRef")),
                node.acts(),
                rule.isEmpty() ? "one" : rule,
                orNull(node.property("outcomeFact")),
                orNull(node.property("limit")),
                node.property("returnTarget").equals("true"),
                orNull(node.property("withdrawTarget")),
                StepFlag.STATUTORY.isSaid(node),
                StepFlag.CHECKS.isSaid(node),
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
