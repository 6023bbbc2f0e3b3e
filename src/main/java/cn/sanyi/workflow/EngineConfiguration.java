package cn.sanyi.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine, in one place: our data source and transactions, every way to run foreign code closed. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Waits between the tries of a failed job; then an incident. A literal, never from a model. */
    static final String RETRIES = "PT10S,PT1M,PT10M,PT1H,PT6H";

    /** How long the engine's own history is kept; the record is elsewhere. The clean-up has no window, so nothing goes unarchived. */
    private static final String HISTORY_KEPT = "P3650D";

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(EngineSettings engineSettings) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(engineSettings);
        return factory;
    }

    @Bean
    EngineSettings engineSettings(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock,
            Palette palette,
            EngineHooks hooks) {
        var engine = settings(dataSource, transactions, clock, palette);
        hooks.register(engine);
        return engine;
    }

    /** Everything but what of ours the engine calls; the sandbox's engine is set up alike. */
    static EngineSettings settings(
            DataSource dataSource, PlatformTransactionManager transactions, Clock clock, Palette palette) {
        var engine = new EngineSettings(clock);
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        database(engine);
        executableContent(engine, palette);
        data(engine);
        access(engine);
        jobs(engine);
        return engine;
    }

    @Bean
    EngineHooks engineHooks(
            StepListener steps,
            ExpiryListener expiries,
            CaseLockForJobs caseLock,
            ClosedVocabulary vocabulary,
            ObjectProvider<ModelGate> gates) {
        return engine -> {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new CaseParseListener(steps, expiries))));
            engine.setCustomPreDeployers(List.of(new GateDeployer(vocabulary, gates)));
            engine.setCustomPostCommandInterceptorsTxRequired(List.of(new NoQueryExpressions(), caseLock));
            engine.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new NoQueryExpressions()));
        };
    }

    /** What of ours the engine calls. */
    @FunctionalInterface
    interface EngineHooks {
        void register(ProcessEngineConfigurationImpl engine);
    }

    private static void database(EngineSettings engine) {
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setHistoryTimeToLive(HISTORY_KEPT);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setSkipIsolationLevelCheck(false);
        engine.setEnableOptimisticLockingOnForeignKeyViolation(true);
        engine.setSkipHistoryOptimisticLockingExceptions(true);
        engine.setEnableCmdExceptionLogging(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
    }

    private static void executableContent(EngineSettings engine, Palette palette) {
        engine.setBeans(palette);
        engine.setExpressionManager(new RestrictedExpressions(palette));
        engine.setArtifactFactory(new NoClasses());
        engine.setScriptEngineResolver(new NoScripts());
        engine.setResolverFactories(new ArrayList<>());
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableXxeProcessing(false);
        engine.setDisableStrictCamundaFormParsing(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(true);
        engine.setDmnEngineConfiguration(DecisionSettings.telling(new HeldRows()));
        engine.setDmnFeelEnableLegacyBehavior(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
    }

    private static void data(EngineSettings engine) {
        engine.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin()));
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDefaultSerializationFormat(SerializationDataFormats.JSON.getName());
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedClasses("");
        engine.setDeserializationAllowedPackages("");
    }

    private static void access(EngineSettings engine) {
        engine.setAuthorizationEnabled(true);
        engine.setAuthorizationEnabledForCustomCode(false);
        engine.setTenantCheckEnabled(true);
        engine.setEnforceSpecificVariablePermission(true);
        engine.setQueryMaxResultsLimit(1000);
        engine.setRestrictUserOperationLogToAuthenticatedUsers(false);
        engine.setLogEntriesPerSyncOperationLimit(-1);
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9-]+");
        engine.setLoginMaxAttempts(5);
        engine.setLoginDelayFactor(2);
        engine.setLoginDelayBase(3);
        engine.setLoginDelayMaxTime(900);
    }

    private static void jobs(EngineSettings engine) {
        var executor = new DefaultJobExecutor();
        executor.setLockTimeInMillis(60_000);
        executor.setMaxJobsPerAcquisition(8);
        executor.setWaitTimeInMillis(2_000);
        executor.setMaxWait(10_000);
        engine.setJobExecutor(executor);
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorDeploymentAware(false);
        engine.setJobExecutorPreferTimerJobs(true);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setFailedJobRetryTimeCycle(RETRIES);
        engine.setCreateIncidentOnFailedJobEnabled(true);
        engine.setDeploymentLockUsed(true);
    }
}
