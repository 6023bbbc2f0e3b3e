package cn.sanyi.approval.forms;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.form.FormSchemas;
import cn.sanyi.form.FormValidator;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks what was filled in: first against the form, then against the rules the form cannot say. */
@Component
public class StepFormCheck {

    private final Procedures procedures;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final StepContexts contexts;
    private final List<SubmissionCheck> checks;
    private final JsonMapper json;

    StepFormCheck(
            Procedures procedures,
            FormSchemas schemas,
            FormValidator validator,
            StepContexts contexts,
            List<SubmissionCheck> checks,
            JsonMapper json) {
        this.procedures = procedures;
        this.schemas = schemas;
        this.validator = validator;
        this.contexts = contexts;
        this.checks = List.copyOf(checks);
        this.json = json;
    }

    /** The data as it may be stored. @throws Problem naming every wrong field */
    public ObjectNode checked(CaseFile caseFile, StepDefinition step, ObjectNode data) {
        if (step.form() == null) {
            return data;
        }
        JsonNode schema = schema(caseFile, step.form());
        var result = validator.check(schema, data, contexts.of(caseFile, step.form()));
        if (!result.problems().isEmpty()) {
            throw FormRefusal.byForm(schema, result.problems());
        }
        List<Problem.Field> wrong = byRules(caseFile, step, result.data());
        if (!wrong.isEmpty()) {
            throw FormRefusal.byRule(wrong);
        }
        return result.data();
    }

    /** What is wrong, of the form or of the rules, without refusing; and the data as far as it can be read. */
    public FormValidator.Result examined(CaseFile caseFile, StepDefinition step, ObjectNode data) {
        if (step.form() == null) {
            return new FormValidator.Result(data, List.of());
        }
        var result = validator.check(schema(caseFile, step.form()), data, contexts.of(caseFile, step.form()));
        return result.problems().isEmpty()
                ? new FormValidator.Result(result.data(), byRules(caseFile, step, result.data()))
                : result;
    }

    private List<Problem.Field> byRules(CaseFile caseFile, StepDefinition step, ObjectNode data) {
        return checks.stream()
                .flatMap(check -> check.check(caseFile, step, data).stream())
                .toList();
    }

    /** Of the step's form in this release; without fields where the step has none. */
    public JsonNode schema(Release release, StepDefinition step) {
        return Optional.ofNullable(step.form())
                .flatMap(form -> schemas.schema(release.deploymentRef(), form))
                .map(json::readTree)
                .orElseGet(json::createObjectNode);
    }

    /** @throws IllegalStateException if the release lacks the form; the rule book refuses such releases */
    public JsonNode schema(CaseFile caseFile, String form) {
        return procedures
                .release(caseFile.releaseId())
                .flatMap(release -> schemas.schema(release.deploymentRef(), form))
                .map(json::readTree)
                .orElseThrow(() -> new IllegalStateException("No form " + form));
    }
}
