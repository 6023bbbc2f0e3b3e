package cn.sanyi.publicity;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the form of a notice begins with, and what is known of its window. */
@Component
class NoticeContext implements FormContext {

    /** Where the catalogue entry has no wording. */
    private static final Procedure.Notice PLAIN = new Procedure.Notice("关于{{subject}}的公示", "");

    private final Procedures procedures;
    private final Parameters parameters;
    private final Directory directory;
    private final Clock clock;

    NoticeContext(Procedures procedures, Parameters parameters, Directory directory, Clock clock) {
        this.procedures = procedures;
        this.parameters = parameters;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (!form.equals(NoticeForm.ID)) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        String applicant = directory.unit(caseFile.applicant()).map(Unit::name).orElse("");
        Procedure.Notice wording =
                procedures.find(caseFile.procedureKey()).map(Procedure::notice).orElse(PLAIN);
        context.put("subject", shortened(filled(wording.subject(), caseFile, applicant)));
        if (!wording.body().isEmpty()) {
            context.put("body", filled(wording.body(), caseFile, applicant));
        }
        context.put("opensOn", today.toString());
        context.put(
                "noticeDays",
                parameters
                        .find(NoticeForm.FEWEST_DAYS, caseFile.jurisdiction(), today)
                        .map(fewest -> "公示期不少于 %s 天（%s，%s）。"
                                .formatted(
                                        fewest.value(),
                                        fewest.source(),
                                        fewest.grade().label()))
                        .orElse("文件没有规定公示天数，由本单位确定。"));
        if (!context.has("issuedDocuments")) {
            context.putArray("issuedDocuments");
        }
    }

    private static String filled(String wording, CaseFile caseFile, String applicant) {
        return wording.replace("{{subject}}", subject(caseFile, applicant))
                .replace("{{caseTitle}}", caseFile.title())
                .replace("{{applicant}}", applicant);
    }

    private static String subject(CaseFile caseFile, String applicant) {
        return caseFile.title().contains(applicant) ? caseFile.title() : applicant + caseFile.title();
    }

    private static String shortened(String subject) {
        return subject.length() <= 100 ? subject : subject.substring(0, 100);
    }
}
