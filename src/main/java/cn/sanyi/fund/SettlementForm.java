package cn.sanyi.fund;

import cn.sanyi.form.FormSchemas;
import cn.sanyi.form.FormValidator;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import java.util.Comparator;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form with which the current release of the procedure starts. */
@Component
class SettlementForm {

    private final Procedures procedures;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final Directory directory;

    SettlementForm(Procedures procedures, FormSchemas schemas, FormValidator validator, Directory directory) {
        this.procedures = procedures;
        this.schemas = schemas;
        this.validator = validator;
        this.directory = directory;
    }

    Settlements.StartForm in(Set<String> places) {
        Procedure procedure = procedures.find(Settlements.PROCEDURE).orElseThrow(SettlementForm::notReleased);
        Release release = procedures.current(procedure.key()).orElseThrow(SettlementForm::notReleased);
        String schema = schemas.schema(release.deploymentRef(), procedure.startForm()).orElseThrow(SettlementForm::notReleased);
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        offerCommunities(context, places);
        return new Settlements.StartForm(procedure.startForm(), schema, context);
    }

    /** The data as it may be stored. @throws Problem {@code form-invalid}, with the fields and texts of the form */
    ObjectNode check(Settlements.StartForm form, ObjectNode data) {
        var result = validator.check(JsonMapper.shared().readTree(form.schema()), data, form.context());
        if (!result.problems().isEmpty()) {
            throw FormData.refusal("form-invalid", result.problems());
        }
        return result.data();
    }

    void offerCommunities(ObjectNode context, Set<String> places) {
        var options = context.putArray("communities");
        directory.unitsWithRole("MEDICAL_COMMUNITY").stream()
                .filter(unit -> places.contains(unit.jurisdiction()))
                .sorted(Comparator.comparing(Unit::code))
                .forEach(unit -> Options.add(options, unit.name(), unit.code()));
    }

    private static Problem notReleased() {
        return Problem.refused("procedure-not-released", "结余留用资金使用分配事项尚未发布，不能登记结算。");
    }
}
