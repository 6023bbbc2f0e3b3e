package cn.sanyi.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.cmd.ActivityBeforeInstantiationCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.model.CallableElementParameter;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.util.CallableElementUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** A call that can enter the called process again where it has ended, with what it gave back and was given. */
class ReenteredCall extends CallActivityBehavior {

    ReenteredCall(CallableElement called) {
        setCallableElement(called);
    }

    @Override
    protected void startInstance(ActivityExecution execution, VariableMap variables, @Nullable String businessKey) {
        @Nullable
        Reentry entry = Reentry.taken(
                execution.getProcessInstanceId(), execution.getActivity().getId());
        if (entry == null) {
            super.startInstance(execution, variables, businessKey);
        } else {
            variables.putAll(givenBack(execution));
            enter((ExecutionEntity) execution, entry, variables, businessKey);
        }
    }

    private void enter(ExecutionEntity caller, Reentry entry, VariableMap variables, @Nullable String businessKey) {
        var definition = CallableElementUtil.getProcessDefinitionToCall(
                caller, caller.getProcessDefinitionTenantId(), getCallableElement());
        var called = (ExecutionEntity) caller.createSubProcessInstance(definition, businessKey);
        called.startWithoutExecuting(variables);
        var context = Context.getCommandContext();
        String process = Objects.requireNonNull(called.getId());
        entry.enter(process, activity -> new ActivityBeforeInstantiationCmd(process, activity).execute(context));
    }

    /** Under the names that they have in the called process. */
    private Map<String, @Nullable Object> givenBack(VariableScope caller) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (CallableElementParameter out : getCallableElement().getOutputs()) {
            if (caller.hasVariable(out.getTarget())) {
                values.put(source(out, caller), caller.getVariable(out.getTarget()));
            }
        }
        return values;
    }

    /** Whether nothing that the called process knew is lost with it. */
    boolean knowsAll(VariableScope caller, Facts facts) {
        Set<String> known = new TreeSet<>();
        getCallableElement().getInputs().forEach(in -> known.add(String.valueOf(in.getTarget())));
        getCallableElement().getOutputs().forEach(out -> known.add(source(out, caller)));
        return known.containsAll(facts.kinds().keySet());
    }

    private static String source(CallableElementParameter parameter, VariableScope caller) {
        return String.valueOf(parameter.getSourceValueProvider().getValue(caller));
    }
}
