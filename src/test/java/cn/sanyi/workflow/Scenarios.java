package cn.sanyi.workflow;

import cn.sanyi.approval.preview.Scenario;
import cn.sanyi.approval.preview.Trace;
import cn.sanyi.deadline.LimitSnapshot;
import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.modelrules.Vocabularies;
import cn.sanyi.sandbox.Sandbox;
import cn.sanyi.sandbox.SandboxLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A surplus plan of 晋江 about to be submitted on a Monday, in a sandbox of the test's own. */
final class Scenarios {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    static final SandboxLimits LIMITS =
            new SandboxLimits(2, 8, "192m", Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofMinutes(10));

    private static final JsonMapper JSON = new JsonMapper();

    private Scenarios() {}

    static Trace run(Sandbox sandbox, Scenario scenario) {
        var question = new SandboxProcess.Question(Vocabularies.known(), scenario);
        return JSON.treeToValue(sandbox.ask(JSON.valueToTree(question)), Trace.class);
    }

    static Scenario submitting(Map<String, Object> facts) {
        return submitting(
                new TreeMap<>(ModelBundle.shipped("surplus-allocation").resources()), facts);
    }

    static Scenario submitting(SortedMap<String, byte[]> models, Map<String, Object> facts) {
        return new Scenario(
                "surplus-allocation",
                models,
                new Scenario.Origin("draftPlan", "submit"),
                facts,
                MONDAY,
                Map.of(
                        "APPLICANT@own", new Scenario.ResponsibleUnit("JJ-MC", "晋江市医共体"),
                        "HRSS@deciding", new Scenario.ResponsibleUnit("JJ-HRSS", "晋江市人社局")),
                limits());
    }

    /** The check takes five working days; nothing else has a limit. */
    static LimitSnapshot limits() {
        return new LimitSnapshot(
                Map.of("check-plan", new LimitSnapshot.Rule(5, "WORKING", true, "5 个工作日", "Q56-15", "建议值")),
                Map.of(),
                Set.of(2027));
    }

    static SortedMap<String, byte[]> replaced(String resource, String text, String by) {
        var models = new TreeMap<String, byte[]>(
                ModelBundle.shipped("surplus-allocation").resources());
        String before = new String(models.get(resource), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new AssertionError("not in " + resource + ": " + text);
        }
        models.put(resource, before.replace(text, by).getBytes(StandardCharsets.UTF_8));
        return models;
    }

    /** Scenarios with other limits than the shipped vocabulary knows, in a sandbox without gates. */
    static final class Open {

        private final LimitSnapshot limits;

        @SafeVarargs
        Open(Map.Entry<String, LimitSnapshot.Rule>... rules) {
            limits = new LimitSnapshot(Map.ofEntries(rules), Map.of(), Set.of());
        }

        Trace run(SortedMap<String, byte[]> models, Map<String, Object> facts) {
            Scenario scenario = submitting(models, facts);
            try (var sandbox = new Sandbox(OpenSandbox.class.getName(), LIMITS)) {
                return Scenarios.run(
                        sandbox,
                        new Scenario(
                                scenario.procedureKey(),
                                models,
                                scenario.origin(),
                                facts,
                                scenario.from(),
                                scenario.units(),
                                limits));
            }
        }
    }
}
