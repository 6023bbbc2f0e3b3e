package cn.sanyi.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.junit.jupiter.api.Test;

/** The engine runs with the flags that safety asks for, whatever its defaults become. */
class EngineFlagsTest {

    private static final TestEngine TEST = TestEngine.shared();

    private static final ProcessEngineConfigurationImpl FLAGS =
            (ProcessEngineConfigurationImpl) TEST.engine.getProcessEngineConfiguration();

    @Test
    void nothingForeignRuns() {
        assertThat(FLAGS.isEnableXxeProcessing()).isFalse();
        assertThat(FLAGS.isConfigureScriptEngineHostAccess()).isFalse();
        assertThat(FLAGS.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(FLAGS.isEnableScriptEngineNashornCompatibility()).isFalse();
        assertThat(FLAGS.isEnableFetchScriptEngineFromProcessApplication()).isFalse();
        assertThat(FLAGS.isDisableStrictCamundaFormParsing()).isFalse();
        assertThat(FLAGS.isCmmnEnabled()).isFalse();
        assertThat(FLAGS.isDmnEnabled()).isTrue();
        assertThat(FLAGS.isDmnFeelEnableLegacyBehavior()).isFalse();
        assertThat(FLAGS.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(FLAGS.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(FLAGS.getExpressionManager()).isInstanceOf(RestrictedExpressions.class);
        assertThat(FLAGS.getArtifactFactory()).isInstanceOf(NoClasses.class);
        assertThat(FLAGS.getScriptEngineResolver()).isInstanceOf(NoScripts.class);
        assertThat(FLAGS.getBeans()).isInstanceOf(Palette.class);
    }

    @Test
    void objectsAreJsonOfNoClass() {
        assertThat(FLAGS.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(FLAGS.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(FLAGS.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(FLAGS.getDeserializationAllowedClasses()).isEmpty();
        assertThat(FLAGS.getDeserializationAllowedPackages()).isEmpty();
    }

    @Test
    void accessIsChecked() {
        assertThat(FLAGS.isAuthorizationEnabled()).isTrue();
        assertThat(FLAGS.isAuthorizationEnabledForCustomCode()).isFalse();
        assertThat(FLAGS.isTenantCheckEnabled()).isTrue();
        assertThat(FLAGS.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(FLAGS.getQueryMaxResultsLimit()).isEqualTo(1000);
        assertThat(FLAGS.isRestrictUserOperationLogToAuthenticatedUsers()).isFalse();
        assertThat(FLAGS.getLogEntriesPerSyncOperationLimit()).isEqualTo(-1);
        assertThat(List.of(
                        FLAGS.getLoginMaxAttempts(),
                        FLAGS.getLoginDelayFactor(),
                        FLAGS.getLoginDelayBase(),
                        FLAGS.getLoginDelayMaxTime()))
                .containsExactly(5, 2, 3, 900);
    }

    @Test
    void theDatabaseIsOursToMigrate() {
        assertThat(FLAGS.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(FLAGS.getHistory()).isEqualTo("activity");
        assertThat(FLAGS.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(FLAGS.getHistoryTimeToLive()).isNotBlank();
        assertThat(FLAGS.getSkipIsolationLevelCheck()).isFalse();
        assertThat(FLAGS.isEnableOptimisticLockingOnForeignKeyViolation()).isTrue();
        assertThat(FLAGS.isSkipHistoryOptimisticLockingExceptions()).isTrue();
        assertThat(FLAGS.getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
        assertThat(FLAGS.isDeploymentLockUsed()).isTrue();
    }

    @Test
    void noTablesOfCaseManagementExist() {
        assertThat(TEST.jdbc
                        .sql("select count(*) from pg_tables where tablename like 'act___case%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void jobsAreTimersFirstByDueDateAndGiveUpSlowly() {
        assertThat(FLAGS.isJobExecutorDeploymentAware()).isFalse();
        assertThat(FLAGS.isJobExecutorPreferTimerJobs()).isTrue();
        assertThat(FLAGS.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(FLAGS.getFailedJobRetryTimeCycle()).isEqualTo("PT10S,PT1M,PT10M,PT1H,PT6H");
        assertThat(FLAGS.isCreateIncidentOnFailedJobEnabled()).isTrue();
        var executor = FLAGS.getJobExecutor();
        assertThat(executor.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(executor.getMaxJobsPerAcquisition()).isEqualTo(8);
        assertThat(executor.getWaitTimeInMillis()).isEqualTo(2_000);
        assertThat(executor.getMaxWait()).isEqualTo(10_000);
        assertThat(executor.isActive()).isFalse();
    }

    @Test
    void jobAcquisitionHasItsIndex() {
        assertThat(TEST.jdbc
                        .sql("select count(*) from pg_indexes where indexname = 'act_ru_job_acquisition'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
