package cn.sanyi.portal;

import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.Step;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.modelrules.Outline;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.ReleaseModels;
import cn.sanyi.procedure.StepDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 流程图: the process with done and current steps, and the same as text. */
@Component
@Order(4)
class DiagramTab implements CaseTab {

    private final CaseSteps steps;
    private final Procedures procedures;
    private final ReleaseModels models;

    DiagramTab(CaseSteps steps, Procedures procedures, ReleaseModels models) {
        this.steps = steps;
        this.procedures = procedures;
        this.models = models;
    }

    @Override
    public String key() {
        return "diagram";
    }

    @Override
    public String label() {
        return "流程图";
    }

    @Override
    public String islands() {
        return "diagram";
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        var release = procedures.release(caseFile.releaseId()).orElseThrow();
        model.addAttribute("told", Outline.of(models.bpmn(release)));
        var entered = steps.ofCase(caseFile.number());
        model.addAttribute(
                "outline",
                release.steps().stream()
                        .map(definition -> new Line(
                                definition,
                                entered.stream()
                                        .filter(step -> step.key().equals(definition.key())
                                                && step.state() != Step.State.CLEARED)
                                        .reduce((earlier, later) -> later)
                                        .orElse(null)))
                        .toList());
    }

    /** @param step how it stands; null: not reached */
    record Line(StepDefinition definition, @Nullable Step step) {

        public String state() {
            if (step == null) {
                return "未到";
            }
            return step.state() == Step.State.OPEN ? "办理中" : "已办";
        }
    }
}
