package cn.sanyi.workflow;

import static cn.sanyi.workflow.Vector.Depth.GATE_AND_ENGINE;
import static cn.sanyi.workflow.Vector.Proof.EXECUTED_BY_DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.platform.Problem;
import cn.sanyi.platform.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No model runs foreign code: not past the gate, and, with the gate open, not in the engine. */
class HostileModelsTest {

    private static final String SCHEMA_ACCESS = "javax.xml.accessExternalSchema";

    private static final TestEngine HARDENED = TestEngine.shared();

    private static final TestEngine WITH_GATE_OPEN = TestEngine.withGateOpen();

    private static final ProcessEngine AS_DELIVERED = asDelivered();

    @BeforeEach
    void theCanaryIsSilent() {
        Canary.hush();
    }

    @ParameterizedTest
    @MethodSource("everyVector")
    void theGateRefusesItWithAReason(Vector vector) {
        assertThat(new Attacker(HARDENED.engine).attack(vector)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("model-refused");
            assertThat(problem).hasMessageContaining(vector.resource());
        });
        assertThat(Canary.sang()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("vectorsTheEngineWithstands")
    void theEngineWithstandsItWithTheGateOpen(Vector vector) {
        new Attacker(WITH_GATE_OPEN.engine).attack(vector);

        assertThat(Canary.sang()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("vectorsThatRunByDefault")
    void anEngineAsDeliveredFallsForIt(Vector vector) {
        if (vector.name().startsWith("n ")) {
            withSchemasFromEverywhere(() -> new Attacker(AS_DELIVERED).attack(vector));
        } else {
            new Attacker(AS_DELIVERED).attack(vector);
        }

        assertThat(Canary.sang()).isTrue();
    }

    /** As if the application did not set its flag. Only around BPMN: the DMN parser keeps the flag it was loaded with. */
    private static void withSchemasFromEverywhere(Runnable attack) {
        String flag = System.clearProperty(SCHEMA_ACCESS);
        try {
            attack.run();
        } finally {
            System.setProperty(SCHEMA_ACCESS, flag);
        }
    }

    static Stream<Vector> everyVector() {
        return Vector.all();
    }

    static Stream<Vector> vectorsTheEngineWithstands() {
        return Vector.all().filter(vector -> vector.depth() == GATE_AND_ENGINE);
    }

    static Stream<Vector> vectorsThatRunByDefault() {
        return Vector.all().filter(vector -> vector.proof() == EXECUTED_BY_DEFAULT);
    }

    static ProcessEngine asDelivered() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("as-delivered");
        configuration.setDataSource(TestDatabase.with());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin()));
        return configuration.buildProcessEngine();
    }
}
