package cn.sanyi.workflow;

import cn.sanyi.approval.TimerEvents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the case that a timer has ended what was going on. */
@Component
class ExpiryListener implements ExecutionListener {

    private final ObjectProvider<TimerEvents> events;

    ExpiryListener(ObjectProvider<TimerEvents> events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        events.getObject()
                .expired(
                        execution.getProcessBusinessKey(),
                        execution.getCurrentActivityId(),
                        execution.getCurrentActivityName());
    }
}
