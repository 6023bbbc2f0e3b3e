package cn.sanyi.approval.comparison;

import cn.sanyi.approval.Timeline;
import cn.sanyi.approval.acts.Correct;
import cn.sanyi.approval.acts.CorrectionOptions;
import cn.sanyi.approval.comments.Reasons;
import cn.sanyi.approval.comparison.Comparison.Asked;
import cn.sanyi.casefile.CaseFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What correction lists asked for, and whether anything was done about it. */
@Component
class AskedCorrections {

    private final Timeline timeline;
    private final CorrectionOptions options;
    private final Reasons reasons;

    AskedCorrections(Timeline timeline, CorrectionOptions options, Reasons reasons) {
        this.timeline = timeline;
        this.options = options;
        this.reasons = reasons;
    }

    /** @param touched paths of fields and materials that differ between the two versions */
    List<Asked> between(CaseFile caseFile, Instant from, Instant to, Set<String> touched) {
        Map<String, String> labels = options.targets(caseFile);
        return timeline.acts(caseFile.number()).stream()
                .filter(entry -> entry.code().equals(Correct.CODE)
                        && !entry.at().isBefore(from)
                        && !entry.at().isAfter(to))
                .flatMap(entry -> entry.data().path(Correct.LIST).valueStream())
                .map(point -> asked(point, labels, touched))
                .toList();
    }

    private Asked asked(JsonNode point, Map<String, String> labels, Set<String> touched) {
        String target = point.path("target").asString("");
        return new Asked(
                target,
                labels.getOrDefault(target, target),
                reasons.label(point.path("reason").asString("")),
                point.path("note").asString(""),
                touched.contains(target));
    }
}
