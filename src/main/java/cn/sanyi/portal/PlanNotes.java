package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.fund.CaseFunds;
import cn.sanyi.fund.Consultation;
import cn.sanyi.fund.Consultations;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What whoever handles a plan should know before acting: an amendment is required, members were left out, shares changed. */
@Component
class PlanNotes {

    private final CaseFunds funds;
    private final Consultations consultations;

    PlanNotes(CaseFunds funds, Consultations consultations) {
        this.funds = funds;
        this.consultations = consultations;
    }

    /** @param tab of the case page that says more */
    record Note(String text, String tab) {}

    List<Note> of(CaseFile caseFile) {
        List<Note> notes = new ArrayList<>();
        funds.of(caseFile.number())
                .map(CaseFunds.Funds::toAmend)
                .ifPresent(difference -> notes.add(new Note(amend(difference), "implementation")));
        consultations.of(caseFile.number()).stream().findFirst().ifPresent(latest -> {
            if (!latest.unanswered().isEmpty()) {
                notes.add(new Note(unanswered(latest), "members"));
            }
            changed(caseFile, notes);
        });
        return notes;
    }

    private static String amend(Money difference) {
        return "年度结算已更正，可分配额比已批准的方案%s %s 元，须先变更方案；变更生效之前不能申报落实完毕，也不能办结。"
                .formatted(
                        difference.isPositive() ? "多" : "少",
                        ChineseAmount.grouped(difference.isNegative() ? difference.negate() : difference));
    }

    private static String unanswered(Consultation latest) {
        String names = String.join(
                "、",
                latest.unanswered().stream()
                        .map(Consultation.Opinion::memberName)
                        .toList());
        return (latest.isRunning() ? "正在征求成员单位意见，尚未答复：" : "征求成员单位意见时未答复：") + names + "。";
    }

    private void changed(CaseFile caseFile, List<Note> notes) {
        var changed = consultations.changedSince(caseFile);
        if (!changed.isEmpty()) {
            String names = String.join(
                    "、", changed.stream().map(Consultations.Changed::memberName).toList());
            notes.add(new Note("征求意见之后，这些成员单位的分配有变化：" + names + "。", "members"));
        }
    }
}
