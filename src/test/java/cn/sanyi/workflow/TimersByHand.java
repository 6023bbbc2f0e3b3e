package cn.sanyi.workflow;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/** Fires the timers of a case that are due, as the job executor does; it is off in tests, so that they decide when. */
public final class TimersByHand {

    private TimersByHand() {}

    /** @return how many were due */
    public static int fire(ApplicationContext application, String caseNumber) {
        ProcessEngine engine = application.getBean(ProcessEngine.class);
        ManagementService jobs = engine.getManagementService();
        List<Job> due = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .list()
                .stream()
                .flatMap(process ->
                        jobs.createJobQuery().processInstanceId(process.getId()).timers().executable().list().stream())
                .toList();
        due.stream().map(Job::getId).forEach(jobs::executeJob);
        return due.size();
    }
}
