package cn.sanyi.publicity;

import cn.sanyi.approval.FormContext;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the form of a notice begins with, and what is known of its window. */
@Component
class NoticeContext implements FormContext {

    private final Parameters parameters;
    private final Directory directory;
    private final Clock clock;

    NoticeContext(Parameters parameters, Directory directory, Clock clock) {
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
        context.put("subject", shortened("关于" + subject(caseFile, applicant) + "的公示"));
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

    private static String subject(CaseFile caseFile, String applicant) {
        return caseFile.title().contains(applicant) ? caseFile.title() : applicant + caseFile.title();
    }

    private static String shortened(String subject) {
        return subject.length() <= 100 ? subject : subject.substring(0, 100);
    }
}
