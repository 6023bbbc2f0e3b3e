package cn.sanyi.workflow;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil.parseCamundaExtensionProperties;

import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Hangs our listeners on every process the engine reads; models need not, and may not, name them. */
class CaseParseListener extends AbstractBpmnParseListener {

    /** Property of a call activity: key of the process it calls. */
    static final String CALLED = "calledProcess";

    private final StepListener steps;
    private final ExpiryListener expiries;

    CaseParseListener(StepListener steps, ExpiryListener expiries) {
        this.steps = steps;
        this.expiries = expiries;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        @Nullable Map<String, String> properties = parseCamundaExtensionProperties(element);
        definition.setProperty(Facts.PROPERTY, Facts.parse(properties == null ? null : properties.get(Facts.PROPERTY)));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, steps);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, steps);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, steps);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, new DecisionFacts());
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl activity) {
        if (interrupting) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, expiries);
        }
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.setProperty(CALLED, element.attribute("calledElement"));
        activity.setActivityBehavior(
                new ReenteredCall(((CallActivityBehavior) activity.getActivityBehavior()).getCallableElement()));
    }
}
