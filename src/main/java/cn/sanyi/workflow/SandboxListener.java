package cn.sanyi.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hangs the run in progress on the steps, gateways and decisions of every process the sandbox reads. */
class SandboxListener extends AbstractBpmnParseListener {

    private final Supplier<SimulatedRun> run;

    SandboxListener(Supplier<SimulatedRun> run) {
        this.run = run;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(
                        TaskListener.EVENTNAME_CREATE, task -> run.get().entered((TaskEntity) task));
    }

    @Override
    public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        gateway(activity);
    }

    @Override
    public void parseInclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        gateway(activity);
    }

    private void gateway(ActivityImpl activity) {
        activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, at -> run.get().crossroads().reached((ExecutionEntity) at));
        activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_END, at -> run.get().crossroads().left((ExecutionEntity) at));
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_END, at -> run.get().decided((ExecutionEntity) at));
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_END, at -> run.get().reachedEnd((ExecutionEntity) at));
    }
}
