package cn.sanyi.fund;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the form of a settlement chooses from: the medical communities of the place. */
@Component
class SettlementForm implements FormContext {

    static final String FORM = "settlement";

    private final Directory directory;

    SettlementForm(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (!form.equals(FORM) || !caseFile.procedureKey().equals(Settlements.PROCEDURE)) {
            return;
        }
        var options = context.putArray("communities");
        directory.unitsWithRole("MEDICAL_COMMUNITY").stream()
                .filter(unit -> unit.jurisdiction().equals(caseFile.jurisdiction()))
                .sorted(Comparator.comparing(Unit::code))
                .forEach(unit -> Options.add(options, unit.name(), unit.code()));
    }
}
