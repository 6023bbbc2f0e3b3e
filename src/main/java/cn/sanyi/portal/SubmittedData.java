package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.document.Documents;
import cn.sanyi.document.ReplyState;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was last submitted, to read, and for the signer the drafted reply; not beside the form in which it is being changed. */
@Component
class SubmittedData {

    private final CaseFiles caseFiles;
    private final Procedures procedures;
    private final Documents documents;
    private final ReviewedChanges changes;

    SubmittedData(CaseFiles caseFiles, Procedures procedures, Documents documents, ReviewedChanges changes) {
        this.caseFiles = caseFiles;
        this.procedures = procedures;
        this.documents = documents;
        this.changes = changes;
    }

    void fill(Actor actor, CaseFile caseFile, List<ActPanel> mine, Model model) {
        String form = procedures.find(caseFile.procedureKey()).orElseThrow().dataForm();
        model.addAttribute("dataForm", form);
        changes.fill(actor, caseFile, form, mine, model);
        model.addAttribute(
                "submitted", caseFiles.latest(caseFile.number(), form).orElse(null));
        if (mine.stream().anyMatch(panel -> panel.offers("sign"))) {
            model.addAttribute(
                    "replies",
                    documents.ofCase(caseFile.number()).stream()
                            .filter(reply -> reply.state() == ReplyState.DRAFT)
                            .toList());
        }
        model.addAttribute(
                "showSubmitted",
                mine.stream().noneMatch(panel -> form.equals(panel.step().form())));
    }
}
