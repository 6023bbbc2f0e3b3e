package cn.sanyi.expert;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Each expert of the panel answers in person; the leading unit can dissolve the panel meanwhile. */
@Component
class EachExpert implements StepRule {

    static final String CODE = "each-expert";

    private final PanelTable table;
    private final LeadingUnits leading;

    EachExpert(PanelTable table, LeadingUnits leading) {
        this.table = table;
        this.leading = leading;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public List<Assignment> assignments(CaseFile caseFile, Step step, StepDefinition definition, Unit responsible) {
        Panel panel =
                table.open(caseFile.number()).orElseThrow(() -> Problem.refused("panel-missing", "还没有组建专家组，不能评审。"));
        table.sits(panel.id(), step.id());
        List<String> experts = definition.acts().stream()
                .filter(act -> !act.equals(DissolvePanel.CODE))
                .toList();
        Stream<Assignment> asked = panel.awaited().stream().map(seat -> new Assignment(seat.person(), null, experts));
        Stream<Assignment> lead = leading.of(caseFile).stream()
                .filter(unit -> definition.acts().contains(DissolvePanel.CODE))
                .map(unit -> new Assignment(null, unit.id(), List.of(DissolvePanel.CODE)));
        return Stream.concat(asked, lead).toList();
    }
}
