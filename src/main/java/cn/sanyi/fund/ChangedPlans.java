package cn.sanyi.fund;

import cn.sanyi.approval.forms.Change;
import cn.sanyi.approval.forms.DecidedChanges;
import cn.sanyi.approval.forms.FormStart;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan passed with changes: the form begins with exactly these made, and anything else that differs is refused. */
@Component
class ChangedPlans implements FormStart {

    private static final String ENTERING = "enterChanges";

    private final CaseFiles cases;
    private final ObjectProvider<DecidedChanges> decided;

    ChangedPlans(CaseFiles cases, ObjectProvider<DecidedChanges> decided) {
        this.cases = cases;
        this.decided = decided;
    }

    @Override
    public Optional<ObjectNode> data(CaseFile caseFile, StepDefinition step) {
        return isEntering(caseFile, step) ? expected(caseFile) : Optional.empty();
    }

    /** Empty for other steps, and where the data is the decided plan. */
    List<Problem.Field> problems(CaseFile caseFile, StepDefinition step, ObjectNode data) {
        return isEntering(caseFile, step)
                ? expected(caseFile)
                        .map(expected -> PlanDifference.between(expected, data))
                        .orElse(List.of())
                : List.of();
    }

    private static boolean isEntering(CaseFile caseFile, StepDefinition step) {
        return step.acts().contains(ENTERING) && PlanForm.isPlan(caseFile, step.form());
    }

    /** What was decided upon, with the changes made; entered again after a return it stays the same. */
    private Optional<ObjectNode> expected(CaseFile caseFile) {
        List<Change> changes = changes(caseFile.number());
        return cases.latest(caseFile.number(), PlanForm.FORM)
                .map(CaseFiles.DataVersion::data)
                .map(data -> made(data.deepCopy(), changes));
    }

    private List<Change> changes(String caseNumber) {
        List<Change> changes = new ArrayList<>();
        decided.orderedStream().forEach(source -> changes.addAll(source.of(caseNumber)));
        return changes;
    }

    /** @throws IllegalStateException if a change names a line the data does not have; {@link PlanLines} checked them */
    static ObjectNode made(ObjectNode data, List<Change> changes) {
        changes.forEach(change -> row(data, change.target()).put("amount", change.after()));
        return data;
    }

    private static ObjectNode row(ObjectNode data, String target) {
        String[] parts = target.split("/", 2);
        JsonNode row = data.path(parts[0]).path(Integer.parseInt(parts[1]) - 1);
        if (row instanceof ObjectNode line) {
            return line;
        }
        throw new IllegalStateException("No line " + target);
    }
}
