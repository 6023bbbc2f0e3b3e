package cn.sanyi.pricing.application;

import cn.sanyi.approval.forms.FormStart;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.procedure.StepDefinition;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The application begins with what was said when it was opened: name, department, category. */
@Component
class ItemDraftStart implements FormStart {

    private final CaseFiles caseFiles;

    ItemDraftStart(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public Optional<ObjectNode> data(CaseFile caseFile, StepDefinition step) {
        boolean begins = ItemForms.is(ItemForms.DATA, caseFile, step.form())
                && caseFiles.latest(caseFile.number(), ItemForms.DATA).isEmpty();
        return begins
                ? caseFiles.latest(caseFile.number(), ItemForms.START).map(CaseFiles.DataVersion::data)
                : Optional.empty();
    }
}
