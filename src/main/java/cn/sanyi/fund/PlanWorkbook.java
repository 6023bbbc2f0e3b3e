package cn.sanyi.fund;

import cn.sanyi.approval.forms.DraftSheets;
import cn.sanyi.casefile.CaseFile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Uses and shares of a plan as a workbook. */
@Component
class PlanWorkbook implements DraftSheets {

    private final UsageTypes usageTypes;
    private final PlanRules rules;

    PlanWorkbook(UsageTypes usageTypes, PlanRules rules) {
        this.usageTypes = usageTypes;
        this.rules = rules;
    }

    @Override
    public boolean fits(CaseFile caseFile, @Nullable String form) {
        return PlanForm.isPlan(caseFile, form);
    }

    @Override
    public String fileName() {
        return "方案明细.xlsx";
    }

    @Override
    public byte[] write(Draft draft) {
        return new PlanSheets(usages(), rules.members(draft.caseFile())).write(draft.data());
    }

    @Override
    public Taken read(Draft draft, byte[] file) {
        ObjectNode read = new PlanSheetReader(usages(), rules.members(draft.caseFile())).read(file);
        int uses = read.path("usages").size();
        int shares = read.path("shares").size();
        String note = read.has("usages") && read.has("shares")
                ? "已导入用途 %d 行、成员单位分配 %d 行。".formatted(uses, shares)
                : "已导入%s %d 行。".formatted(read.has("usages") ? "用途" : "成员单位分配", uses + shares);
        return new Taken(read, note);
    }

    private Map<String, UsageType> usages() {
        Map<String, UsageType> usages = new LinkedHashMap<>();
        usageTypes.active().forEach(usage -> usages.put(usage.code(), usage));
        return usages;
    }
}
