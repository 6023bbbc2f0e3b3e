package cn.sanyi.approval.people;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.approval.StepRules;
import cn.sanyi.approval.rules.EachMember;
import cn.sanyi.approval.steps.WorkItemTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.RoleNames;
import cn.sanyi.procedure.StepDefinition;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who is responsible for a step and opens their work items. */
@Component
public class Staffing {

    private final Directory directory;
    private final LeadingUnits leading;
    private final StepRules rules;
    private final WorkItemTable workItems;
    private final ItemScope scope;
    private final Fallbacks fallbacks;

    Staffing(
            Directory directory,
            LeadingUnits leading,
            StepRules rules,
            WorkItemTable workItems,
            ItemScope scope,
            Fallbacks fallbacks) {
        this.leading = leading;
        this.fallbacks = fallbacks;
        this.scope = scope;
        this.directory = directory;
        this.rules = rules;
        this.workItems = workItems;
    }

    /** Members act each for themselves; what is asked of them all is the applicant's to see through. */
    public Optional<Unit> responsible(CaseFile caseFile, StepDefinition definition) {
        return EachMember.CODE.equals(definition.rule())
                ? directory.unit(caseFile.applicant())
                : leading.responsible(caseFile, definition.role(), definition.level());
    }

    /** @param responsible as {@link #responsible} has found it; null if nobody is */
    public void open(CaseFile caseFile, Step step, StepDefinition definition, @Nullable Unit responsible) {
        if (responsible == null) {
            openUnassigned(caseFile, step, definition);
        } else {
            openFor(caseFile, step, definition, responsible);
        }
    }

    /** Nobody is responsible here: one item waits for the business administrator, who assigns it. */
    private void openUnassigned(CaseFile caseFile, Step step, StepDefinition definition) {
        UUID administrators = fallbacks
                .administratorsOf(caseFile)
                .filter(unit -> !rules.of(definition).isPersonal())
                .orElseThrow(() -> Problem.refused(
                        "no-responsible-unit",
                        "环节“" + definition.name() + "”在该辖区没有负责单位（" + RoleNames.name(definition.role())
                                + "），请联系业务管理员补全单位目录。"));
        var all = new StepRule.Assignment(null, definition.acts());
        workItems.open(caseFile, step, definition, administrators, all, applicant(caseFile));
        scope.note(caseFile, step, rules.of(definition));
        workItems.ofStep(step.id()).forEach(item -> fallbacks.withoutUnit(caseFile, item, definition));
    }

    private String applicant(CaseFile caseFile) {
        return directory.unit(caseFile.applicant()).map(Unit::name).orElse("");
    }

    private void openFor(CaseFile caseFile, Step step, StepDefinition definition, Unit unit) {
        String applicant = applicant(caseFile);
        rules.of(definition)
                .assignments(caseFile, step, definition, unit)
                .forEach(assignment ->
                        workItems.open(caseFile, step, definition, unitOf(assignment, unit), assignment, applicant));
        scope.note(caseFile, step, rules.of(definition));
        workItems.ofStep(step.id()).forEach(item -> fallbacks.opened(caseFile, item, definition));
    }

    private static UUID unitOf(StepRule.Assignment assignment, Unit responsible) {
        return assignment.unit() == null ? responsible.id() : assignment.unit();
    }

    public void close(Step step) {
        workItems.cancel(step.id());
    }
}
