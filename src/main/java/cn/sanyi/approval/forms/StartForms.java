package cn.sanyi.approval.forms;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.form.FormSchemas;
import cn.sanyi.form.FormValidator;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import java.time.Clock;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The form that opens a case, before there is one. */
@NamedInterface("forms")
@Component
public class StartForms {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Procedures procedures;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final StepContexts contexts;
    private final JsonMapper json;
    private final Clock clock;

    StartForms(
            Procedures procedures,
            FormSchemas schemas,
            FormValidator validator,
            StepContexts contexts,
            JsonMapper json,
            Clock clock) {
        this.procedures = procedures;
        this.schemas = schemas;
        this.validator = validator;
        this.contexts = contexts;
        this.json = json;
        this.clock = clock;
    }

    public record StartForm(JsonNode schema, ObjectNode context) {}

    /** The start form of the procedure's current release, for somebody of the place. */
    public StartForm form(String procedureKey, String jurisdiction) {
        Procedure procedure = procedures.find(procedureKey).orElseThrow();
        Release release = release(procedureKey);
        JsonNode schema = schemas.schema(release.deploymentRef(), procedure.startForm())
                .map(json::readTree)
                .orElseThrow(() -> new IllegalStateException("No start form " + procedure.startForm()));
        return new StartForm(schema, contexts.of(notYet(procedure, release, jurisdiction), procedure.startForm()));
    }

    /** The data as it may be stored. @throws Problem naming every wrong field */
    public ObjectNode checked(String procedureKey, String jurisdiction, ObjectNode data) {
        StartForm form = form(procedureKey, jurisdiction);
        var result = validator.check(form.schema(), data, form.context());
        if (!result.problems().isEmpty()) {
            throw FormRefusal.byForm(form.schema(), result.problems());
        }
        return result.data();
    }

    public Release release(String procedureKey) {
        return procedures.current(procedureKey).orElseThrow(() -> Problem.refused("no-release", "该事项还没有发布的流程。"));
    }

    private CaseFile notYet(Procedure procedure, Release release, String jurisdiction) {
        return new CaseFile(
                "",
                procedure.key(),
                release.id(),
                "",
                NOBODY,
                jurisdiction,
                0,
                CaseState.DRAFTING,
                false,
                clock.instant(),
                null);
    }
}
