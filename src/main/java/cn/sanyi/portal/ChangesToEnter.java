package cn.sanyi.portal;

import cn.sanyi.approval.forms.Change;
import cn.sanyi.approval.forms.DecidedChanges;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the committee demands of a plan that passed with changes, for whoever enters or confirms them. */
@Component
class ChangesToEnter {

    private static final Set<String> ACTS = Set.of("enterChanges", "confirmChanges");

    private final List<DecidedChanges> decisions;

    ChangesToEnter(List<DecidedChanges> decisions) {
        this.decisions = List.copyOf(decisions);
    }

    /** A line with its amounts as people read them. @param note why; empty if nothing was said */
    record Row(String label, String before, String after, String note) {

        private static Row of(Change change) {
            String note = change.note();
            return new Row(change.label(), grouped(change.before()), grouped(change.after()), note == null ? "" : note);
        }

        private static String grouped(String amount) {
            return ChineseAmount.grouped(Money.yuan(amount));
        }
    }

    /** Line by line, in the order of the decision; empty where nobody here has to do with them now. */
    public List<Row> of(CaseFile caseFile, List<ActPanel> mine) {
        boolean concerned =
                mine.stream().flatMap(panel -> panel.step().acts().stream()).anyMatch(ACTS::contains);
        return concerned
                ? decisions.stream()
                        .flatMap(decision -> decision.of(caseFile.number()).stream())
                        .map(Row::of)
                        .toList()
                : List.of();
    }
}
