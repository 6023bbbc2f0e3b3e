package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was last submitted, to read; not beside the form in which it is being changed. */
@Component
class SubmittedData {

    private final CaseFiles caseFiles;
    private final Procedures procedures;

    SubmittedData(CaseFiles caseFiles, Procedures procedures) {
        this.caseFiles = caseFiles;
        this.procedures = procedures;
    }

    void fill(CaseFile caseFile, List<ActPanel> mine, Model model) {
        String form = procedures.find(caseFile.procedureKey()).orElseThrow().dataForm();
        model.addAttribute("dataForm", form);
        model.addAttribute("submitted", caseFiles.latest(caseFile.number(), form).orElse(null));
        model.addAttribute("showSubmitted", mine.stream().noneMatch(panel -> form.equals(panel.step().form())));
    }
}
