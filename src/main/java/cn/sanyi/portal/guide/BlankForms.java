package cn.sanyi.portal.guide;

import cn.sanyi.form.FormSchemas;
import cn.sanyi.form.OpenChoices;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms an applicant fills in, without data, as the current release has them. */
@Component
class BlankForms {

    private final Procedures procedures;
    private final FormSchemas schemas;
    private final List<OpenChoices> choices;

    BlankForms(Procedures procedures, FormSchemas schemas, List<OpenChoices> choices) {
        this.procedures = procedures;
        this.schemas = schemas;
        this.choices = List.copyOf(choices);
    }

    /** @param steps names of the steps in which the applicant fills it in */
    record BlankForm(String key, List<String> steps, List<FormOutline.Field> fields) {}

    /** Each form once, in the order of the steps; none before the first release. */
    List<BlankForm> of(Procedure procedure) {
        return procedures.current(procedure.key()).stream()
                .flatMap(release -> release.steps().stream()
                        .filter(BlankForms::isFilledByApplicant)
                        .map(StepDefinition::form)
                        .distinct()
                        .flatMap(form -> blank(release, form).stream()))
                .toList();
    }

    private Optional<BlankForm> blank(Release release, String form) {
        return schema(release, form)
                .map(schema -> new BlankForm(
                        form,
                        release.steps().stream()
                                .filter(BlankForms::isFilledByApplicant)
                                .filter(step -> form.equals(step.form()))
                                .map(StepDefinition::name)
                                .toList(),
                        fields(schema)));
    }

    /** The fields of the procedure's own form. */
    List<FormOutline.Field> fields(Procedure procedure, Release release) {
        return schema(release, procedure.dataForm()).map(this::fields).orElse(List.of());
    }

    /** A form of the applicant's; empty for any other, and before the first release. */
    Optional<JsonNode> schema(Procedure procedure, String form) {
        return procedures
                .current(procedure.key())
                .filter(release -> release.steps().stream()
                        .anyMatch(step -> isFilledByApplicant(step) && form.equals(step.form())))
                .flatMap(release -> schema(release, form));
    }

    private Optional<JsonNode> schema(Release release, String form) {
        return schemas.schema(release.deploymentRef(), form)
                .map(text -> JsonMapper.shared().readTree(text));
    }

    private List<FormOutline.Field> fields(JsonNode schema) {
        Map<String, List<String>> offered =
                choices.stream().collect(Collectors.toMap(OpenChoices::key, OpenChoices::labels));
        return FormOutline.of(schema, offered);
    }

    private static boolean isFilledByApplicant(StepDefinition step) {
        return step.role().equals(StepDefinition.APPLICANT) && step.form() != null;
    }
}
