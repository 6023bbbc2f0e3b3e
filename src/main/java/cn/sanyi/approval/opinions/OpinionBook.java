package cn.sanyi.approval.opinions;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.ActEntry.Trait;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.Timeline;
import cn.sanyi.approval.opinions.OpinionMatrix.Opinion;
import cn.sanyi.approval.opinions.OpinionMatrix.Round;
import cn.sanyi.approval.opinions.OpinionMatrix.Voice;
import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.form.FormSection;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Procedures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the opinions together from the steps that ask for one and the acts that answered, or spoke beside the answer. */
@Component
class OpinionBook implements Opinions {

    private final StepTable steps;
    private final Timeline timeline;
    private final Procedures procedures;
    private final PlanSections sections;
    private final Directory directory;
    private final ActCatalogue catalogue;

    OpinionBook(
            StepTable steps,
            Timeline timeline,
            Procedures procedures,
            PlanSections sections,
            Directory directory,
            ActCatalogue catalogue) {
        this.steps = steps;
        this.timeline = timeline;
        this.procedures = procedures;
        this.sections = sections;
        this.directory = directory;
        this.catalogue = catalogue;
    }

    @Override
    public OpinionMatrix of(CaseFile caseFile) {
        List<Step> asked = asked(caseFile);
        List<Timeline.Entry> acts = timeline.acts(caseFile.number());
        List<FormSection> all = sections.of(caseFile);
        List<Opinion> now = asked.stream()
                .filter(step -> step.state() != Step.State.CLEARED)
                .map(step -> opinion(step, acts))
                .toList();
        return new OpinionMatrix(all, now, earlier(asked, acts));
    }

    private List<Step> asked(CaseFile caseFile) {
        var release = procedures.release(caseFile.releaseId());
        return steps.ofCase(caseFile.number()).stream()
                .filter(step -> release.flatMap(found -> found.step(step.key()))
                        .filter(definition -> PlanSections.FORM.equals(definition.form()))
                        .isPresent())
                .toList();
    }

    private List<Round> earlier(List<Step> asked, List<Timeline.Entry> acts) {
        Map<Integer, List<Opinion>> rounds = asked.stream()
                .filter(step -> step.state() == Step.State.CLEARED)
                .collect(Collectors.groupingBy(
                        Step::round,
                        () -> new TreeMap<>(Comparator.reverseOrder()),
                        Collectors.mapping(step -> opinion(step, acts), Collectors.toList())));
        return rounds.entrySet().stream()
                .map(round -> new Round(round.getKey(), round.getValue()))
                .toList();
    }

    private Opinion opinion(Step step, List<Timeline.Entry> acts) {
        String unit = step.unit() == null
                ? "未配置单位"
                : directory.unit(step.unit()).map(Unit::name).orElse("");
        List<Timeline.Entry> said = acts.stream()
                .filter(entry ->
                        step.key().equals(entry.stepKey()) && step.round() == entry.round() && !entry.takenBack())
                .filter(entry -> answers(entry) || speaks(entry))
                .toList();
        List<Timeline.Entry> answers = said.stream().filter(this::answers).toList();
        if (answers.isEmpty() || step.state() == Step.State.OPEN) {
            return OpinionReader.missing(unit, step).with(voices(said));
        }
        Timeline.Entry last = answers.get(answers.size() - 1);
        return decided(OpinionReader.read(unit, step, last), step, answers)
                .with(voices(said.stream().filter(entry -> entry != last).toList()));
    }

    /** Where several have answered, what the rule of the step made of it. */
    private Opinion decided(Opinion last, Step step, List<Timeline.Entry> answers) {
        return step.outcome() == null || answers.size() == 1
                ? last
                : last.decided(
                        OpinionReader.overall(step.outcome()),
                        catalogue.act(step.outcome()).label());
    }

    private static List<Voice> voices(List<Timeline.Entry> entries) {
        return entries.stream().map(OpinionReader::voice).toList();
    }

    private boolean answers(Timeline.Entry entry) {
        return catalogue
                .find(OpinionReader.code(entry))
                .filter(act -> !(act instanceof ItemAct))
                .filter(act -> act.entry().token() != Token.STAYS)
                .isPresent();
    }

    private boolean speaks(Timeline.Entry entry) {
        return catalogue
                .find(entry.code())
                .filter(act -> act.entry().is(Trait.SPEAKS))
                .isPresent();
    }
}
