package cn.sanyi.expert;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What experts see above their forms: until when; the chair what the others have said; who decides what the panel advised. */
@Component
class PanelContext implements FormContext {

    private static final String ASSESSMENT = "expert-opinion";
    private static final String CONCLUSION = "panel-conclusion";
    private static final String DECISION = "decision";

    private final PanelTable table;

    PanelContext(PanelTable table) {
        this.table = table;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (form.equals(ASSESSMENT)) {
            table.open(caseFile.number())
                    .ifPresent(panel ->
                            context.put("panelText", "请于 %s 前独立提交评审意见；全部提交之前，其他人看不到您的评分和意见。".formatted(panel.dueOn())));
        } else if (form.equals(CONCLUSION)) {
            table.open(caseFile.number()).ifPresent(panel -> context.put("panelText", summary(panel)));
        } else if (form.equals(DECISION)) {
            table.ofCase(caseFile.number()).stream()
                    .filter(panel -> panel.recommendation() != null)
                    .findFirst()
                    .ifPresent(panel -> context.put("panelText", advice(panel)));
        }
    }

    private static String advice(Panel panel) {
        return "**专家评审结论：%s**（供参考）\n\n%s\n\n%s"
                .formatted(
                        Objects.requireNonNull(panel.recommendation()).label(),
                        PanelWords.plain(Objects.requireNonNullElse(panel.conclusion(), "")),
                        PanelWords.means(panel));
    }

    private static String summary(Panel panel) {
        return "**专家意见**\n\n- " + String.join("\n- ", PanelWords.lines(panel)) + "\n\n" + PanelWords.means(panel);
    }
}
