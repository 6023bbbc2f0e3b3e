package cn.sanyi.workflow;

import cn.sanyi.modelrules.Finding;
import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.modelrules.RuleBook;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds every new deployment against the rule book. */
@Component
class RuleBookGate implements ModelGate {

    private final ModelWords words;

    RuleBookGate(ModelWords words) {
        this.words = words;
    }

    @Override
    public void check(Map<String, byte[]> resources) {
        require(RuleBook.check(ModelBundle.of(procedureIn(resources), resources), words.vocabulary()));
    }

    /** @throws Problem with all findings, if there are any */
    static void require(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw Problem.refused("model-refused", message(findings), fields(findings));
        }
    }

    /** The folder with a process of its own name; the folder of shared models has none. */
    private static String procedureIn(Map<String, byte[]> resources) {
        return resources.keySet().stream()
                .map(name -> name.replaceFirst("/.*", ""))
                .filter(folder -> resources.containsKey(folder + "/" + folder + ".bpmn"))
                .findFirst()
                .orElseThrow(() -> Problem.refused("model-refused", "模型不予部署：没有与事项同名的流程"));
    }

    private static String message(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.resource() + "：" + finding.message() + "；" + finding.mend())
                .collect(Collectors.joining("\n", "模型不予部署：\n", ""));
    }

    private static List<Problem.Field> fields(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Problem.Field(
                        finding.resource() + "#" + finding.element(), finding.rule(), finding.message()))
                .toList();
    }
}
