package cn.sanyi.workflow;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Runs before the engine's deployers read anything. The closed vocabulary is checked again when a stored model is loaded
 * into the cache; the gates judge whole deployments, so only new ones.
 */
class GateDeployer implements Deployer {

    private final ClosedVocabulary vocabulary;

    private final ObjectProvider<ModelGate> gates;

    GateDeployer(ClosedVocabulary vocabulary, ObjectProvider<ModelGate> gates) {
        this.vocabulary = vocabulary;
        this.gates = gates;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        Map<String, byte[]> resources = deployment.getResources().values().stream()
                .collect(Collectors.toMap(resource -> resource.getName(), resource -> resource.getBytes()));
        resources.forEach(vocabulary::check);
        if (deployment.isNew()) {
            gates.forEach(gate -> gate.check(resources));
        }
    }
}
