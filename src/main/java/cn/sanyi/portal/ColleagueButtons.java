package cn.sanyi.portal;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.opinions.OpinionMatrix.Stance;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.procedure.Procedures;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the dialogs of acts between colleagues ask for, and how they explain themselves. */
@Component
class ColleagueButtons {

    private static final Map<String, String> PEOPLE = Map.of(
            "transfer", "转给谁",
            "addAfter", "由谁加签并办理",
            "addBefore", "请谁先签",
            "addParallel", "请谁一并签",
            "askOpinion", "向谁征求意见");

    private static final Map<String, String> WORDS = Map.of(
            "transfer", "附言",
            "addAfter", "我的意见",
            "addBefore", "附言",
            "addParallel", "附言",
            "askOpinion", "请对方就什么提供意见",
            "askMaterial", "缺什么、为什么",
            "advise", "意见",
            "removeSigner", "原因");

    private static final Map<String, String> EXPLAINED = Map.of(
            "transfer", "转办后由对方一人办理，您不再办理这项任务。",
            "addAfter", "提交您的意见，由对方作出最后办理；您的意见随环节保留。",
            "addBefore", "对方答复之前，您不能办理；可以随时减签。",
            "addParallel", "对方与您同时办理，按环节规则一并计算；都答复后环节办结。",
            "askOpinion", "对方只提供意见，不影响您办理；环节办结时未答复的自动取消。",
            "askMaterial", "申请单位可在所选材料项上传新文件；办理继续，时限不停。",
            "provide", "确认要求的材料都已上传。",
            "removeSigner", "对方尚未答复，撤回后不必再办理。");

    private final Procedures procedures;
    private final JsonMapper json;

    ColleagueButtons(Procedures procedures, JsonMapper json) {
        this.procedures = procedures;
        this.json = json;
    }

    public @Nullable String explained(String act) {
        return EXPLAINED.get(act);
    }

    public String words(String act) {
        return WORDS.getOrDefault(act, "意见");
    }

    /** {@code required}, {@code optional}, or null where nothing is to be said. */
    public @Nullable String comment(String act, boolean required) {
        return required ? "required" : WORDS.containsKey(act) ? "optional" : null;
    }

    /** As the dialog reads it; null where there is nothing to choose. */
    public @Nullable String asks(String act, CaseFile caseFile, WorkItem item) {
        List<Map<String, Object>> asks = new java.util.ArrayList<>();
        if (PEOPLE.containsKey(act)) {
            asks.add(Map.of(
                    "name",
                    "to",
                    "label",
                    PEOPLE.get(act),
                    "from",
                    "/api/v1/work-items/" + item.id() + "/colleagues?act=" + act));
        }
        if (act.equals("advise") || act.equals("addAfter")) {
            asks.add(Map.of("name", "standpoint", "label", "表态", "options", stances()));
        }
        if (act.equals("askMaterial")) {
            asks.add(Map.of("name", "slots", "label", "材料项", "several", true, "options", slots(caseFile)));
        }
        return asks.isEmpty() ? null : json.writeValueAsString(asks);
    }

    private static List<Map<String, String>> stances() {
        return Arrays.stream(Stance.values())
                .map(stance -> option(stance.name(), stance.label()))
                .toList();
    }

    private List<Map<String, String>> slots(CaseFile caseFile) {
        return procedures.find(caseFile.procedureKey()).orElseThrow().materials().stream()
                .map(slot -> option(slot.key(), slot.name()))
                .toList();
    }

    /** Names of the slots a request is about, for whoever is asked. */
    public String slotNames(CaseFile caseFile, WorkItem item) {
        List<String> wanted =
                item.request() == null ? List.of() : item.request().slots();
        return String.join(
                "、",
                procedures.find(caseFile.procedureKey()).orElseThrow().materials().stream()
                        .filter(slot -> wanted.contains(slot.key()))
                        .map(slot -> slot.name())
                        .toList());
    }

    private static Map<String, String> option(String value, String label) {
        Map<String, String> option = new LinkedHashMap<>();
        option.put("value", value);
        option.put("label", label);
        return option;
    }
}
