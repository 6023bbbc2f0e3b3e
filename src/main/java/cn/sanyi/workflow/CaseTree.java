package cn.sanyi.workflow;

import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The tree of executions of one case: its process and everything it has called. */
record CaseTree(ExecutionEntity root) {

    /** Empty if the case has no running process; finds one that has been started in this very command, too. */
    static Optional<CaseTree> of(String caseNumber, CommandContext context) {
        return startedHere(caseNumber, context)
                .or(() -> stored(caseNumber, context))
                .map(CaseTree::new);
    }

    private static Optional<ExecutionEntity> startedHere(String caseNumber, CommandContext context) {
        return context.getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream()
                .filter(execution -> caseNumber.equals(execution.getBusinessKey()) && isRoot(execution))
                .findFirst();
    }

    private static boolean isRoot(ExecutionEntity execution) {
        return execution.isProcessInstanceExecution() && execution.getSuperExecutionId() == null;
    }

    private static Optional<ExecutionEntity> stored(String caseNumber, CommandContext context) {
        var instance = context.getProcessEngineConfiguration()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .singleResult();
        return Optional.ofNullable(instance)
                .map(found -> context.getExecutionManager().findExecutionById(found.getId()));
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
