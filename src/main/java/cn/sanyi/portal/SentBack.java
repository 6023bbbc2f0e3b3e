package cn.sanyi.portal;

import cn.sanyi.approval.Timeline;
import cn.sanyi.approval.acts.CorrectionOptions;
import cn.sanyi.approval.comments.Reason;
import cn.sanyi.approval.comments.Reasons;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;

/** Why the case is with the applicant again: the return's reason, or the correction list in words. */
@Component
class SentBack {

    private static final Set<String> CODES = Set.of("correct", "return");

    private final Timeline timeline;
    private final CorrectionOptions options;
    private final Reasons reasons;

    SentBack(Timeline timeline, CorrectionOptions options, Reasons reasons) {
        this.timeline = timeline;
        this.options = options;
        this.reasons = reasons;
    }

    record Correction(String target, String reason, String note) {}

    /** As the button of a return offers them: {@code CODE:label|CODE:label}. */
    String returnReasons(CaseFile caseFile) {
        return reasons.active(Reason.Kind.RETURN, caseFile.procedureKey()).stream()
                .map(reason -> reason.code() + ":" + reason.label().replaceAll("[:|]", " "))
                .collect(Collectors.joining("|"));
    }

    void fill(CaseFile caseFile, Model model) {
        model.addAttribute("returnReasons", returnReasons(caseFile));
        if (caseFile.state() != CaseState.DRAFTING && caseFile.state() != CaseState.SUPPLEMENTING) {
            return;
        }
        timeline.acts(caseFile.number()).stream()
                .filter(entry -> CODES.contains(entry.code()))
                .reduce((earlier, later) -> later)
                .ifPresent(entry -> {
                    model.addAttribute("sentBack", entry);
                    model.addAttribute("sentBackFor", reason(entry));
                    model.addAttribute("corrections", corrections(caseFile, entry));
                });
    }

    /** What the return's reason was chosen to be; null if none was. */
    private @Nullable String reason(Timeline.Entry entry) {
        String code = entry.data().path("reasonCode").asString("");
        return code.isEmpty() ? null : reasons.label(code);
    }

    private List<Correction> corrections(CaseFile caseFile, Timeline.Entry entry) {
        Map<String, String> targets = options.targets(caseFile);
        List<Correction> corrections = new ArrayList<>();
        for (JsonNode line : entry.data().path("corrections")) {
            String target = line.path("target").asString("");
            corrections.add(new Correction(
                    targets.getOrDefault(target, target),
                    reasons.label(line.path("reason").asString()),
                    line.path("note").asString("")));
        }
        return corrections;
    }
}
