package cn.sanyi.approval;

import cn.sanyi.approval.OpinionMatrix.Opinion;
import cn.sanyi.approval.OpinionMatrix.Round;
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

/** Puts the opinions together from the steps that ask for one and the acts that answered. */
@Component
class OpinionBook implements Opinions {

    private final StepTable steps;
    private final Timeline timeline;
    private final Procedures procedures;
    private final PlanSections sections;
    private final Directory directory;

    OpinionBook(StepTable steps, Timeline timeline, Procedures procedures, PlanSections sections, Directory directory) {
        this.steps = steps;
        this.timeline = timeline;
        this.procedures = procedures;
        this.sections = sections;
        this.directory = directory;
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
        return acts.stream()
                .filter(entry -> step.key().equals(entry.stepKey()) && step.round() == entry.round())
                .reduce((first, last) -> last)
                .map(entry -> OpinionReader.read(unit, step, entry))
                .orElseGet(() -> OpinionReader.missing(unit, step));
    }
}
