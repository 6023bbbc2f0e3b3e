package cn.sanyi.pricing.application;

import cn.sanyi.approval.Timeline;
import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseFiles.DataVersion;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Gives the form of the reply what was decided, under {@code decision}; before who drafts the text reads it. */
@Component
@Order(50)
class DecisionText implements FormContext {

    private static final String REPLY = "reply";
    private static final Set<String> FOR = Set.of(ApproveItem.CODE, RegisterApproval.CODE);
    private static final Set<String> AGAINST = Set.of(RejectItem.CODE, RegisterRefusal.CODE);

    private final Timeline timeline;
    private final CaseFiles caseFiles;

    DecisionText(Timeline timeline, CaseFiles caseFiles) {
        this.timeline = timeline;
        this.caseFiles = caseFiles;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (ItemForms.is(REPLY, caseFile, form)) {
            last(caseFile)
                    .ifPresent(act -> context.put("decision", text(caseFile, FOR.contains(act.code()), act.data())));
        }
    }

    private Optional<Timeline.Entry> last(CaseFile caseFile) {
        return timeline.acts(caseFile.number()).stream()
                .filter(act -> !act.cleared() && (FOR.contains(act.code()) || AGAINST.contains(act.code())))
                .reduce((earlier, later) -> later);
    }

    private String text(CaseFile caseFile, boolean approved, ObjectNode said) {
        ObjectNode item = caseFiles
                .latest(caseFile.number(), ItemForms.DATA)
                .map(DataVersion::data)
                .orElseThrow();
        String name = "“" + Entered.text(item, "itemName") + "”";
        String above = Entered.text(said, "documentNo").isEmpty()
                ? ""
                : "经%s批复（%s），".formatted(Entered.text(said, "authority"), Entered.text(said, "documentNo"));
        return approved
                ? "%s同意新增医疗服务项目%s，计价单位：%s，自批准之日起试行。".formatted(above, name, Entered.text(item, "unit"))
                : "%s不予批准新增医疗服务项目%s。理由：%s"
                        .formatted(above, name, Entered.text(said, above.isEmpty() ? "basis" : "note"));
    }
}
