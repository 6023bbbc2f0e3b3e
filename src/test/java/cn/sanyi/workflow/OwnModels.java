package cn.sanyi.workflow;

import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.modelrules.StepReader;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases models that a test has made itself, as a start of the application releases those that are shipped. */
public final class OwnModels {

    private final ProcessEngine engine;
    private final Procedures procedures;
    private final TransactionTemplate transaction;

    /** @param application the running application */
    public OwnModels(BeanFactory application) {
        engine = application.getBean(ProcessEngine.class);
        procedures = application.getBean(Procedures.class);
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /** The gate of the engine holds it against the rule book; nothing happens where it is the current release. */
    public void release(ModelBundle bundle) {
        boolean isCurrent = procedures
                .current(bundle.key())
                .map(Release::contentHash)
                .filter(bundle.contentHash()::equals)
                .isPresent();
        if (!isCurrent) {
            transaction.executeWithoutResult(status -> procedures.register(
                    bundle.key(),
                    deployed(bundle),
                    bundle.contentHash(),
                    StepReader.steps(bundle),
                    StepReader.beside(bundle)));
        }
    }

    private String deployed(ModelBundle bundle) {
        var deployment = engine.getRepositoryService().createDeployment().name(bundle.key());
        bundle.resources().forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        return deployment.deploy().getId();
    }
}
