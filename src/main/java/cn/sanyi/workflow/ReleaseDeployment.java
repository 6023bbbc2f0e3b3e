package cn.sanyi.workflow;

import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.modelrules.StepReader;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases the shipped models at start-up: each procedure once per content, whichever node comes first. */
@Component
class ReleaseDeployment implements SmartInitializingSingleton {

    /** Nodes that start together queue on this advisory lock. */
    private static final long LOCK = 0x53414E5949L;

    private final RepositoryService repository;

    private final Procedures procedures;

    private final TransactionTemplate transactions;

    private final JdbcClient jdbc;

    ReleaseDeployment(
            ProcessEngine engine, Procedures procedures, PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.repository = engine.getRepositoryService();
        this.procedures = procedures;
        this.transactions = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        procedures.all().forEach(procedure -> transactions.executeWithoutResult(status -> release(procedure)));
    }

    private void release(Procedure procedure) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
        var bundle = ModelBundle.shipped(procedure.key());
        String hash = bundle.contentHash();
        if (procedures
                .current(procedure.key())
                .map(Release::contentHash)
                .filter(hash::equals)
                .isEmpty()) {
            procedures.register(
                    procedure.key(), deploy(bundle), hash, StepReader.steps(bundle), StepReader.beside(bundle));
        }
    }

    private String deploy(ModelBundle bundle) {
        var deployment = repository.createDeployment().name(bundle.key());
        bundle.resources().forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        return deployment.deploy().getId();
    }
}
