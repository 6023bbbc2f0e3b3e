package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Service
@Transactional
class PlanDraftDesk implements PlanDrafts {

    private final OpenPlans open;
    private final UsageTypes usageTypes;
    private final PlanRules rules;
    private final ShareComputation shares;
    private final PlanCopy copy;

    PlanDraftDesk(OpenPlans open, UsageTypes usageTypes, PlanRules rules, ShareComputation shares, PlanCopy copy) {
        this.open = open;
        this.usageTypes = usageTypes;
        this.rules = rules;
        this.shares = shares;
        this.copy = copy;
    }

    @Override
    public byte[] sheet(Actor actor, UUID workItem) {
        var plan = open.of(actor, workItem);
        return new PlanSheets(usages(), rules.members(plan.caseFile())).write(plan.data());
    }

    @Override
    public Changed importSheet(Actor actor, UUID workItem, int revision, byte[] file) {
        var plan = open.ofEditor(actor, workItem);
        ObjectNode read = new PlanSheetReader(usages(), rules.members(plan.caseFile())).read(file);
        ObjectNode data = plan.data().deepCopy();
        data.setAll(read);
        List<String> notes = read.has("usages") && read.has("shares")
                ? List.of("已导入用途 %d 行、成员单位分配 %d 行。"
                        .formatted(
                                read.path("usages").size(), read.path("shares").size()))
                : List.of("已导入%s %d 行。"
                        .formatted(
                                read.has("usages") ? "用途" : "成员单位分配",
                                read.path(read.has("usages") ? "usages" : "shares")
                                        .size()));
        return changed(open.save(actor, workItem, revision, data), notes);
    }

    @Override
    public ShareBasis basis(Actor actor, UUID workItem) {
        var plan = open.of(actor, workItem);
        return shares.of(plan.caseFile(), plan.data());
    }

    @Override
    public ShareBasis basis(Actor actor, String caseNumber, int version) {
        CaseFile caseFile = open.visible(actor, caseNumber);
        return shares.of(caseFile, open.submitted(actor, caseNumber, version).data());
    }

    @Override
    public Changed computeShares(Actor actor, UUID workItem, int revision) {
        var plan = open.ofEditor(actor, workItem);
        ShareMethod method = ShareMethod.of(plan.data().path("shareMethod").asString(""));
        if (method == ShareMethod.MANUAL) {
            throw refused(List.of(new Problem.Field("shareMethod", "plan-share-method", "请先选择分配办法，再计算分配。")));
        }
        ObjectNode data = plan.data().deepCopy();
        if (method == ShareMethod.FIXED_RATIO && listMissing(data, rules.members(plan.caseFile()))) {
            return changed(open.save(actor, workItem, revision, data), List.of("已列出全部成员单位，请填写权重后再按“计算分配”。"));
        }
        ShareBasis basis = shares.of(plan.caseFile(), data);
        if (!basis.problems().isEmpty()) {
            throw refused(basis.problems());
        }
        fill(data, basis);
        return changed(open.save(actor, workItem, revision, data), notes(basis));
    }

    @Override
    public PlanProposal previous(Actor actor, UUID workItem) {
        return copy.propose(open.of(actor, workItem).caseFile());
    }

    @Override
    public Changed takePrevious(Actor actor, UUID workItem, int revision) {
        var plan = open.ofEditor(actor, workItem);
        PlanProposal proposal = copy.propose(plan.caseFile());
        ObjectNode data = plan.data().deepCopy();
        data.setAll(proposal.data());
        data.put("shareMethod", ShareMethod.MANUAL.name());
        data.remove("shareSnapshot");
        return changed(open.save(actor, workItem, revision, data), proposal.notes());
    }

    /** Adds members that are not listed yet, where no weight at all is there to compute by. */
    private static boolean listMissing(ObjectNode data, Map<String, Unit> members) {
        boolean anyWeight = data.path("shares").values().stream()
                .anyMatch(row -> !row.path("weight").asString("").isBlank());
        if (anyWeight) {
            return false;
        }
        Map<String, JsonNode> listed = new LinkedHashMap<>();
        data.path("shares").forEach(row -> listed.put(row.path("member").asString(""), row));
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        members.keySet()
                .forEach(code -> rows.add(listed.getOrDefault(
                        code, JsonNodeFactory.instance.objectNode().put("member", code))));
        data.set("shares", rows);
        return true;
    }

    private static void fill(ObjectNode data, ShareBasis basis) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (ShareBasis.Row row : basis.rows()) {
            if (row.computed().isPositive()) {
                ObjectNode share = rows.addObject()
                        .put("member", row.memberCode())
                        .put("amount", row.computed().toString());
                if (basis.method() == ShareMethod.FIXED_RATIO) {
                    share.put("weight", row.weight().toPlainString());
                }
            }
        }
        data.set("shares", rows);
    }

    private static List<String> notes(ShareBasis basis) {
        long zero = basis.rows().stream().filter(row -> row.computed().isZero()).count();
        String done = "已按“%s”计算 %d 个成员单位的金额，合计等于可分配额。"
                .formatted(basis.method().label(), basis.rows().size() - zero);
        return zero == 0 ? List.of(done) : List.of(done, "%d 个成员单位应得为零，未列入。".formatted(zero));
    }

    private static Problem refused(List<Problem.Field> problems) {
        return Problem.refused("plan-share-basis", problems.get(0).message(), problems);
    }

    private Map<String, UsageType> usages() {
        Map<String, UsageType> usages = new LinkedHashMap<>();
        usageTypes.active().forEach(usage -> usages.put(usage.code(), usage));
        return usages;
    }

    private static Changed changed(CaseFiles.Draft draft, List<String> notes) {
        return new Changed(draft.revision(), draft.savedAt(), draft.data(), notes);
    }
}
