package cn.sanyi.workflow;

import cn.sanyi.approval.StepEvents;
import cn.sanyi.approval.TimerEvents;
import cn.sanyi.approval.preview.Scenario;
import cn.sanyi.modelrules.ModelBundle;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine of a sandbox: set up like the application's, behind the same gates, on a database in memory that dies with
 * the process. Models stay deployed, for the same release is asked about again; runs are rolled back.
 */
final class SandboxEngine {

    /** Releases kept deployed; the one used longest ago gives way. */
    private static final int MOST_RELEASES = 8;

    private final SandboxClock clock = new SandboxClock();
    private final SandboxPalette palette = new SandboxPalette();
    private final TransactionTemplate transactions;
    private final ProcessEngine engine;
    private final Map<String, String> deployments = new LinkedHashMap<>(16, 0.75f, true);
    private Map<String, String> reasons = Map.of();
    private @Nullable SimulatedRun run;

    /** @param gates whether models are checked before they are deployed; only tests leave them open */
    SandboxEngine(boolean gates) {
        var database = new DriverManagerDataSource("jdbc:h2:mem:sandbox;DB_CLOSE_DELAY=-1");
        var manager = new JdbcTransactionManager(database);
        transactions = new TransactionTemplate(manager);
        EngineSettings settings = EngineConfiguration.settings(database, manager, clock, palette);
        settings.setDatabaseType("h2");
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        settings.setDmnEngineConfiguration(decisions());
        settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(
                new CaseParseListener(
                        new StepListener(only("events", new NoCase()).getBeanProvider(StepEvents.class)),
                        new ExpiryListener(only("timers", new NoCase()).getBeanProvider(TimerEvents.class))),
                new SandboxListener(this::run))));
        if (gates) {
            settings.setCustomPreDeployers(List.of(new GateDeployer(
                    new ClosedVocabulary(palette), new StaticListableBeanFactory().getBeanProvider(ModelGate.class))));
        }
        engine = settings.buildProcessEngine();
    }

    /** Nobody is told of steps: there is no case. */
    private static final class NoCase implements StepEvents, TimerEvents {

        @Override
        public void entered(String caseNumber, String stepKey, Wait wait) {
            // The run listens itself.
        }

        @Override
        public void left(String waitRef, boolean cancelled) {
            // The run has left it.
        }

        @Override
        public void expired(String caseNumber, String event, String name) {
            // No timer fires here.
        }
    }

    private static StaticListableBeanFactory only(String name, Object bean) {
        return new StaticListableBeanFactory(Map.of(name, bean));
    }

    private DefaultDmnEngineConfiguration decisions() {
        return DecisionSettings.telling(table -> table.getMatchingRules()
                .forEach(rule -> Optional.ofNullable(reasons.get(rule.getId())).ifPresent(run()::matched)));
    }

    private SimulatedRun run() {
        return Objects.requireNonNull(run, "no run");
    }

    /** The models of the scenario, deployed; the same models are deployed once. */
    String deployed(Scenario scenario, Set<String> effects) {
        palette.offer(effects);
        var bundle = ModelBundle.of(scenario.procedureKey(), scenario.resources());
        String deployment = deployments.computeIfAbsent(bundle.contentHash(), hash -> deploy(bundle));
        reasons = DecisionReasons.of(scenario.resources());
        makeRoom();
        return deployment;
    }

    private String deploy(ModelBundle bundle) {
        var deployment = engine.getRepositoryService().createDeployment().name(bundle.key());
        bundle.resources().forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        return new EngineCommands(engine).call(() -> deployment.deploy().getId());
    }

    private void makeRoom() {
        while (deployments.size() > MOST_RELEASES) {
            String oldest = deployments.keySet().iterator().next();
            engine.getRepositoryService().deleteDeployment(deployments.remove(oldest), true);
        }
    }

    /** Does the work on behalf of the run, and undoes it. */
    <T> T aside(SimulatedRun of, Supplier<T> work) {
        run = of;
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }

    SandboxClock clock() {
        return clock;
    }

    ProcessEngine engine() {
        return engine;
    }

    DeploymentCache cache() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
    }
}
