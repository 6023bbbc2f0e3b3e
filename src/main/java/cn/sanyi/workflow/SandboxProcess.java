package cn.sanyi.workflow;

import cn.sanyi.approval.preview.Scenario;
import cn.sanyi.modelrules.Vocabulary;
import cn.sanyi.sandbox.ChildService;
import cn.sanyi.sandbox.NoOutside;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a sandbox process runs: an engine of its own, shut in, that answers scenarios with traces. */
public final class SandboxProcess {

    private static final JsonMapper JSON = new JsonMapper();

    /** A question as it is sent. */
    record Question(Vocabulary words, Scenario scenario) {}

    private SandboxProcess() {}

    /** Serves until the application ends it. */
    public static void main(String[] arguments) throws IOException {
        serve(true);
    }

    static void serve(boolean gates) throws IOException {
        var service = new ChildService();
        NoOutside.enter();
        var simulator = new Simulator(gates);
        service.serve(question -> answer(simulator, question));
    }

    private static JsonNode answer(Simulator simulator, JsonNode text) {
        var question = JSON.treeToValue(text, Question.class);
        return JSON.valueToTree(simulator.answer(question.scenario(), question.words()));
    }
}
