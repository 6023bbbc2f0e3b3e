package cn.sanyi.expert;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who chairs the panel acts, in person; where the chair has declined, the first expert who has not. */
@Component
class PanelChair implements StepRule {

    static final String CODE = "panel-chair";

    private final PanelTable table;

    PanelChair(PanelTable table) {
        this.table = table;
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
                table.open(caseFile.number()).orElseThrow(() -> Problem.refused("panel-missing", "还没有组建专家组，不能形成结论。"));
        return List.of(new Assignment(panel.presiding().person(), definition.acts()));
    }
}
