package cn.sanyi.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;

/** Does with a hostile model all that could wake it: deploys, starts, opens forms, completes, fires jobs, decides. */
record Attacker(ProcessEngine engine) {

    /** @return what deploying was answered, null if it was deployed */
    Throwable attack(Vector vector) {
        var deployment = engine.getRepositoryService().createDeployment();
        vector.resources()
                .forEach((name, bytes) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(bytes)));
        try {
            run(deployment.deployWithResult().getId());
            return null;
        } catch (Throwable refused) {
            return refused;
        }
    }

    private void run(String deployment) {
        var repository = engine.getRepositoryService();
        repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .list()
                .forEach(definition -> start(definition.getId()));
        repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .list()
                .forEach(decision -> quietly(() -> engine.getDecisionService()
                        .evaluateDecisionById(decision.getId())
                        .variables(Map.of())
                        .evaluate()));
    }

    private void start(String definition) {
        Map<String, Object> variables = Variables.putValue("v", Vector.EL);
        quietly(() -> engine.getRuntimeService().startProcessInstanceById(definition, "attack", variables));
        for (var task : engine.getTaskService()
                .createTaskQuery()
                .processDefinitionId(definition)
                .list()) {
            quietly(() -> engine.getFormService().getTaskFormData(task.getId()));
            quietly(() ->
                    engine.getFormService().submitTaskFormWithVariablesInReturn(task.getId(), Map.of("x", "y"), false));
        }
        List.copyOf(engine.getManagementService()
                        .createJobQuery()
                        .processDefinitionId(definition)
                        .list())
                .forEach(job -> quietly(() -> {
                    engine.getManagementService().executeJob(job.getId());
                    return null;
                }));
    }

    static void quietly(Callable<?> attempt) {
        try {
            attempt.call();
        } catch (Exception | LinkageError refused) {
            assert refused != null;
        }
    }
}
