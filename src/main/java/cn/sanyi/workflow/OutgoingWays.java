package cn.sanyi.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Condition;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExclusiveGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.jspecify.annotations.Nullable;

/** The sequence flows out of the gateway at which an execution stands, and which of them its facts open. */
final class OutgoingWays {

    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final ExecutionEntity at;
    private final List<PvmTransition> flows;
    private final @Nullable Object defaultFlow;

    OutgoingWays(ExecutionEntity at) {
        this.at = at;
        this.flows = at.getActivity().getOutgoingTransitions();
        this.defaultFlow = at.getActivity().getProperty("default");
    }

    /** The first declared fact in the conditions that has no value. */
    Optional<String> unknownFact() {
        Facts declared = Facts.of(at.getProcessDefinition());
        return flows.stream()
                .flatMap(OutgoingWays::names)
                .filter(name -> declared.declares(name) && at.getVariable(name) == null)
                .findFirst();
    }

    private static Stream<String> names(PvmTransition flow) {
        String condition = String.valueOf(flow.getProperty(BpmnParse.PROPERTYNAME_CONDITION_TEXT));
        return NAME.matcher(TEXT.matcher(condition).replaceAll("")).results().map(match -> match.group());
    }

    void set(String fact, @Nullable Object value) {
        var process = at.getProcessInstance();
        var typed = new java.util.HashMap<String, @Nullable Object>();
        typed.put(fact, value);
        process.setVariables(Facts.of(process.getProcessDefinition()).typed((Map<String, ?>) typed));
    }

    /** What the gateway would take: the first open one, or all open ones; the default flow where none is. */
    List<PvmTransition> taken() {
        var open = flows.stream()
                .filter(flow -> !flow.getId().equals(defaultFlow) && isOpen(flow))
                .limit(
                        at.getActivity().getActivityBehavior() instanceof ExclusiveGatewayActivityBehavior
                                ? 1
                                : flows.size())
                .toList();
        return open.isEmpty() ? fallback().map(List::of).orElse(List.of()) : open;
    }

    private boolean isOpen(PvmTransition flow) {
        return !(flow.getProperty(BpmnParse.PROPERTYNAME_CONDITION) instanceof Condition condition)
                || condition.evaluate(at);
    }

    /**
     * Whether facts that are known already shut the flow, wherever it is in the process of the execution.
     *
     * @param undecided facts that people decide anew further on
     */
    static boolean isShut(PvmTransition flow, ExecutionEntity at, Set<String> undecided) {
        return flow.getProperty(BpmnParse.PROPERTYNAME_CONDITION) instanceof Condition condition
                && at.getProcessDefinitionId()
                        .equals(flow.getSource().getProcessDefinition().getId())
                && names(flow)
                        .filter(Facts.of(at.getProcessDefinition())::declares)
                        .noneMatch(name -> undecided.contains(name) || at.getVariable(name) == null)
                && !condition.evaluate(at);
    }

    Optional<PvmTransition> fallback() {
        return flows.stream().filter(flow -> flow.getId().equals(defaultFlow)).findFirst();
    }
}
