package cn.sanyi.workflow;

import java.util.LinkedList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** By which calls an execution has come about. */
final class CalledFrom {

    private CalledFrom() {}

    /** Names of the calls as the diagrams show them, outermost first. */
    static List<String> names(ExecutionEntity execution) {
        var names = new LinkedList<String>();
        @Nullable ExecutionEntity caller = execution.getProcessInstance().getSuperExecution();
        while (caller != null) {
            names.addFirst(String.valueOf(caller.getActivity().getProperty("name")));
            caller = caller.getProcessInstance().getSuperExecution();
        }
        return List.copyOf(names);
    }
}
