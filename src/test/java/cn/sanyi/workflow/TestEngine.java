package cn.sanyi.workflow;

import cn.sanyi.approval.CaseEffect;
import cn.sanyi.approval.CaseProcess;
import cn.sanyi.approval.StepEvents;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.platform.TestDatabase;
import cn.sanyi.procedure.Release;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine as configured, on a real PostgreSQL, with small recording stand-ins for approval and the case files. */
final class TestEngine {

    private static final TestEngine SHARED = new TestEngine(Beans.class);

    final ProcessEngine engine;

    final CaseProcess process;

    final JdbcClient jdbc;

    final TestClock clock;

    final RecordingEffects effects;

    final AnnotationConfigApplicationContext context;

    private final TransactionTemplate transactions;

    private TestEngine(Class<?>... beans) {
        System.setProperty("javax.xml.accessExternalSchema", "file,jar:file,jar:nested");
        context = new AnnotationConfigApplicationContext();
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "sanyi.workflow.jobs=false");
        context.register(beans);
        context.refresh();
        engine = context.getBean(ProcessEngine.class);
        process = context.getBean(CaseProcess.class);
        jdbc = context.getBean(JdbcClient.class);
        clock = context.getBean(TestClock.class);
        effects = context.getBean(RecordingEffects.class);
        transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    static TestEngine shared() {
        return SHARED;
    }

    static TestEngine with(Class<?> more) {
        return new TestEngine(Beans.class, more);
    }

    /** The same engine with nothing before its deployers, to see what it withstands by itself. */
    static TestEngine withGateOpen() {
        return new TestEngine(Beans.class, OpenGate.class);
    }

    /** What one act does: everything in it, or nothing. */
    void act(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    <T> T inAct(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    Release deployed(String procedure, Map<String, byte[]> resources) {
        var deployment = engine.getRepositoryService().createDeployment();
        resources.forEach((name, bytes) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(bytes)));
        return new Release(UUID.randomUUID(), procedure, 1, deployment.deploy().getId(), "", List.of(), List.of());
    }

    static CaseFile caseFile(String number, String procedure) {
        var opened = Instant.parse("2026-11-22T00:00:00Z");
        return new CaseFile(
                number,
                procedure,
                UUID.randomUUID(),
                "结余留用方案",
                UUID.randomUUID(),
                "JJ",
                2025,
                CaseState.DRAFTING,
                false,
                opened,
                null);
    }

    /** Open steps of the case, in the order they were entered. */
    List<String> open(String caseNumber) {
        return steps(caseNumber, "open");
    }

    List<String> steps(String caseNumber, String state) {
        return jdbc.sql("select step from test_step where case_number = ? and state = ? order by entered")
                .params(caseNumber, state)
                .query(String.class)
                .list();
    }

    String waitRef(String caseNumber, String step) {
        return jdbc.sql("select wait_ref from test_step where case_number = ? and step = ? and state = 'open'")
                .params(caseNumber, step)
                .query(String.class)
                .single();
    }

    List<String> applied(String caseNumber) {
        return jdbc.sql("select name from test_effect where case_number = ? order by applied")
                .param(caseNumber)
                .query(String.class)
                .list();
    }

    int locks(String caseNumber) {
        return jdbc.sql("select locks from test_case where number = ?")
                .param(caseNumber)
                .query(Integer.class)
                .single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @Import({
        EngineConfiguration.class,
        Palette.class,
        ClosedVocabulary.class,
        StepListener.class,
        CaseLockForJobs.class,
        ExpiryListener.class,
        EngineDecisions.class,
        EngineJobs.class,
        EngineCaseProcess.class,
        ProgressReader.class,
        ReleaseForms.class,
        RecordingEffects.class
    })
    static class Beans {

        @Bean
        DataSource dataSource() {
            var source = TestDatabase.with();
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/workflow")
                    .javaMigrations(new V0201__EngineTables())
                    .placeholders(Map.of("app", "sanyi_app", "reader", "sanyi_reader"))
                    .load()
                    .migrate();
            var jdbc = JdbcClient.create(source);
            jdbc.sql("create table test_step (case_number text, step text, wait_ref text, state text, entered serial)")
                    .update();
            jdbc.sql("create table test_effect (case_number text, name text, applied serial)")
                    .update();
            jdbc.sql("create table test_case (number text primary key, locks int not null)")
                    .update();
            return source;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        StepEvents stepEvents(JdbcClient jdbc, RecordingEffects effects) {
            return new RecordingSteps(jdbc, effects);
        }

        @Bean
        CaseFiles caseFiles(JdbcClient jdbc) {
            return new LockingCaseFiles(jdbc);
        }

        @Bean
        CaseEffect reserveFunds(RecordingEffects effects) {
            return effects.named("reserveFunds");
        }

        @Bean
        CaseEffect releaseFunds(RecordingEffects effects) {
            return effects.named("releaseFunds");
        }

        @Bean
        CaseEffect markLate(RecordingEffects effects) {
            return effects.named("markLate");
        }

        @Bean
        CaseEffect approveCase(RecordingEffects effects) {
            return effects.named("approveCase");
        }

        @Bean
        CaseEffect closeCase(RecordingEffects effects) {
            return effects.named("closeCase");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OpenGate {

        @Bean
        EngineConfiguration.EngineHooks engineHooks() {
            return engine -> engine.setCustomPostCommandInterceptorsTxRequired(List.of(new NoQueryExpressions()));
        }
    }

    /** A clock that stands until it is moved. */
    static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T02:00:00Z");

        void moveTo(Instant instant) {
            now = instant;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
