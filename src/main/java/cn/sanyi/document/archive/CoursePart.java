package cn.sanyi.document.archive;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.Timeline;
import cn.sanyi.approval.opinions.Opinions;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the case went: the case itself, its steps and acts, the opinions, the clocks with every counted day. */
@Component
class CoursePart implements ArchiveContribution {

    private final Timeline timeline;
    private final CaseSteps steps;
    private final Opinions opinions;
    private final Clocks clocks;
    private final JsonMapper json;

    CoursePart(Timeline timeline, CaseSteps steps, Opinions opinions, Clocks clocks, JsonMapper json) {
        this.timeline = timeline;
        this.steps = steps;
        this.opinions = opinions;
        this.clocks = clocks;
        this.json = json;
    }

    @Override
    public List<Item> items(CaseFile caseFile) {
        String number = caseFile.number();
        return List.of(
                item("course/case.json", "办件", caseFile),
                item("course/steps.json", "环节", steps.ofCase(number)),
                item("course/acts.json", "办理动作与意见", timeline.acts(number)),
                item("course/opinions.json", "会审意见", opinions.of(caseFile)),
                item(
                        "course/clocks.json",
                        "时限与逐日说明",
                        clocks.ofCase(number).stream()
                                .map(clock -> clocks.explain(clock.id()))
                                .toList()));
    }

    private Item item(String path, String title, Object value) {
        return Item.text(path, title, json.writeValueAsString(value));
    }
}
