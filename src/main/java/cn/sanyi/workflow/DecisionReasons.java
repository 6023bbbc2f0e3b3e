package cn.sanyi.workflow;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What the rows of the decision tables say about themselves, by the id of the row. */
final class DecisionReasons {

    private DecisionReasons() {}

    static Map<String, String> of(Map<String, byte[]> resources) {
        Map<String, String> reasons = new HashMap<>();
        resources.forEach((name, bytes) -> {
            if (name.endsWith(".dmn")) {
                Dmn.readModelFromStream(new ByteArrayInputStream(bytes)).getModelElementsByType(Rule.class).stream()
                        .filter(rule -> rule.getDescription() != null)
                        .forEach(rule -> reasons.put(
                                rule.getId(),
                                rule.getDescription().getTextContent().strip()));
            }
        });
        return reasons;
    }
}
