package cn.sanyi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.StepRule;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.form.FormSchemas;
import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.modelrules.Vocabularies;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Clauses;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

class ReleaseDeploymentTest {

    private static final TestEngine TEST = TestEngine.with(Releases.class);

    private static final RecordingProcedures PROCEDURES = TEST.context.getBean(RecordingProcedures.class);

    private static final ReleaseDeployment DEPLOYMENT = TEST.context.getBean(ReleaseDeployment.class);

    @Test
    void startUpReleasesTheShippedModelsInOneDeployment() {
        Release release = PROCEDURES.releases.get(0);

        assertThat(release.contentHash())
                .isEqualTo(ModelBundle.shipped("surplus-allocation").contentHash());
        assertThat(release.steps())
                .extracting(StepDefinition::key)
                .contains("draftPlan", "supplement", "reviewByHealth", "vote");
        assertThat(TEST.engine.getRepositoryService().getDeploymentResourceNames(release.deploymentRef()))
                .contains("surplus-allocation/surplus-allocation.bpmn", "shared/correction.bpmn", "shared/ballot.form");
    }

    @Test
    void unchangedContentIsNeverReleasedAgain() {
        int before = PROCEDURES.releases.size();

        DEPLOYMENT.afterSingletonsInstantiated();

        assertThat(PROCEDURES.releases).hasSize(before);
    }

    @Test
    void changedContentIsANewRelease() {
        int before = PROCEDURES.releases.size();
        PROCEDURES.register("surplus-allocation", "elsewhere", "another content", List.of(), List.of());

        DEPLOYMENT.afterSingletonsInstantiated();

        assertThat(PROCEDURES.releases).hasSize(before + 2);
    }

    @Test
    void theFormsOfAReleaseAreReadUnchanged() {
        FormSchemas forms = TEST.context.getBean(FormSchemas.class);
        String deployment = PROCEDURES.releases.get(0).deploymentRef();
        var shipped = ModelBundle.shipped("surplus-allocation").resources();

        assertThat(forms.schema(deployment, "case-data"))
                .hasValue(new String(shipped.get("surplus-allocation/case-data.form"), StandardCharsets.UTF_8));
        assertThat(forms.schema(deployment, "no-such-form")).isEmpty();
        assertThat(forms.schema("no-such-deployment", "case-data")).isEmpty();
    }

    @Test
    void aModelThatBreaksTheRuleBookIsRefusedOnAnyWayAndLeavesNothing() {
        long before = deployments();

        assertThatThrownBy(
                        () -> TEST.deployed("surplus-allocation", shippedWith("value=\"Q56-15\"", "value=\"Q99-1\"")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("model-refused");
                    assertThat(problem.fields()).extracting(Problem.Field::rule).contains("clause-known");
                });
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void aServiceTaskOutsideThePaletteIsRefused() {
        assertThatThrownBy(() -> TEST.deployed("surplus-allocation", shippedWith("${markLate}", "${dropTables}")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("dropTables");
    }

    @Test
    void modelsWithoutAProcedureAreRefused() {
        assertThatThrownBy(() -> TEST.deployed(
                        "shared",
                        Map.of(
                                "shared/correction.bpmn",
                                ModelBundle.shipped("surplus-allocation")
                                        .resources()
                                        .get("shared/correction.bpmn"))))
                .isInstanceOf(Problem.class);
    }

    private static Map<String, byte[]> shippedWith(String text, String replacement) {
        var resources = new HashMap<>(ModelBundle.shipped("surplus-allocation").resources());
        resources.computeIfPresent(
                "surplus-allocation/surplus-allocation.bpmn", (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                        .replace(text, replacement)
                        .getBytes(StandardCharsets.UTF_8));
        return resources;
    }

    private static long deployments() {
        return TEST.engine.getRepositoryService().createDeploymentQuery().count();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({RuleBookGate.class, ReleaseDeployment.class, RecordingProcedures.class})
    static class Releases {

        @Bean
        ModelWords modelWords(Palette palette) {
            var acts = new StaticListableBeanFactory();
            Vocabularies.known().acts().forEach(code -> acts.addBean(code, new NamedAct(code)));
            var rules = new StaticListableBeanFactory();
            Vocabularies.known().rules().forEach(code -> rules.addBean(code, new NamedRule(code)));
            return new ModelWords(
                    palette, acts.getBeanProvider(Act.class), rules.getBeanProvider(StepRule.class), new FewClauses());
        }
    }

    private record NamedAct(String code) implements Act {

        @Override
        public ActEntry entry() {
            return ActEntry.of(code, code);
        }

        @Override
        public void perform(ActInProgress act) {
            throw new AssertionError("Not performed here");
        }
    }

    private record NamedRule(String code) implements StepRule {

        @Override
        public List<Assignment> assignments(
                CaseFile caseFile, cn.sanyi.approval.Step step, StepDefinition definition, Unit unit) {
            throw new AssertionError("Not asked here");
        }
    }

    private record FewClauses() implements Clauses {

        @Override
        public Optional<Clause> find(String id) {
            return all().stream().filter(clause -> clause.id().equals(id)).findFirst();
        }

        @Override
        public List<Clause> all() {
            return Stream.of("Q56-15", "Q56-1", "Q56-2", "Q56-4", "Q15-21", "QJ3-5", "QJ3-17", "QJ3-22", "ZP11-(12)")
                    .map(id -> new Clause(id, "泉政办〔2022〕56号", "QZ", "", id, "", "", List.of(), List.of("A01")))
                    .toList();
        }
    }
}
