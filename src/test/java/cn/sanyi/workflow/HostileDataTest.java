package cn.sanyi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users type, store or ask for never becomes code: queries, filters, messages, serialised objects. */
class HostileDataTest {

    private static final TestEngine TEST = TestEngine.shared();

    private static final TestEngine WITH_GATE_OPEN = TestEngine.withGateOpen();

    private static final ProcessEngine ENGINE = TEST.engine;

    @BeforeEach
    void theCanaryIsSilent() {
        Canary.hush();
    }

    @Test
    void anExpressionInAQueryIsRefused() {
        assertThatThrownBy(() -> tasks().dueAfterExpression(Vector.EL).list()).isInstanceOf(Exception.class);

        assertThat(Canary.sang()).isFalse();
    }

    @Test
    void anExpressionInsideAnAlternativeOfAQueryIsRefusedInListAndCount() {
        TaskQuery hidden = tasks().or().dueAfterExpression(Vector.EL).endOr();

        assertThatThrownBy(hidden::list).isInstanceOf(SecurityException.class);
        assertThatThrownBy(hidden::count).isInstanceOf(SecurityException.class);
        assertThat(Canary.sang()).isFalse();
    }

    @Test
    void alternativesWithoutExpressionsAreFine() {
        assertThat(tasks().or()
                        .taskAssignee("x")
                        .taskName("y")
                        .endOr()
                        .or()
                        .taskName("z")
                        .endOr()
                        .list())
                .isEmpty();
    }

    @Test
    void aFilterCanNeitherBeStoredNorRun() {
        Filter filter = ENGINE.getFilterService().newTaskFilter("f");
        filter.setQuery(tasks().or().dueAfterExpression(Vector.EL).endOr());

        assertThatThrownBy(() -> ENGINE.getFilterService().saveFilter(filter)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> ENGINE.getFilterService().list("any")).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> ENGINE.getFilterService().count("any")).isInstanceOf(SecurityException.class);
        assertThat(Canary.sang()).isFalse();
    }

    @Test
    void evenWithoutTheInterceptorAHiddenExpressionResolvesNothing() {
        var expressions = new RestrictedExpressions(TEST.context.getBean(Palette.class));

        assertThatThrownBy(() -> expressions.createExpression(Vector.EL)).isInstanceOf(SecurityException.class);
        assertThat(Canary.sang()).isFalse();
    }

    @Test
    void aMessageNameIsNeverEvaluated() {
        assertThatThrownBy(() -> ENGINE.getRuntimeService().correlateMessage(Vector.EL))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(Canary.sang()).isFalse();
    }

    @Test
    void aSerialisedJavaObjectIsRefused() {
        assertThatThrownBy(() -> start(SerializationDataFormats.JAVA, "rO0ABXNyAA=="))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aJsonObjectOfAClassTheSenderChoseIsNeverMade() {
        String instance = start(SerializationDataFormats.JSON, "{\"song\":\"x\"}");

        assertThatThrownBy(() -> WITH_GATE_OPEN.engine.getRuntimeService().getVariable(instance, "v"))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(Canary.sang()).isFalse();
    }

    private static String start(SerializationDataFormats format, String value) {
        var process = WITH_GATE_OPEN.deployed(
                "p",
                Map.of(
                        "p/p.bpmn",
                        Vector.model("<startEvent id='s'/><sequenceFlow id='f'"
                                        + " sourceRef='s' targetRef='t'/><userTask id='t'/>")
                                .getBytes()));
        var object = Variables.serializedObjectValue(value)
                .serializationDataFormat(format)
                .objectTypeName(Canary.class.getName())
                .create();
        var definition = WITH_GATE_OPEN
                .engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(process.deploymentRef())
                .singleResult();
        return WITH_GATE_OPEN
                .engine
                .getRuntimeService()
                .startProcessInstanceById(definition.getId(), "data", Variables.putValue("v", object))
                .getId();
    }

    private static TaskQuery tasks() {
        return ENGINE.getTaskService().createTaskQuery();
    }
}
