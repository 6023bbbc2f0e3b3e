package cn.sanyi.approval.acts;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.comments.Reason;
import cn.sanyi.approval.comments.Reasons;
import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.approval.materials.MaterialDesk;
import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.form.FormSchemas;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a correction list chooses from: the fields of the case's form, the materials, the reasons. */
@NamedInterface("acts")
@Component
public class CorrectionOptions implements FormContext {

    private static final String FORM = "check";

    private final Procedures procedures;
    private final FormSchemas schemas;
    private final JsonMapper json;
    private final Reasons reasons;
    private final StepTable steps;
    private final CorrectionRounds rounds;

    CorrectionOptions(
            Procedures procedures,
            FormSchemas schemas,
            JsonMapper json,
            StepTable steps,
            CorrectionRounds rounds,
            Reasons reasons) {
        this.procedures = procedures;
        this.steps = steps;
        this.rounds = rounds;
        this.reasons = reasons;
        this.schemas = schemas;
        this.json = json;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (form.equals(FORM)) {
            ArrayNode targets = context.putArray("correctionTargets");
            targets(caseFile).forEach((key, label) -> option(targets, label, key));
            ArrayNode reasons = context.putArray("correctionReasons");
            for (Reason reason : this.reasons.active(Reason.Kind.CORRECTION, caseFile.procedureKey())) {
                option(reasons, reason.label(), reason.code());
            }
            furtherList(caseFile, context);
        }
    }

    /** Where a list has been given already, the form says who decides on another one and asks for the reason. */
    private void furtherList(CaseFile caseFile, ObjectNode context) {
        for (Step step : steps.open(caseFile.number())) {
            int given = rounds.given(caseFile.number(), step.key());
            if (given > 0 && step.unit() != null) {
                context.put("furtherList", true);
                context.put(
                        "furtherListText",
                        "对这次提交已告知补正 " + given + " 次。确需再次补正的，由" + rounds.deciders(step.unit()) + "决定并说明理由。");
            }
        }
    }

    /** Label by key: fields as the form names them, materials as {@code materials.<slot>}. */
    public Map<String, String> targets(CaseFile caseFile) {
        Procedure procedure = procedures.find(caseFile.procedureKey()).orElseThrow();
        Map<String, String> targets = new LinkedHashMap<>();
        procedures
                .release(caseFile.releaseId())
                .flatMap(release -> schemas.schema(release.deploymentRef(), procedure.dataForm()))
                .map(json::readTree)
                .ifPresent(schema -> fields(schema, "", "", targets));
        procedure.materials().stream()
                .filter(slot ->
                        !slot.key().equals(MaterialDesk.VOUCHER) && !slot.key().equals(MaterialDesk.EVIDENCE))
                .forEach(slot -> targets.put("materials." + slot.key(), "材料：" + slot.name()));
        return targets;
    }

    private static void fields(JsonNode container, String prefix, String heading, Map<String, String> into) {
        for (JsonNode component : container.path("components")) {
            String label = component.path("label").asString("");
            String type = component.path("type").asString("");
            if (component.has("components")) {
                String path = component.path("path").asString("");
                fields(component, path.isEmpty() ? prefix : prefix + path + ".", label, into);
            } else if (component.has("key") && !label.isEmpty() && !type.equals("expression")) {
                String name = heading.isEmpty() ? label : heading + " · " + label;
                into.put(prefix + component.path("key").asString(), name);
            }
        }
    }

    private static void option(ArrayNode options, String label, String value) {
        options.addObject().put("label", label).put("value", value);
    }
}
