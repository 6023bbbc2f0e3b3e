package cn.sanyi.approval.acts;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.CaseAct;
import cn.sanyi.approval.CaseActInProgress;
import cn.sanyi.approval.Openings;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.approval.StepRules;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.execution.ActTools;
import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 收回: whoever completed a step takes that back until somebody of the next one has opened it. */
@Component
class Retract implements CaseAct {

    static final String CODE = "retract";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Procedures procedures;
    private final StepTable steps;
    private final Openings openings;
    private final StepRules rules;
    private final ActTools tools;

    Retract(Procedures procedures, StepTable steps, Openings openings, StepRules rules, ActTools tools) {
        this.procedures = procedures;
        this.steps = steps;
        this.openings = openings;
        this.rules = rules;
        this.tools = tools;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "收回")
                .effect(ActEntry.Token.GOES_BACK, ActEntry.Items.REMOVED)
                .withoutForm()
                .withReason()
                .by("上一环节的办理人本人；外出时由其代理人")
                .during("下一环节无人打开之前；并行环节只收回自己的一支，收齐之后由最后办结的人收回；表决、提交、签发不能收回")
                .clock("后一环节的时限结束，本环节的时限重新开始")
                .tells("本环节的承办人");
    }

    @Override
    public Optional<Problem> refusal(Actor actor, CaseFile caseFile) {
        Optional<Step> mine = steps.completedLastBy(whose(actor), caseFile.number());
        return mine.isEmpty()
                ? Optional.of(Problem.forbidden("nothing-to-retract", "只有办结上一环节的人可以收回，您没有可以收回的环节。"))
                : against(actor, caseFile, mine.get())
                        .map(reason -> Problem.conflict(
                                "too-late-to-retract", "“" + mine.get().name() + "”不能收回：" + reason));
    }

    private Optional<String> against(Actor actor, CaseFile caseFile, Step mine) {
        if (!caseFile.state().isOpen()) {
            return Optional.of("办件已结束。");
        }
        if (isPersonal(caseFile, mine) || Submit.CODE.equals(mine.outcome()) || sentBack(mine)) {
            return Optional.of("提交、表决和退回不能收回；提交在受理之前可以撤回。");
        }
        List<Step> since = steps.enteredBy(mine);
        return since.stream()
                .flatMap(step -> against(actor, caseFile, mine, step).stream())
                .findFirst()
                .or(() -> tools.process.againstTakingBack(steps.waitRef(mine.id()), waitRefs(since)));
    }

    private Optional<String> against(Actor actor, CaseFile caseFile, Step mine, Step next) {
        if (next.state() != Step.State.OPEN || !next.isInRunOf(mine)) {
            return Optional.of("后面的“" + next.name() + "”已经办理。");
        }
        if (isPersonal(caseFile, next)) {
            return Optional.of("“" + next.name() + "”已经开始；没有人投票之前可以撤下议题。");
        }
        // Who acts through the interface need not have opened the page before.
        if (tools.workItems.ofStep(next.id()).stream().anyMatch(item -> item.state() == WorkItem.State.DONE)) {
            return Optional.of("“" + next.name() + "”已经有人办理。");
        }
        return openings.ofStep(next.id()).stream()
                .filter(opened -> !actor.isOrStandsInFor(opened.person()))
                .findFirst()
                .map(opened -> opened.personName() + " 已于 " + minute(opened.at()) + " 打开“" + next.name() + "”。");
    }

    private boolean isPersonal(CaseFile caseFile, Step step) {
        return definition(caseFile, step)
                .map(rules::of)
                .filter(StepRule::isPersonal)
                .isPresent();
    }

    /** A return has moved the token by itself; there is nothing behind it to take back. */
    private static boolean sentBack(Step step) {
        return Return.CODE.equals(step.outcome());
    }

    private Optional<StepDefinition> definition(CaseFile caseFile, Step step) {
        return procedures.release(caseFile.releaseId()).flatMap(release -> release.step(step.key()));
    }

    /** A deputy takes back what the one they stand in for has completed; what they completed as a deputy is their own. */
    static UUID whose(Actor actor) {
        return actor.standsInFor() == null
                ? actor.personId()
                : actor.standsInFor().personId();
    }

    private List<String> waitRefs(List<Step> since) {
        return since.stream().map(step -> steps.waitRef(step.id())).toList();
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    @Override
    public @Nullable UUID unitOf(Actor actor, CaseFile caseFile) {
        return steps.completedLastBy(whose(actor), caseFile.number())
                .map(Step::unit)
                .orElse(null);
    }

    @Override
    public void perform(CaseActInProgress act) {
        Step mine = steps.completedLastBy(whose(act.actor()), act.caseFile().number())
                .orElseThrow();
        act.note("step", mine.key());
        act.note("stepName", mine.name());
        act.note("round", mine.round());
        tools.takeBack(mine, steps.enteredBy(mine), act.actId());
    }
}
