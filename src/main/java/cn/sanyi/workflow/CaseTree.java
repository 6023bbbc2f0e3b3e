package cn.sanyi.workflow;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * A tree of executions of a case: a process and everything it has called. A case has the tree of its main process, and
 * one for each process that runs beside it.
 */
record CaseTree(ExecutionEntity root) {

    /** The running trees of a case; finds those started in this very command, too. */
    static Stream<CaseTree> allOf(String caseNumber, CommandContext context) {
        return Stream.concat(startedHere(caseNumber, context), stored(caseNumber, context))
                .distinct()
                .map(CaseTree::new);
    }

    private static Stream<ExecutionEntity> startedHere(String caseNumber, CommandContext context) {
        return context.getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream()
                .filter(execution -> caseNumber.equals(execution.getBusinessKey()) && isRoot(execution));
    }

    private static boolean isRoot(ExecutionEntity execution) {
        return execution.isProcessInstanceExecution() && execution.getSuperExecutionId() == null;
    }

    private static Stream<ExecutionEntity> stored(String caseNumber, CommandContext context) {
        return context
                .getProcessEngineConfiguration()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .map(context.getExecutionManager()::findExecutionById);
    }

    /** The tree in which the task stands. */
    static CaseTree of(TaskEntity task) {
        return of(task.getExecution());
    }

    static CaseTree of(ExecutionEntity execution) {
        var process = execution.getProcessInstance();
        while (process.getSuperExecution() != null) {
            process = process.getSuperExecution().getProcessInstance();
        }
        return new CaseTree(process);
    }

    /** The main process stands in the folder of the procedure, in the file that bears its own name. */
    static boolean isMain(ProcessDefinitionEntity definition) {
        return isMain(definition.getKey(), definition.getResourceName());
    }

    static boolean isMain(String key, String resource) {
        return resource.equals(key + "/" + key + ".bpmn");
    }

    void forEach(Consumer<ExecutionEntity> visitor) {
        visit(root, visitor);
    }

    private static void visit(ExecutionEntity execution, Consumer<ExecutionEntity> visitor) {
        visitor.accept(execution);
        execution.getExecutions().forEach(child -> visit(child, visitor));
        if (execution.getSubProcessInstance() != null) {
            visit(execution.getSubProcessInstance(), visitor);
        }
    }
}
