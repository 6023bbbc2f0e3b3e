package cn.sanyi.approval.desk;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.ActEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The acts of steps by what they are about: by the module they live in. */
@Component
class StepActGroups {

    private static final String LEAD = "由流程模型为各环节写明，在任务上办理。";

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("approval", "提交、审核与退回");
        NAMES.put("committee", "会议与表决");
        NAMES.put("document", "批复文书");
        NAMES.put("fund", "方案、拨付与报告");
        NAMES.put("publicity", "公示与异议");
        NAMES.put("expert", "专家评审");
        NAMES.put("pricing", "价格项目");
    }

    private final ActCatalogue catalogue;

    StepActGroups(ActCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<TableOfActs.Group> groups() {
        Map<String, List<ActEntry>> byModule = catalogue.ofSteps();
        List<TableOfActs.Group> groups = new ArrayList<>();
        NAMES.forEach((module, name) -> add(groups, module, name, byModule.remove(module)));
        List<ActEntry> rest = byModule.values().stream().flatMap(List::stream).toList();
        add(groups, "others", "其他环节的动作", rest);
        return groups;
    }

    private static void add(List<TableOfActs.Group> groups, String key, String name, @Nullable List<ActEntry> of) {
        if (of != null && !of.isEmpty()) {
            groups.add(new TableOfActs.Group("step-" + key, name, LEAD, of));
        }
    }
}
