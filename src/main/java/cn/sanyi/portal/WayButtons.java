package cn.sanyi.portal;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.comments.Reason;
import cn.sanyi.approval.comments.Reasons;
import cn.sanyi.approval.steps.ReturnTargets;
import cn.sanyi.casefile.CaseFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the buttons of returns and of acts on a case ask before they act, as the dialog reads it. */
@Component
class WayButtons {

    private final ReturnTargets targets;
    private final Reasons reasons;
    private final JsonMapper json;

    WayButtons(ReturnTargets targets, Reasons reasons, JsonMapper json) {
        this.targets = targets;
        this.reasons = reasons;
        this.json = json;
    }

    /** Where a return goes, the usual target first, and how the case comes back. */
    public String ofReturn(CaseFile caseFile, WorkItem item) {
        List<Map<String, String>> to = targets.of(caseFile, item).stream()
                .map(target -> option(target.key(), target.name()))
                .toList();
        List<Map<String, String>> ways =
                List.of(option("again", "重新逐级办理：之后的各环节都重新办"), option("direct", "直接回到我：途中已同意、已受理的沿用，表决和签发仍须重新办"));
        return json.writeValueAsString(
                List.of(asked("to", "退回到", usualFirst(to)), asked("way", "退回后怎样办理", usualFirst(ways))));
    }

    /** Null where the act on the case asks for nothing but a comment. */
    public @Nullable String ofCase(String act, CaseFile caseFile) {
        return switch (act) {
            case "revoke" ->
                json.writeValueAsString(List.of(asked(
                        "reasonCode",
                        "撤销的原因",
                        reasons.active(Reason.Kind.REVOCATION, caseFile.procedureKey()).stream()
                                .map(reason -> option(reason.code(), reason.label()))
                                .toList())));
            case "copy" ->
                json.writeValueAsString(List.of(Map.of(
                        "name", "to",
                        "label", "抄送给",
                        "from", "/api/v1/cases/" + caseFile.number() + "/copy-people")));
            default -> null;
        };
    }

    /** Whether a comment must be given with it or may be. */
    public String comment(ActEntry act) {
        return act.is(ActEntry.Trait.NEEDS_COMMENT) ? "required" : "optional";
    }

    /** What comes of it, to be read before it is done; null where the button says enough. */
    public @Nullable String explained(String act) {
        return switch (act) {
            case "revoke" -> "撤销后办件终止，不能恢复；有预留资金的一并释放。需要时重新立案。";
            case "giveUp" -> "放弃后办件终止，不能恢复；以后需要时重新申报。";
            case "retract" -> "收回后回到您办理的环节，由您重新办理。";
            case "retractAnswer" -> "您的意见不再计入，任务回到您的待办；原意见留在办理过程中，标明已收回。";
            case "copy" -> "对方只能查看这个办件，是否已读会显示在这里。";
            default -> null;
        };
    }

    private static Map<String, Object> asked(String name, String label, List<?> options) {
        return Map.of("name", name, "label", label, "options", options);
    }

    /** The first is the usual one. */
    private static List<Map<String, Object>> usualFirst(List<Map<String, String>> options) {
        return IntStream.range(0, options.size())
                .mapToObj(index -> {
                    Map<String, Object> option = new HashMap<>(options.get(index));
                    option.put("chosen", index == 0);
                    return option;
                })
                .toList();
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
