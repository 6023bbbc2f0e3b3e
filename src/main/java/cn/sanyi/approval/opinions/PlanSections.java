package cn.sanyi.approval.opinions;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.form.FormSchemas;
import cn.sanyi.form.FormSection;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an opinion speaks about: the sections of the case's data form, one row each to begin with. */
@Component
class PlanSections implements FormContext {

    static final String FORM = "opinion";

    private final Procedures procedures;
    private final FormSchemas schemas;
    private final JsonMapper json;

    PlanSections(Procedures procedures, FormSchemas schemas, JsonMapper json) {
        this.procedures = procedures;
        this.schemas = schemas;
        this.json = json;
    }

    List<FormSection> of(CaseFile caseFile) {
        String form = procedures
                .find(caseFile.procedureKey())
                .map(Procedure::dataForm)
                .orElse("");
        return procedures
                .release(caseFile.releaseId())
                .flatMap(release -> schemas.schema(release.deploymentRef(), form))
                .map(schema -> FormSection.of(json.readTree(schema)))
                .orElse(List.of());
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (form.equals(FORM)) {
            var options = context.putArray("planSections");
            var rows = context.putArray(OpinionReader.STANDPOINTS);
            for (FormSection section : of(caseFile)) {
                options.addObject().put("label", section.label()).put("value", section.key());
                rows.addObject().put("section", section.key());
            }
        }
    }
}
