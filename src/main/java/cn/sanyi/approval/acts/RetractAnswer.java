package cn.sanyi.approval.acts;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.CaseAct;
import cn.sanyi.approval.CaseActInProgress;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.execution.ActTools;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 收回意见: one of several who answer a step takes their own answer back while the step is not decided. */
@Component
class RetractAnswer implements CaseAct {

    private final ActTools tools;

    RetractAnswer(ActTools tools) {
        this.tools = tools;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("retractAnswer", "收回意见")
                .reopens()
                .withoutForm()
                .withReason()
                .by("给出意见的本人；外出时由其代理人")
                .during("多人答复的环节尚未办结时；已办结的用“收回”");
    }

    @Override
    public Optional<Problem> refusal(Actor actor, CaseFile caseFile) {
        return standing(actor, caseFile).isPresent()
                ? Optional.empty()
                : Optional.of(
                        Problem.forbidden("no-answer-to-retract", "您在尚未办结的环节没有给出过意见，没有可以收回的意见；办结了整个环节的，由办结的人用“收回”。"));
    }

    @Override
    public @Nullable UUID unitOf(Actor actor, CaseFile caseFile) {
        return standing(actor, caseFile).map(WorkItem::unit).orElse(null);
    }

    @Override
    public void perform(CaseActInProgress act) {
        WorkItem item = standing(act.actor(), act.caseFile()).orElseThrow();
        Step step = tools.steps.find(item.stepId()).orElseThrow();
        act.note("step", step.key());
        act.note("stepName", step.name());
        act.note("round", step.round());
        tools.answers.takeBack(item, act.actId());
    }

    private Optional<WorkItem> standing(Actor actor, CaseFile caseFile) {
        return tools.answers.standing(Retract.whose(actor), caseFile.number());
    }
}
